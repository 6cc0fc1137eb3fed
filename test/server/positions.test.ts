import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { asId, type ProcessId } from '#agreement/terms';
import { KEY_HOLDER } from '#desk';
import { createServer } from '../../src/server/index.ts';
import { deskWith, sampleCase } from './sample-desk.ts';

const { desk, codesOf, seals, close } = await deskWith(
  await sampleCase('ukraine-2025'),
  await sampleCase('river-accord'),
);
const server = createServer({ desk, codesOf, seals, version: '0.0.0', log: false });
const UKRAINE = '/api/v1/cases/ukraine-2025';
const RIVER = '/api/v1/cases/river-accord';
const get = (url: string) => server.inject({ method: 'GET', url });

after(async () => {
  await server.close();
  await close();
});

test('a cell of the matrix leads to its statements, and each of them to what it rests on', async () => {
  const matrix = (await get(`${UKRAINE}/matrix`)).json();
  assert.equal(matrix.questions.length, 25);
  const positions = matrix.questions.flatMap((question: { positions: object[] }) => question.positions);
  assert.ok(positions.length > 50);
  const [first] = positions.flatMap((position: { statements: string[] }) => position.statements);
  const said = (await get(`${UKRAINE}/statements/${first}`)).json();
  assert.equal(said.statement.id, first);
  assert.ok(said.statement.reports.length > 0);
});

test('the matrix as known on a day holds nothing that was known later, as JSON and as CSV', async () => {
  const then = await get(`${UKRAINE}/matrix?known=2025-11-25`);
  const now = await get(`${UKRAINE}/matrix.csv`);
  const early = await get(`${UKRAINE}/matrix.csv?known=2025-11-25`);
  assert.doesNotMatch(then.body, /2025-12-/);
  assert.doesNotMatch(early.body, /2025-12-/);
  assert.match(now.body, /2025-12-/);
  assert.match(String(now.headers['content-type']), /text\/csv/);
});

test('what a draft makes of demands follows the draft', async () => {
  const states = async (draft: string) =>
    (await get(`${UKRAINE}/coverage?party=ukraine&draft=${draft}`))
      .json()
      .demands.map(({ option, state }: { option: string; state: string }) => `${option} ${state}`);
  assert.notDeepEqual(await states('us28'), await states('v20'));
});

test('what is not there is refused alike, whatever is asked', async () => {
  const asked = ['questions/nowhere', 'parties/nowhere', 'statements/nowhere', 'coverage?party=nowhere&draft=v20'];
  for (const path of asked) assert.equal((await get(`${UKRAINE}/${path}`)).statusCode, 404, path);
  for (const path of ['matrix', 'witness', 'search?q=x', 'questions/q-territory'])
    assert.equal((await get(`/api/v1/cases/nowhere/${path}`)).statusCode, 404, path);
  assert.equal((await get(`${UKRAINE}/coverage?party=ukraine`)).statusCode, 400);
});

test('the report of the sample is told sentence by sentence, with the flag on the office that was not held', async () => {
  const { sentences } = (await get(`${UKRAINE}/witness`)).json();
  assert.ok(sentences.length >= 20);
  assert.match(JSON.stringify(sentences), /Antony Blinken was not Secretary of State/);
});

test('search finds by words, actor and question, and nothing of a closed room', async () => {
  const found = (await get(`${UKRAINE}/search?q=territory&actor=ukraine`)).json();
  assert.ok(found.total > 0);
  const closed = (await get(`${RIVER}/search?limit=500`)).json();
  assert.deepEqual([...new Set(closed.hits.map((hit: { room: string }) => hit.room))], ['public']);
});

test('an article is read for who says what, its spans hold its words, and nothing of it is kept', async () => {
  const text = '“We want peace,” President Volodymyr Zelenskyy said on Monday.';
  const before = (await get(`${UKRAINE}/rooms/public/log?limit=1`)).json().head;
  const read = await server.inject({ method: 'POST', url: `${UKRAINE}/capture`, payload: { text } });
  assert.equal(read.statusCode, 200);
  const [first] = read.json().attributions;
  assert.equal(text.slice(...(first.content as [number, number])).replace(/,$/, ''), 'We want peace');
  assert.equal(first.party, 'ukraine');
  assert.deepEqual((await get(`${UKRAINE}/rooms/public/log?limit=1`)).json().head, before);
});

test('who spoke on background is in no public output, and what is off the record cannot stand in the open', async () => {
  const process = asId<ProcessId>('river-accord');
  const tell = (id: string, room: string, request: object) =>
    desk.actTogether(process, [{ command: { id, room, ...request } as never, actor: asId('p-amsool') }], KEY_HOLDER);
  const name = 'Perrivane Quillot';
  const said = {
    id: 'st-secret',
    speaker: { kind: 'named', person: 'p-secret' },
    onBehalfOf: 'kol',
    gloss: 'Kolvane could live with less, one hears.',
    questions: ['q-depth'],
    reports: [],
  };
  const background = { level: 'background', agreedWords: 'a person close to the delegation' };
  const done = [
    await tell('rq-1', 'editors', { kind: 'namePerson', body: { id: 'p-secret', name, party: 'kol', offices: [] } }),
    await tell('rq-2', 'editors', { kind: 'recordStatement', body: { ...said, attribution: background } }),
  ];
  for (const each of done) assert.ok(each.ok, each.ok ? '' : each.refusal.sentence);
  const paths = [
    '',
    '/matrix',
    '/matrix.csv',
    '/questions/q-depth',
    '/parties/kol',
    '/search?q=Quillot',
    '/search?q=less',
  ];
  for (const path of [...paths, '/statements/st-secret', '/rooms/public/log?limit=500'])
    assert.doesNotMatch((await get(`${RIVER}${path}`)).body, /Quillot|p-secret|one hears/, path);

  const off = {
    ...said,
    id: 'st-off',
    speaker: { kind: 'office', office: 'Envoy' },
    attribution: { level: 'off-the-record' },
  };
  const refused = await tell('rq-3', 'public', { kind: 'recordStatement', body: off });
  assert.ok(!refused.ok && refused.refusal.code === 'off-record', JSON.stringify(refused));
});
