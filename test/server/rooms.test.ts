import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openTurnstile } from '#accounts';
import { asId, type CommandId, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import { type Desk, KEY_HOLDER } from '#desk';
import { createServer, hatsIn, holderEntrance } from '../../src/server/index.ts';
import { browserAt } from './browser.ts';
import { follow, type Heard } from './follow.ts';
import { deskWith, sampleCase } from './sample-desk.ts';

const { desk, codesOf, seals, close } = await deskWith(await sampleCase('river-accord'));
const turnstile = await openTurnstile();
const entrance = holderEntrance({
  desk,
  turnstile,
  scheme: 'http',
  reads: () => Promise.reject(new Error('no room here asks for its readings')),
  hatsOf: (process) => desk.ask(process, KEY_HOLDER, (state) => hatsIn(state, process)),
});
const server = createServer({ desk, codesOf, seals, entrance, version: '0.0.0', log: false });
const CASE = '/api/v1/cases/river-accord';
const KOL = `${CASE}/rooms/caucus-kol`;
let requests = 0;

after(async () => {
  await server.close();
  await entrance.close();
  await close();
});

/** A browser of the holder, who wears a person's hat. */
async function wearing(person: string) {
  const browser = browserAt(server);
  const { token } = await turnstile.tickets.make('enter', 60);
  await browser.send('POST', '/api/v1/session/enter', { token });
  assert.equal((await browser.send('PUT', `${CASE}/hat`, { person })).statusCode, 200);
  return browser;
}

const party = (id: string, room = 'caucus-kol') => ({
  id: `rq-${requests++}`,
  room,
  kind: 'nameParty',
  body: { id, name: `The ${id}`, kind: 'state' },
});
const idsOf = (body: { rooms: readonly { id: string }[] }) => body.rooms.map(({ id }) => id);

test('each enters his rooms and sees no other', async () => {
  const [ells, maddrin, open] = [await wearing('p-ells'), await wearing('p-maddrin'), browserAt(server)];
  assert.deepEqual(idsOf((await open.get(`${CASE}/rooms`)).json()), ['public']);
  assert.deepEqual(idsOf((await ells.get(`${CASE}/rooms`)).json()), ['public', 'caucus-kol', 'plenary']);
  assert.deepEqual(idsOf((await maddrin.get(`${CASE}/rooms`)).json()), ['public', 'caucus-iss', 'plenary']);
});

test('a room that one may not enter and one that is not there give the same bytes, whatever is asked of it', async () => {
  const [maddrin, open] = [await wearing('p-maddrin'), browserAt(server)];
  for (const browser of [maddrin, open])
    for (const what of ['', '/log', '/disclosures', '/proposals', '/receipt']) {
      const forbidden = await browser.get(`${KOL}${what}`);
      const missing = await browser.get(`${CASE}/rooms/cellar-low${what}`);
      assert.equal(forbidden.statusCode, 404);
      assert.equal(forbidden.body.replaceAll('caucus-kol', 'cellar-low'), missing.body, what);
    }
});

test('who is nobody is asked to say who he is before anything is looked at', async () => {
  const open = browserAt(server);
  const there = await open.send('POST', `${CASE}/commands`, party('ally'));
  const nowhere = await open.send('POST', '/api/v1/cases/nowhere/commands', party('ally'));
  assert.equal(there.statusCode, 401);
  assert.equal(there.body, nowhere.body);
});

test('a log tells each entry in a sentence with its seal, page by page, and its head is the room’s', async () => {
  const ells = await wearing('p-ells');
  const room = (await ells.get(KOL)).json();
  const seen: { seq: number; says: string; chain: string }[] = [];
  for (let next: number | undefined = 0; next !== undefined; ) {
    const page = (await ells.get(`${KOL}/log?limit=3&after=${next}`)).json();
    assert.ok(page.entries.length <= 3);
    seen.push(...page.entries);
    next = page.next;
  }
  assert.deepEqual(
    seen.map(({ seq }) => seq),
    Array.from({ length: room.entries }, (_, i) => i + 1),
  );
  assert.match(seen[0]?.says ?? '', /^Opened the room “Caucus of Kolvane”, kept by /);
  assert.equal(seen.at(-1)?.chain, room.head.chain);
  const receipt = (await ells.get(`${KOL}/receipt`)).json();
  assert.deepEqual([receipt.seq, receipt.chain], [room.head.seq, room.head.chain]);
  const last = (await ells.get(`${KOL}/log?limit=2&before=${room.head.seq + 1}`)).json();
  assert.deepEqual(
    last.entries.map((entry: { seq: number }) => entry.seq),
    [room.head.seq - 1, room.head.seq],
  );
});

test('a request is carried out as the hat that is worn, and a repeat does nothing twice', async () => {
  const ells = await wearing('p-ells');
  const request = party('ally-of-ells');
  const done = await ells.send('POST', `${CASE}/commands`, request);
  assert.equal(done.statusCode, 200, done.body);
  assert.equal((await ells.send('POST', `${CASE}/commands`, request)).body, done.body);
  const log = (await ells.get(`${KOL}/log?limit=500`)).json().entries;
  assert.equal(log.at(-1).author.person, 'p-ells');
  const wrong = await ells.send('POST', `${CASE}/commands`, { ...party('x'), body: { id: 'x' } });
  assert.deepEqual([wrong.statusCode, wrong.json().code], [400, 'request']);
  const notHis = await ells.send('POST', `${CASE}/commands`, party('y', 'caucus-iss'));
  assert.deepEqual([notHis.statusCode, notHis.json().code], [404, 'not-found']);
});

test('somebody begins a process, keeps it under his name, and is that keeper from then on', async () => {
  const browser = await wearing('p-ells');
  const process = { title: 'Talks', short: 'Talks', invented: true, opensOn: '2033-03-01' };
  const begun = await browser.send('POST', '/api/v1/cases', { process, keeper: 'Ada Keeper' });
  assert.equal(begun.statusCode, 200, begun.body);
  const room = (await browser.get(`/api/v1/cases/${begun.json().case}/rooms/public`)).json();
  assert.deepEqual(
    room.members.map((member: { name: string; role: string }) => [member.name, member.role]),
    [['Ada Keeper', 'keeper']],
  );
  assert.equal(room.role, 'keeper');
  assert.equal((await browserAt(server).send('POST', '/api/v1/cases', { process, keeper: 'X' })).statusCode, 401);
});

test('the matter of a source goes out as a file to keep, to its room alone', async () => {
  const source = { id: 's-paper', publisher: 'A desk', date: '2030-02-01', reliability: 'F', about: 'A paper' };
  const request = { id: 'rq-paper', room: 'caucus-kol', kind: 'captureSource', body: source };
  const done = await desk.capture(
    asId<ProcessId>('river-accord'),
    { ...request, id: asId<CommandId>('rq-paper'), room: asId<RoomId>('caucus-kol') } as Parameters<Desk['capture']>[1],
    Buffer.from('<script>alert(1)</script>'),
    asId<PersonId>('p-ells'),
  );
  assert.ok(done.ok, done.ok ? '' : done.refusal.sentence);
  const [ells, maddrin] = [await wearing('p-ells'), await wearing('p-maddrin')];
  const his = await ells.get(`${CASE}/matter/s-paper`);
  assert.equal(his.body, '<script>alert(1)</script>');
  assert.equal(his.headers['content-disposition'], 'attachment; filename="s-paper.bin"');
  assert.deepEqual(
    [his.headers['content-type'], his.headers['x-content-type-options']],
    ['application/octet-stream', 'nosniff'],
  );
  const [forbidden, missing] = [
    await maddrin.get(`${CASE}/matter/s-paper`),
    await maddrin.get(`${CASE}/matter/s-peper`),
  ];
  assert.equal(forbidden.statusCode, 404);
  assert.equal(forbidden.body.replaceAll('s-paper', 's-peper'), missing.body);
});

test('a stream tells what a log tells, nothing of other rooms, and is cut when its member is removed or changes his hat', async (t) => {
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const [ells, dovray, maddrin] = [await wearing('p-ells'), await wearing('p-dovray'), await wearing('p-maddrin')];
  const heard = (browser: { cookies: () => string }): Promise<Heard> =>
    follow(t, `${address}${CASE}/stream`, { cookie: browser.cookies() });
  const [his, other] = [await heard(dovray), await heard(maddrin)];
  await his.until((events) => events.length === 1);
  await other.until((events) => events.length === 1);
  assert.deepEqual([his.events[0]?.event, other.events[0]?.event], ['reset', 'reset']);
  await ells.send('POST', `${CASE}/commands`, party('heard'));
  await his.until((events) => events.length === 2);
  const [line] = JSON.parse(his.events[1]?.data ?? '').entries;
  const log = (await ells.get(`${KOL}/log?limit=1&after=${line.seq - 1}`)).json();
  assert.deepEqual(line, log.entries[0]);
  const cursor = his.events[1]?.id ?? '';
  const again = await follow(t, `${address}${CASE}/stream`, { cookie: dovray.cookies(), 'last-event-id': cursor });
  await ells.send('POST', `${CASE}/commands`, party('heard-again'));
  await again.until((events) => events.length === 1);
  assert.equal(again.events[0]?.event, 'entries', 'a known cursor needs no new beginning');
  const removal = { id: 'rq-remove', room: 'caucus-kol', kind: 'removeMember', body: { member: 'p-dovray' } };
  const removed = Date.now();
  assert.equal((await ells.send('POST', `${CASE}/commands`, removal)).statusCode, 200);
  await his.until((events) => events.at(-1)?.event === 'reset');
  assert.ok(Date.now() - removed < 1_000);
  await ells.send('POST', `${CASE}/commands`, party('not-heard'));
  await dovray.send('PUT', `${CASE}/hat`, { person: null });
  await his.until((events) => events.at(-1)?.event === 'ended');
  assert.ok(his.events.every(({ data }) => !data.includes('not-heard')));
  assert.equal(other.events.length, 1);
});
