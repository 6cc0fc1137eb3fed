import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Desk } from '#desk';
import { checkRecord } from '#record';
import { type Place, sqlitePlace } from './stores.ts';
import { beginTalks, CAUCUS, capture, clock, deskOver, ELLS, MEDIATOR, must, naming, PUBLIC, TALKS } from './talks.ts';

async function toldTalks(): Promise<Place> {
  const place = sqlitePlace();
  const desk = await deskOver(must(await place.open()));
  await beginTalks(desk);
  for (let n = 1; n <= 4; n++) must(await desk.act(TALKS, naming(PUBLIC, n), MEDIATOR));
  await capture(desk, CAUCUS, 1, 'What was said');
  await desk.close();
  return place;
}

test('a desk that verifies reads every envelope once, and answers as one that does not', async (t) => {
  const place = await toldTalks();
  t.after(() => place.remove());
  const answers: unknown[] = [];
  const reads: number[] = [];
  for (const verify of [false, true]) {
    const record = must(await place.open());
    const { store } = record;
    const read = store.read.bind(store);
    let envelopes = 0;
    store.read = async (...asked) => {
      const page = await read(...asked);
      envelopes += page.length;
      return page;
    };
    const desk = must(await Desk.open({ record, now: clock(), verify }));
    answers.push(must(await desk.ask(TALKS, ELLS, (state) => [...state.entries.values()])));
    reads.push(envelopes);
    await desk.close();
  }
  assert.deepEqual(answers[0], answers[1]);
  assert.ok(reads[0] !== undefined && reads[0] > 5);
  assert.equal(reads[0], reads[1]);
});

test('a record that does not verify is not opened by a desk that verifies, and the entry is named', async (t) => {
  const place = await toldTalks();
  t.after(() => place.remove());
  await place.sqlUnguarded('UPDATE @envelope SET leaves = zeroblob(32) WHERE room = ? AND first = 5', PUBLIC);
  const record = must(await place.open());
  t.after(() => record.close());
  const [fault] = must(await checkRecord(record, TALKS, [])).faults;
  const opened = await Desk.open({ record, now: clock(), verify: true });
  assert.ok(!opened.ok && fault !== undefined);
  assert.equal(opened.refusal.code, 'not-verified');
  assert.match(opened.refusal.sentence, /Entry 5 of room public .*"travaux verify" names all/);
  assert.ok(opened.refusal.sentence.includes(fault.sentence));
});

/** A change to one envelope of a long room, by its first entry, and what it says of it. */
const CHANGES = [
  ['a leaf', 5, 'UPDATE @envelope SET leaves = zeroblob(32) WHERE room = ? AND first = 5', /Entry 5 of room public/],
  ['a box', 70, "UPDATE @envelope SET box = x'00' WHERE room = ? AND first = 70", /Entries 70 to 70 of room public/],
  ['a link', 71, 'UPDATE @envelope SET chain = zeroblob(32) WHERE room = ? AND first = 71', /Entry 71 of room public/],
  [
    'a header',
    66,
    "UPDATE @envelope SET headers = '[' WHERE room = ? AND first = 66",
    /entries 66 to 66 of room public/,
  ],
] as const;

test('a long room is proved in a thread of its own, and each change is found and named there too', async (t) => {
  const place = sqlitePlace();
  t.after(() => place.remove());
  const desk = await deskOver(must(await place.open()));
  await beginTalks(desk);
  for (let n = 1; n <= 150; n++) must(await desk.act(TALKS, naming(PUBLIC, n), MEDIATOR));
  const said = must(await desk.ask(TALKS, ELLS, (state) => [...state.entries.values()]));
  await desk.close();
  const verified = must(await Desk.open({ record: must(await place.open()), now: clock(), verify: true }));
  assert.deepEqual(must(await verified.ask(TALKS, ELLS, (state) => [...state.entries.values()])), said);
  await verified.close();
  for (const [what, seq, change, named] of CHANGES) {
    await t.test(`${what} of entry ${seq} is changed`, async () => {
      await place.sqlUnguarded(`CREATE TABLE held AS SELECT * FROM @envelope WHERE first = ${seq}`);
      await place.sqlUnguarded(change, PUBLIC);
      const record = must(await place.open());
      const { faults } = must(await checkRecord(record, TALKS, []));
      await record.close();
      assert.match(faults.map(({ sentence }) => sentence).join(' '), named);
      await place.sqlUnguarded('INSERT OR REPLACE INTO @envelope SELECT * FROM held');
      await place.sqlUnguarded('DROP TABLE held');
    });
  }
});
