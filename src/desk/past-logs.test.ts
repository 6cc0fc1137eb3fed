import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#agreement/entry';
import { asId, type Day, type ProcessId, type RoomId } from '#agreement/terms';
import { PastLogs } from './past-logs.ts';
import { Readings } from './readings.ts';

const [PUBLIC, CAUCUS] = ['public', 'caucus'].map((id) => asId<RoomId>(id)) as [RoomId, RoomId];

/** Entries of a room, of which each could be known on one day. */
function told(room: RoomId, ...days: readonly string[]): Entry[] {
  return days.map((knownOn, i) => ({ room, seq: i + 1, knownOn, recordedAt: `${knownOn}T09:00:00.000Z` }) as Entry);
}

const on = (day: string) => ({ asKnownOn: day as Day });

test('what counted on a past day is the same array as long as its room has not grown, and is taken anew when it has', () => {
  const pasts = new PastLogs();
  const log = told(PUBLIC, '2030-02-01', '2030-02-18');
  const logs = new Map([[PUBLIC, log]]);
  const first = pasts.of(logs, on('2030-02-10')).get(PUBLIC);
  assert.deepEqual(
    first?.map(({ seq }) => seq),
    [1],
  );
  assert.equal(pasts.of(logs, on('2030-02-10')).get(PUBLIC), first);
  log.push({ ...told(PUBLIC, '2030-02-05')[0], seq: 3 } as Entry);
  assert.deepEqual(
    pasts
      .of(logs, on('2030-02-10'))
      .get(PUBLIC)
      ?.map(({ seq }) => seq),
    [1, 3],
  );
});

test('two days, and days by knowledge and by recording, are kept apart', () => {
  const pasts = new PastLogs();
  const logs = new Map([[PUBLIC, told(PUBLIC, '2030-02-01', '2030-02-18')]]);
  const counted = (past: Parameters<PastLogs['of']>[1]) => pasts.of(logs, past).get(PUBLIC)?.length;
  assert.equal(counted(on('2030-02-10')), 1);
  assert.equal(counted(on('2030-02-20')), 2);
  assert.equal(counted({ asRecordedBy: '2030-01-01T00:00:00.000Z' as never }), 0);
  assert.equal(counted({}), 2);
});

test('a reader of one room is handed nothing of another that was kept for somebody else', () => {
  const pasts = new PastLogs();
  const open = told(PUBLIC, '2030-02-01');
  pasts.of(
    new Map([
      [PUBLIC, open],
      [CAUCUS, told(CAUCUS, '2030-02-01')],
    ]),
    on('2030-02-10'),
  );
  const his = pasts.of(new Map([[PUBLIC, open]]), on('2030-02-10'));
  assert.deepEqual([...his.keys()], [PUBLIC]);
  assert.ok(his.get(PUBLIC)?.every(({ room }) => room === PUBLIC));
});

test('of many past days those longest unused are let go', () => {
  const pasts = new PastLogs();
  const logs = new Map([[PUBLIC, told(PUBLIC, '2030-02-01')]]);
  const day = (n: number) => on(`2030-03-${String(n).padStart(2, '0')}`);
  const [first, second] = [1, 2].map((n) => pasts.of(logs, day(n)).get(PUBLIC));
  for (let n = 3; n <= 17; n++) {
    pasts.of(logs, day(n));
    assert.equal(pasts.of(logs, day(1)).get(PUBLIC), first, 'one that is used stays');
  }
  assert.notEqual(pasts.of(logs, day(2)).get(PUBLIC), second);
});

test('once a room is destroyed no past entries are kept that an index could have been made of', () => {
  const readings = new Readings();
  const logs = new Map([[CAUCUS, told(CAUCUS, '2030-02-01')]]);
  const before = readings.entries(logs, on('2030-02-10')).get(CAUCUS);
  assert.equal(readings.entries(logs, on('2030-02-10')).get(CAUCUS), before);
  readings.forget(asId<ProcessId>('talks'), PUBLIC);
  assert.notEqual(readings.entries(logs, on('2030-02-10')).get(CAUCUS), before);
});
