import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { EXPORTS, type Export, problem, redlineAnswer } from '#contract';
import { readFile } from '#readers';
import { createServer } from '../../src/server/index.ts';
import { deskWith, sampleCase } from './sample-desk.ts';

const { desk, codesOf, seals, close } = await deskWith(
  await sampleCase('river-accord'),
  await sampleCase('ukraine-2025'),
);
const server = createServer({ desk, codesOf, seals, version: '0.0.0', log: false });
after(async () => {
  await server.close();
  await close();
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

test('the cases, their drafts, questions and picks are answered, and a draft comes with its units', async () => {
  const { cases } = (await get('/api/v1/cases')).json();
  assert.deepEqual(
    cases.map((c: { id: string }) => c.id),
    ['river-accord', 'ukraine-2025'],
  );
  const draft = (await get('/api/v1/cases/river-accord/drafts/d2')).json();
  assert.equal(draft.kind, 'single');
  assert.ok(draft.units.some((u: { heading?: string }) => u.heading === 'Withdrawal'));
  const { questions, picks } = (await get('/api/v1/cases/river-accord/questions')).json();
  assert.ok(questions.length > 0 && picks.length > 0);
});

test('a day asked for shows no draft that was known later', async () => {
  const { drafts } = (await get('/api/v1/cases/ukraine-2025/drafts?known=2025-11-25')).json();
  assert.ok(drafts.length > 0);
  for (const draft of drafts) assert.ok((draft.knownOn ?? draft.date) <= '2025-11-25', draft.id);
});

test('a day asked for tells no event, source or text of another day, on any address', async () => {
  const known = 'known=2025-11-25';
  const { events } = (await get(`/api/v1/cases/ukraine-2025/events?${known}`)).json();
  assert.ok(events.length > 10);
  for (const event of events) assert.ok(event.knownOn <= '2025-11-25', event.id);
  const { sources } = (await get(`/api/v1/cases/ukraine-2025?${known}`)).json();
  for (const source of sources) assert.ok(source.date <= '2025-11-25', source.id);
  assert.equal((await get(`/api/v1/cases/ukraine-2025/drafts/v20?${known}`)).statusCode, 404);
  assert.equal((await get(`/api/v1/cases/ukraine-2025/redlines/us28/v20?${known}`)).statusCode, 404);
  assert.equal((await get('/api/v1/cases/ukraine-2025/redlines/us28/v20?known=2025-12-24')).statusCode, 200);
});

test('before this record was told anything it holds nothing', async () => {
  const before = await get('/api/v1/cases?asRecordedBy=2033-03-01T08:59:59.999Z');
  assert.deepEqual(before.json(), { cases: [] });
  assert.equal((await get('/api/v1/cases/river-accord?asRecordedBy=2033-03-01T08:59:59.999Z')).statusCode, 404);
  assert.equal((await get('/api/v1/cases/river-accord?asRecordedBy=2033-03-01T09:00:00.000Z')).statusCode, 200);
});

test('as of a day a text that was tabled later is not there, though it is known now', async () => {
  const { drafts } = (await get('/api/v1/cases/river-accord/drafts?asOf=2030-06-30')).json();
  assert.deepEqual(
    drafts.map((draft: { id: string }) => draft.id),
    ['d1', 'd2', 'dx'],
  );
});

test('every export of a sample says what its case is', async () => {
  for (const [redline, notice] of [
    ['river-accord/redlines/d3/d4', 'Invented throughout. No such states, river or accord exist.'],
    ['ukraine-2025/redlines/us28/v20', 'A sample, frozen on 11 April 2026, not a live record.'],
  ] as const)
    for (const format of EXPORTS) {
      const answered = await get(`/api/v1/cases/${redline}/${format}`);
      assert.equal(answered.statusCode, 200, `${redline}/${format}`);
      assert.ok((await wordsOf(format, answered.rawPayload)).includes(notice), `${redline}/${format}`);
    }
});

test('what changed between two drafts is answered in the form that the contract gives', async () => {
  const answered = await get('/api/v1/cases/river-accord/redlines/d3/d4');
  const redline = redlineAnswer.parse(answered.json());
  const known = new Set(redline.pairs.flatMap((p) => p.b));
  assert.equal(known.size, redline.later.units.length);
});

test('a pair overruled in the address is joined by a person', async () => {
  const plain = redlineAnswer.parse((await get('/api/v1/cases/river-accord/redlines/d1/d2')).json());
  const pair = plain.pairs.find((p) => p.a.length === 1 && p.b.length === 1);
  const [a, b] = [plain.earlier.units[pair?.a[0] ?? -1]?.id, plain.later.units[0]?.id];
  const asked = `/api/v1/cases/river-accord/redlines/d1/d2?a=${a}&b=${b}`;
  const overruled = redlineAnswer.parse((await get(asked)).json());
  const joined = overruled.pairs.find((p) => overruled.later.units[p.b[0] ?? -1]?.id === b);
  assert.equal(joined?.why.by, 'person');
  const crosswalk = await get(asked.replace('?', '/crosswalk?'));
  assert.deepEqual(crosswalk.json(), { overrules: [{ earlier: [a], later: [b] }] });
});

test('two files are compared as they are sent, and nothing of them is kept', async () => {
  const form = new FormData();
  form.set('earlier', new File(['1. The Parties shall meet.\n2. They shall report.'], 'a.txt'));
  form.set('later', new File(['1. The Parties may meet.\n2. They shall report.'], 'b.txt'));
  const sent = new Response(form);
  const answered = await server.inject({
    method: 'POST',
    url: '/api/v1/redline',
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
  assert.equal(answered.statusCode, 200, answered.body);
  const { redline, notCarried } = answered.json();
  assert.equal(redline.summary.reworded, 1);
  assert.deepEqual(notCarried, { earlier: [], later: [] });
});

test('what cannot be done is a problem with a stable code, a status of the table and a sentence', async () => {
  const refusals: readonly [string, number, string][] = [
    ['/api/v1/cases/nowhere', 404, 'not-found'],
    ['/api/v1/cases/river-accord/drafts/d9', 404, 'not-found'],
    ['/api/v1/cases/river-accord/redlines/d1/d9', 404, 'not-found'],
    ['/api/v1/cases/river-accord/drafts?known=yesterday', 400, 'request'],
    ['/api/v1/nothing', 404, 'not-found'],
    ['/', 404, 'not-found'],
  ];
  for (const [url, status, code] of refusals) {
    const answered = await get(url);
    assert.equal(answered.statusCode, status, url);
    assert.match(answered.headers['content-type'] ?? '', /^application\/problem\+json/);
    const told = problem.parse(answered.json());
    assert.deepEqual([told.status, told.code], [status, code]);
    assert.match(told.detail, /\.$/);
  }
});

test('a file of another kind than it says is a problem, not a fault', async () => {
  const answered = await server.inject({
    method: 'POST',
    url: '/api/v1/redline',
    headers: { 'content-type': 'text/plain' },
    payload: 'x',
  });
  assert.deepEqual([answered.statusCode, answered.json().code], [415, 'media']);
});

test('a name that the server does not bear is refused: a page elsewhere cannot read through it', async () => {
  for (const host of ['evil.example', 'localhost.evil.example:4830', '127.0.0.1.evil.example'])
    assert.equal((await get('/api/v1/cases', { host })).statusCode, 403, host);
  for (const host of ['localhost:4830', '127.0.0.1:4830', '[::1]:4830', 'LOCALHOST'])
    assert.equal((await get('/api/v1/cases', { host })).statusCode, 200, host);
});

test('a page of another site may not send anything', async () => {
  const answered = await server.inject({
    method: 'POST',
    url: '/api/v1/redline',
    headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'multipart/form-data; boundary=x' },
    payload: '--x--',
  });
  assert.equal(answered.statusCode, 403);
});

test('every answer carries the headers that keep it to itself', async () => {
  for (const url of ['/api/v1/cases', '/api/v1/nothing', '/']) {
    const { headers } = await get(url);
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/, url);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
  }
});

test('the API describes itself as OpenAPI 3.1, and each name in a path is a required parameter', async () => {
  const described = (await get('/api/v1/openapi.json')).json();
  assert.match(described.openapi, /^3\.1/);
  const paths = Object.entries<Record<string, { parameters?: { name: string; in: string; required?: boolean }[] }>>(
    described.paths,
  );
  assert.ok(paths.length > 6);
  for (const [path, methods] of paths) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
    for (const { parameters = [] } of Object.values(methods))
      for (const name of names)
        assert.ok(
          parameters.some((p) => p.name === name && p.in === 'path' && p.required === true),
          `${path}: ${name}`,
        );
  }
});

/** The words of an export as its readers find them; Word's and PDF's are read as one would read any such file. */
async function wordsOf(format: Export, bytes: Buffer): Promise<string> {
  switch (format) {
    case 'docx':
      return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    case 'pdf': {
      const read = await readFile('redline.pdf', new Uint8Array(bytes), 'accepted');
      assert.ok(read.ok);
      return JSON.stringify(read.value.draft);
    }
    default:
      return bytes.toString('utf8').replace(/\s+/g, ' ');
  }
}

test('the code on a file leads to its draft, as it is printed or as it is typed', async () => {
  const file = (await get('/api/v1/cases/river-accord/redlines/d3/d4/md')).payload;
  const [code = '', other] = file.match(/\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/g) ?? [];
  assert.notEqual(code, other);
  for (const typed of [code, ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}`]) {
    const sheet = (await get(`/api/v1/check-codes/${encodeURIComponent(typed)}`)).json();
    assert.deepEqual([sheet.code, sheet.case.id, sheet.draft.id], [code, 'river-accord', 'd3']);
  }
  for (const unknown of ['0000-0000', 'nothing'])
    assert.equal((await get(`/api/v1/check-codes/${unknown}`)).statusCode, 404);
});
