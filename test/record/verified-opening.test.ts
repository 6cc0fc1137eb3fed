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
