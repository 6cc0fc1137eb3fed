import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import { Waiting } from './waiting.ts';

const TALKS = asId<ProcessId>('talks');
const [PUBLIC, CAUCUS] = [asId<RoomId>('public'), asId<RoomId>('caucus')];
const [ELLS, DOVRAY] = [asId<PersonId>('p-ells'), asId<PersonId>('p-dovray')];

test('whoever stops following leaves nothing behind that waits', async () => {
  const waiting = new Waiting();
  const stop = new AbortController();
  const waits = [ELLS, DOVRAY, undefined].map((who) => waiting.next(TALKS, who, [PUBLIC, CAUCUS], stop.signal));
  waits[0]?.end();
  waiting.wake(TALKS, CAUCUS);
  await Promise.all(waits.map((wait) => wait.come));
  assert.equal(waiting.size, 0);
  waiting.next(TALKS, ELLS, [PUBLIC], stop.signal);
  stop.abort();
  assert.equal(waiting.size, 0);
});
