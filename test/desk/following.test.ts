import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { asId, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import { type Desk, KEY_HOLDER, type News } from '#desk';
import { openFolder, Record } from '#record';
import { countingStore } from '../interference/counting-store.ts';
import { sqlitePlace } from '../record/stores.ts';
import { beginTalks, CAUCUS, deskOver, ELLS, MEDIATOR, must, naming, PUBLIC, request, TALKS } from '../record/talks.ts';

const MADDRIN = asId<PersonId>('p-maddrin');
const DOVRAY = asId<PersonId>('p-dovray');

async function talks(t: TestContext) {
  const place = sqlitePlace();
  const opened = must(openFolder(place.at, undefined));
  const counting = countingStore(opened.store);
  const desk = await deskOver(new Record(counting.store, opened.keys));
  await beginTalks(desk);
  t.after(async () => {
    await desk.close();
    place.remove();
  });
  return { desk, counting };
}

/** Follows from a cursor and notes what comes, until the test ends. */
function listen(t: TestContext, desk: Desk, reader: PersonId | undefined, cursor?: string): readonly News[] {
  const heard: News[] = [];
  const stop = new AbortController();
  const listening = (async () => {
    for await (const news of desk.follow(TALKS, reader, cursor, stop.signal)) heard.push(news);
  })();
  t.after(async () => {
    stop.abort();
    await listening;
  });
  return heard;
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    assert.ok(tries < 500, 'it never came');
    await wait(10);
  }
}

const seqs = (heard: readonly News[], room: string) =>
  heard.flatMap((news) =>
    entriesOf(news)
      .filter((entry) => entry.room === room)
      .map((entry) => entry.seq),
  );
const cursorOf = (news: News | undefined) => (news?.kind === 'reset' ? news.cursor : undefined);
const entriesOf = (news: News) => (news.kind === 'entries' ? news.entries : []);

test('who cannot enter a room is not woken by it, and costs the store nothing while it is written', async (t) => {
  const { desk, counting } = await talks(t);
  const [outside, inside] = [listen(t, desk, DOVRAY), listen(t, desk, ELLS)];
  await until(() => outside.length === 1 && inside.length === 1);
  const write = async (n: number) => {
    const watched = counting.watch();
    must(await desk.act(TALKS, naming(CAUCUS, n), ELLS));
    await until(() => seqs(inside, CAUCUS).includes(n + 1));
    await wait(50);
    return watched();
  };
  const followed = await write(1);
  assert.equal(outside.length, 1, 'he heard where he begins, and nothing since');
  const others = Array.from({ length: 5 }, () => listen(t, desk, undefined));
  await until(() => others.every((heard) => heard.length === 1));
  assert.equal(await write(2), followed, 'five more who may not enter cost nothing more');
  must(await desk.act(TALKS, naming(PUBLIC, 1), MEDIATOR));
  await until(() => [outside, ...others].every((heard) => seqs(heard, PUBLIC).length === 1));
});

test('an unknown cursor, and one that names a room that is not the reader’s, gives a reset and begins at the present', async (t) => {
  const { desk } = await talks(t);
  const inside = listen(t, desk, ELLS);
  await until(() => inside.length === 1);
  for (const cursor of ['no-cursor', '', cursorOf(inside[0]) ?? '']) {
    const heard = listen(t, desk, DOVRAY, cursor);
    await until(() => heard.length === 1);
    assert.equal(heard[0]?.kind, 'reset', cursor);
  }
});

test('a slow reader is handed 500 at a time and loses nothing', async (t) => {
  const { desk } = await talks(t);
  const start = listen(t, desk, ELLS);
  await until(() => start.length === 1);
  const requests = Array.from({ length: 1_200 }, (_, n) => ({ command: naming(CAUCUS, n), actor: ELLS }));
  must(await desk.actTogether(TALKS, requests, KEY_HOLDER));
  const heard: number[] = [];
  for await (const news of desk.follow(TALKS, ELLS, cursorOf(start[0]), AbortSignal.timeout(20_000))) {
    assert.ok(news.kind === 'entries' && news.entries.length <= 500);
    heard.push(...news.entries.map((entry) => entry.seq));
    await wait(5);
    if (heard.length >= 1_200) break;
  }
  assert.deepEqual(
    heard,
    Array.from({ length: 1_200 }, (_, i) => i + 2),
  );
});

test('who is removed hears nothing of the room after it, and is told to begin again', async (t) => {
  const { desk } = await talks(t);
  const change = (n: number, kind: string, body: object) =>
    desk.act(TALKS, request(CAUCUS, n, { kind, body: { member: DOVRAY, ...body } }), ELLS);
  must(await change(1, 'admitMember', { role: 'reader' }));
  const heard = listen(t, desk, DOVRAY);
  await until(() => heard.length === 1);
  must(await desk.act(TALKS, naming(CAUCUS, 1), ELLS));
  await until(() => seqs(heard, CAUCUS).includes(3));
  must(await change(2, 'removeMember', {}));
  for (let n = 2; n <= 4; n++) must(await desk.act(TALKS, naming(CAUCUS, n), ELLS));
  must(await desk.act(TALKS, naming(PUBLIC, 1), MEDIATOR));
  await until(() => seqs(heard, PUBLIC).length > 0);
  assert.deepEqual(seqs(heard, CAUCUS), [3]);
  assert.deepEqual(
    heard.map((news) => news.kind),
    ['reset', 'entries', 'reset', 'entries'],
  );
});

test('who is admitted to a room hears at once that his rooms changed, and nobody else is woken', async (t) => {
  const { desk } = await talks(t);
  const [admitted, outside, open] = [listen(t, desk, DOVRAY), listen(t, desk, MADDRIN), listen(t, desk, undefined)];
  await until(() => [admitted, outside, open].every((heard) => heard.length === 1));
  const body = { member: DOVRAY, role: 'reader' };
  must(await desk.act(TALKS, request(CAUCUS, 1, { kind: 'admitMember', body }), ELLS));
  await until(() => admitted.length === 2);
  assert.equal(admitted[1]?.kind, 'reset');
  must(await desk.act(TALKS, naming(CAUCUS, 1), ELLS));
  await until(() => seqs(admitted, CAUCUS).includes(3));
  assert.deepEqual([outside.length, open.length], [1, 1]);
});

test('when a room can be read no more, a follower is told why', async (t) => {
  const place = sqlitePlace();
  const opened = must(openFolder(place.at, undefined));
  let isBroken = false;
  const broken = new Proxy(opened.store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (name === 'read' && isBroken) {
        return async (process: ProcessId, room: RoomId) => {
          const [envelope] = await target.read(process, room, 0, 1);
          return [{ ...envelope, box: new Uint8Array(64) }];
        };
      }
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  const desk = await deskOver(new Record(broken, opened.keys));
  t.after(async () => {
    await desk.close();
    place.remove();
  });
  await beginTalks(desk);
  isBroken = true;
  const heard = listen(t, desk, ELLS);
  await until(() => heard.length === 1);
  assert.equal(heard[0]?.kind === 'ended' ? heard[0].refusal.code : heard[0]?.kind, 'unsealable');
});
