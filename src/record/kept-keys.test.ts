import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type ProcessId, type RoomId } from '#agreement/terms';
import { KeptKeys } from './kept-keys.ts';
import type { Commit, KeyRing, Store } from './store.ts';

const TALKS = asId<ProcessId>('talks');
const [CAUCUS, PUBLIC] = [asId<RoomId>('caucus'), asId<RoomId>('public')];

/** A ring of two keys whose answers wait until they are let go, and how another server's commits are heard. */
function kept() {
  const asked: RoomId[] = [];
  const waiting: (() => void)[] = [];
  let hear: (commit: Commit) => void = () => assert.fail('nobody listens');
  const ring = {
    find: (_: ProcessId, room: RoomId) =>
      new Promise<Uint8Array>((resolve) => {
        asked.push(room);
        waiting.push(() => resolve(Uint8Array.of(room.length)));
      }),
  } as unknown as KeyRing;
  const store = {
    onCommit: (listener: typeof hear) => {
      hear = listener;
      return () => undefined;
    },
  } as unknown as Store;
  const keys = new KeptKeys(ring, store);
  const letGo = () => {
    for (const go of waiting.splice(0)) go();
  };
  return { keys, asked, letGo, hear: (commit: Commit) => hear(commit) };
}

test('a key is asked for once, and anew once its room was destroyed', async () => {
  const { keys, asked, letGo, hear } = kept();
  for (const room of [CAUCUS, PUBLIC, CAUCUS, PUBLIC]) {
    const found = keys.find(TALKS, room);
    letGo();
    assert.deepEqual(await found, Uint8Array.of(room.length));
  }
  assert.deepEqual(asked, [CAUCUS, PUBLIC]);
  hear({ process: TALKS, rooms: [PUBLIC] });
  hear({ process: TALKS, rooms: [CAUCUS], buried: true });
  for (const room of [CAUCUS, CAUCUS, PUBLIC]) {
    const found = keys.find(TALKS, room);
    letGo();
    await found;
  }
  assert.deepEqual(asked, [CAUCUS, PUBLIC, CAUCUS, CAUCUS], 'nothing of a destroyed room is kept');
});

test('a room that is destroyed while its key is on the way leaves no key behind', async () => {
  const { keys, asked, letGo, hear } = kept();
  const found = keys.find(TALKS, CAUCUS);
  hear({ process: TALKS, rooms: [CAUCUS], buried: true });
  letGo();
  await found;
  const again = keys.find(TALKS, CAUCUS);
  letGo();
  await again;
  assert.deepEqual(asked, [CAUCUS, CAUCUS]);
});
