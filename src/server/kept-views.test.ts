import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '#agreement/entry';
import { evolve, initialState } from '#agreement/evolve';
import { asId, type ProcessId } from '#agreement/terms';
import { keepViews } from './kept-views.ts';

const TALKS = asId<ProcessId>('talks');
const entry = (seq: number, type: string, body: object) =>
  ({
    process: TALKS,
    room: 'public',
    seq,
    id: `en_${seq}`,
    recordedAt: `2030-01-22T09:00:0${seq}.000Z`,
    author: 'p-amsool',
    command: `c${seq}`,
    knownOn: '2030-01-22',
    seen: {},
    type,
    body,
  }) as unknown as Entry;

test('a view is made once for a reading, and anew when the reading goes on; the one before stays as it was', () => {
  const state = initialState();
  const viewIn = keepViews();
  assert.equal(viewIn(TALKS, state, undefined), undefined);
  evolve(state, entry(1, 'ProcessOpened', { title: 'T', short: 'T', invented: true, opensOn: '2030-01-22' }));
  const first = viewIn(TALKS, state, undefined);
  assert.ok(first);
  assert.equal(viewIn(TALKS, state, undefined), first);
  assert.notEqual(viewIn(TALKS, state, asId('2030-01-23')), first);
  evolve(state, entry(2, 'PartyNamed', { id: 'kol', name: 'Kolvane', kind: 'state' }));
  const second = viewIn(TALKS, state, undefined);
  assert.deepEqual([first.parties.length, second?.parties.length], [0, 1]);
});
