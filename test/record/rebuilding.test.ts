import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '#agreement/entry';
import { foldReading } from '#agreement/reading';
import { asId, type EntryId, type Instant, type PersonId, type RoomId } from '#agreement/terms';
import type { Desk } from '#desk';
import type { Record } from '#record';
import { sqlitePlace } from './stores.ts';
import { beginTalks, CAUCUS, deskOver, ELLS, MEDIATOR, must, naming, PUBLIC, request, TALKS } from './talks.ts';

/** One thing that somebody does, by small numbers: the moment may lie before the last one, as a clock that was set back gives it. */
interface Step {
  readonly does: 'name' | 'correct' | 'withdraw' | 'repeat' | 'admit';
  readonly room: RoomId;
  readonly who: PersonId;
  readonly which: number;
  readonly moment: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('name', 'name', 'name', 'correct', 'withdraw', 'repeat', 'admit'),
  room: fc.constantFrom(PUBLIC, CAUCUS),
  who: fc.constantFrom(ELLS, MEDIATOR),
  which: fc.nat(5),
  moment: fc.nat(20),
});

let moment = 0;
const now = () => new Date(Date.UTC(2030, 0, 22) + moment * 1000).toISOString() as Instant;

/** Does a step; what is refused changes nothing, and that is right too. */
async function take(desk: Desk, { does, room, who, which, moment: at }: Step, number: number): Promise<void> {
  moment = at;
  const entry = [...must(await desk.ask(TALKS, who, (s) => [...s.entries.keys()]))][which] ?? asId<EntryId>('en_none');
  const correction = { id: `party-${room}-${which}`, name: `Corrected by ${number}`, kind: 'state' };
  const requests = {
    name: naming(room, which),
    repeat: naming(room, which),
    correct: request(room, number, { kind: 'correctEntry', entry, body: correction, reason: 'a slip' }),
    withdraw: request(room, number, { kind: 'withdrawEntry', entry, reason: 'a slip' }),
    admit: request(room, number, { kind: 'admitMember', body: { member: MEDIATOR, role: 'keeper' } }),
  };
  await desk.act(TALKS, requests[does], who);
}

async function logsOf(record: Record, rooms: readonly RoomId[]): Promise<ReadonlyMap<RoomId, readonly Entry[]>> {
  const logs = new Map<RoomId, readonly Entry[]>();
  for (const room of rooms) logs.set(room, must(await record.read(TALKS, room)));
  return logs;
}

test('the state that grew with the talks is the one that is folded from the first entry, for each reader', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const place = sqlitePlace();
      const record = must(await place.open());
      const desk = await deskOver(record, now);
      await beginTalks(desk);
      for (const [number, each] of steps.entries()) await take(desk, each, number);
      const [open, all] = [await logsOf(record, [PUBLIC]), await logsOf(record, [CAUCUS, PUBLIC])];
      assert.deepEqual(must(await desk.ask(TALKS, undefined, (s) => s)), foldReading(open));
      const live = must(await desk.ask(TALKS, ELLS, (s) => s));
      assert.deepEqual(live, foldReading(all));
      assert.deepEqual([...live.entries.keys()], [...foldReading(all).entries.keys()], 'in the same order');
      await desk.close();
      const replayed = await deskOver(must(await place.open()), now);
      assert.deepEqual(must(await replayed.ask(TALKS, ELLS, (s) => s)), live);
      await replayed.close();
      place.remove();
    }),
    { numRuns: 25 },
  );
});

test('a repeated request does nothing twice and answers as it did, though its entry was withdrawn since', async (t) => {
  const place = sqlitePlace();
  t.after(() => place.remove());
  const record = must(await place.open());
  const desk = await deskOver(record);
  await beginTalks(desk);
  const [entry] = must(await desk.act(TALKS, naming(PUBLIC, 1), ELLS));
  assert.deepEqual(must(await desk.act(TALKS, naming(PUBLIC, 1), ELLS)), [entry]);
  must(await desk.act(TALKS, request(PUBLIC, 'w', { kind: 'withdrawEntry', entry, reason: 'a slip' }), ELLS));
  const before = (await record.store.head(TALKS, PUBLIC))?.seq;
  assert.deepEqual(must(await desk.act(TALKS, naming(PUBLIC, 1), ELLS)), [entry]);
  assert.equal((await record.store.head(TALKS, PUBLIC))?.seq, before);
  await desk.close();
});

test('of one request that many make at once, one is carried out', async (t) => {
  const place = sqlitePlace();
  t.after(() => place.remove());
  const record = must(await place.open());
  const desk = await deskOver(record);
  await beginTalks(desk);
  const answers = await Promise.all(Array.from({ length: 9 }, () => desk.act(TALKS, naming(PUBLIC, 1), ELLS)));
  assert.equal(new Set(answers.map((answer) => must(answer).join())).size, 1);
  assert.equal((await record.store.head(TALKS, PUBLIC))?.seq, 4);
  await desk.close();
});
