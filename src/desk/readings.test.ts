import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#agreement/entry';
import { foldReading } from '#agreement/reading';
import { asId, type ProcessId, type RoomId } from '#agreement/terms';
import { Readings } from './readings.ts';

const [PUBLIC, CAUCUS] = [asId<RoomId>('public'), asId<RoomId>('caucus')];

function named(room: RoomId, seq: number, second: number, seen: object = {}): Entry {
  const written = {
    process: 'talks',
    room,
    seq,
    id: `en_${room}_${seq}`,
    author: 'p',
    command: `c${room}${seq}`,
    seen,
  };
  const times = { recordedAt: `2030-01-22T09:00:0${second}.000Z`, knownOn: '2030-01-22' };
  return {
    ...written,
    ...times,
    type: 'PartyNamed',
    body: { id: `${room}-${seq}`, name: 'A', kind: 'state' },
  } as Entry;
}

test('an entry that comes late, and that was seen before it came, finds its place before who saw it', () => {
  const [first, late] = [named(PUBLIC, 1, 1), named(PUBLIC, 2, 5)]; // its server's clock runs ahead
  const caucus = [named(CAUCUS, 1, 2, { public: 2 })];
  const readings = new Readings();
  const process = asId<ProcessId>('talks');
  const torn = new Map([
    [CAUCUS, caucus],
    [PUBLIC, [first]],
  ]);
  assert.equal(readings.of(process, torn, {}).entries.size, 2);
  const whole = new Map([
    [CAUCUS, caucus],
    [PUBLIC, [first, late]],
  ]);
  const ids = [...readings.of(process, whole, {}).entries.keys()];
  assert.deepEqual(ids, [...foldReading(whole).entries.keys()]);
  assert.deepEqual(ids, ['en_public_1', 'en_public_2', 'en_caucus_1']);
});
