import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createServer, listen, postDue } from '../../src/server/index.ts';
import { readEvents } from './events-of.ts';
import { beginLiveProcess } from './live-process.ts';
import { deskWith } from './sample-desk.ts';

const { desk, codesOf, seals, close } = await deskWith();
const river = await beginLiveProcess(desk);
const server = createServer({ desk, codesOf, seals, version: '0.0.0', log: false });
const { address, close: stop } = await listen(server, 0);
const LIVE = `${address}/cases/river/live`;

after(async () => {
  await stop();
  await close();
});

const OUTPUTS = ['', '/embed', '/atom.xml', '/feed.json', '/rss.xml'];
const read = async (path: string) => (await fetch(`${LIVE}${path}`)).text();

test('an update is on the page, in every feed, in the frame and on the stream', async () => {
  const reader = await readEvents(`${LIVE}/events`);
  assert.equal((await reader.until(1))[0]?.event, 'ready');
  await river.post('u-1');
  const [, event] = await reader.until(2);
  assert.equal(event?.data.id, 'u-1');
  assert.match(String(event?.data.html), /Title of u-1/);
  for (const path of OUTPUTS) assert.match(await read(path), /Title of u-1/, path);
  assert.match(await read('/updates/u-1'), /What u-1 says/);
  reader.close();
});

test('a correction reaches every output, and the update keeps its address', async () => {
  await river.post('u-2', 'There are twelve articles.');
  await river.correct('u-2', 'k-1', 'There are thirteen articles.');
  for (const path of OUTPUTS) assert.match(await read(path), /thirteen articles/, path);
  assert.match(await read('/updates/u-2'), /As it read before.*twelve articles/s);
  assert.match(await read('/rss.xml'), /Correction: Title of u-2/);
});

test('what was withdrawn has no words in any output any more, and its address says why', async () => {
  const reader = await readEvents(`${LIVE}/events`);
  const [ready] = await reader.until(1);
  await river.post('u-3', 'Nobody ever said this.');
  await reader.until(2);
  await river.withdraw('u-3');
  for (const path of [...OUTPUTS, '/updates/u-3']) assert.doesNotMatch(await read(path), /Nobody ever said this/, path);
  for (const path of ['', '/atom.xml', '/feed.json', '/rss.xml', '/updates/u-3'])
    assert.match(await read(path), /It was not so/, path);
  const event = (await reader.until(3))[2];
  assert.equal(event?.data.happened, 'withdrawn');
  assert.doesNotMatch(JSON.stringify(event?.data), /Nobody ever said this|Title of u-3/);
  reader.close();
  // Nor is it sent to one who comes back from before it was posted.
  const late = await readEvents(`${LIVE}/events`, ready?.id);
  const missed = await late.until(2);
  assert.deepEqual(
    missed.map(({ data }) => data.happened),
    ['posted', 'withdrawn'],
  );
  assert.doesNotMatch(JSON.stringify(missed), /Nobody ever said this/);
  late.close();
});

test('a reader who comes back hears what he missed, in order and once; an id that is unknown begins with a snapshot', async () => {
  const reader = await readEvents(`${LIVE}/events`);
  const [ready] = await reader.until(1);
  reader.close();
  for (const update of ['v-1', 'v-2', 'v-3']) await river.post(update);
  const back = await readEvents(`${LIVE}/events`, ready?.id);
  const missed = await back.until(3);
  assert.deepEqual(
    missed.map(({ data }) => data.id),
    ['v-1', 'v-2', 'v-3'],
  );
  back.close();
  for (const unknown of ['1.en_nothing', 'nonsense', '999999.x']) {
    const lost = await readEvents(`${LIVE}/events`, unknown);
    const [reset] = await lost.until(1);
    assert.equal(reset?.event, 'reset');
    const [newest] = (reset?.data.updates ?? []) as { id: string }[];
    assert.equal(newest?.id, 'v-3');
    assert.equal(reset?.id, missed[2]?.id);
    lost.close();
  }
});

test('nothing that is done in a closed room moves a byte, a tag or an event', async () => {
  const all = () =>
    Promise.all(
      [...OUTPUTS, '/updates/u-1'].map(async (path) => {
        const answer = await fetch(`${LIVE}${path}`);
        return [answer.status, [...answer.headers].filter(([name]) => name !== 'date'), await answer.text()];
      }),
    );
  const reader = await readEvents(`${LIVE}/events`);
  await reader.until(1);
  const before = await all();
  await river.wait('w-1', '2040-01-01T00:00:00.000Z');
  await river.act(river.editors, { kind: 'nameParty', body: { id: 'secret', name: 'The secret', kind: 'state' } });
  assert.deepEqual(await all(), before);
  await river.post('after');
  assert.equal((await reader.until(2))[1]?.data.id, 'after');
  reader.close();
});

test('whoever has it hears that nothing changed, until something does', async () => {
  const first = await fetch(LIVE);
  const etag = first.headers.get('etag') ?? '';
  assert.equal((await fetch(LIVE, { headers: { 'if-none-match': etag } })).status, 304);
  await river.post('x-1');
  assert.equal((await fetch(LIVE, { headers: { 'if-none-match': etag } })).status, 200);
});

test('a process or an update that is not there is refused alike at every output', async () => {
  for (const path of ['', '/embed', '/atom.xml', '/events', '/updates/u-1'])
    assert.equal((await fetch(`${address}/cases/sea/live${path}`)).status, 404, path);
  for (const path of ['/updates/none', '/updates/w-1', '?before=none'])
    assert.equal((await fetch(`${LIVE}${path}`)).status, 404, path);
});

test('a frame may be shown in other pages, the page itself may not', async () => {
  const policy = async (path: string) => (await fetch(`${LIVE}${path}`)).headers.get('content-security-policy');
  assert.match((await policy('/embed')) ?? '', /frame-ancestors \*/);
  assert.match((await policy('')) ?? '', /frame-ancestors 'none'/);
});

test('a server that closes sends its readers away, to come back where another stands', async () => {
  const own = createServer({ desk, codesOf, seals, version: '0.0.0', log: false });
  const listening = await listen(own, 0);
  const reader = await readEvents(`${listening.address}/cases/river/live/events`);
  await reader.until(1);
  const closed = listening.close();
  await reader.ended;
  assert.equal(reader.heard.at(-1)?.event, 'ended');
  await closed;
});

test('an update that waits is nowhere before its moment, and everywhere within a second of it', async () => {
  const stopPosting = postDue(desk, (sentence) => assert.fail(sentence));
  const reader = await readEvents(`${LIVE}/events`);
  await reader.until(1);
  await river.wait('y-1', '2033-03-01T09:00:00.001Z'); // a millisecond after the moment at which this desk's clock stands
  await new Promise((resolve) => setTimeout(resolve, 600));
  for (const path of OUTPUTS) assert.doesNotMatch(await read(path), /y-1/, path);
  assert.equal(reader.heard.length, 1);
  await river.wait('y-2', '2033-03-01T09:00:00.000Z');
  assert.equal((await reader.until(2))[1]?.data.id, 'y-2');
  for (const path of OUTPUTS) assert.match(await read(path), /Title of y-2/, path);
  reader.close();
  await stopPosting();
});
