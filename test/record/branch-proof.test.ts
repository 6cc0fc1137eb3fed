import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import { type BundledEntry, type BundledRoom, checkBundle, exportRooms, importBundle, mergeBundle } from '#record';
import { firstLink, fromHex, leafOf, linkOf, type Sha256, signedWords, toHex } from '#seal';
import { sqlitePlace } from './stores.ts';
import { beginTalks, clock, deskOver, ELLS, must, naming, PUBLIC, TALKS } from './talks.ts';

const NOW = clock('2030-03-01T00:00:00.000Z');
type Sealed = NonNullable<BundledEntry['sealed']>;

const sha256: Sha256 = (...parts) => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return new Uint8Array(digest.digest());
};

/** Reckons and signs a room anew, as whoever merged it and holds its keys can. */
function sealedAnew(room: BundledRoom, change: (sealed: Sealed) => Sealed): BundledRoom {
  let link = firstLink(TALKS, room.room, sha256);
  const entries = room.entries.map((entry) => {
    if (entry.sealed === undefined || entry.salt === undefined) throw new Error('nothing is withheld here');
    const sealed = entry.sealed.branch === undefined ? entry.sealed : change(entry.sealed);
    const leaf = leafOf(sealed, fromHex(entry.salt), sha256);
    link = linkOf(link, leaf, { process: TALKS, ...entry, room: room.room }, sha256);
    return { ...entry, sealed, leaf: toHex(leaf), chain: toHex(link) };
  });
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = toHex(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  const bare = { ...room.receipt, chain: toHex(link), key };
  const signature = toHex(sign(null, Buffer.from(signedWords(bare)), privateKey));
  return { ...room, entries, receipt: { ...bare, signature } };
}

const branch = (change: object) => (sealed: Sealed) =>
  ({ ...sealed, branch: { ...sealed.branch, ...change } }) as Sealed;

const CHANGES: readonly (readonly [string, (sealed: Sealed) => Sealed])[] = [
  ['its words', (sealed) => ({ ...sealed, body: { ...sealed.body, name: 'Another name' } }) as Sealed],
  ['its author', (sealed) => ({ ...sealed, author: 'p-amsool' as never })],
  ['the day on which it could be known', (sealed) => ({ ...sealed, knownOn: '2029-01-01' as never })],
  ['what it had seen there', branch({ seen: { public: 99 } })],
  ['its salt there', branch({ salt: 'ab'.repeat(16) })],
  ['its leaf there', branch({ leaf: 'ab'.repeat(32) })],
  ['the form of its proof', (sealed) => ({ ...sealed, branch: 'none' }) as never],
];

test('who merges and seals anew cannot change what came from a branch: its leaf there tells', async (t) => {
  const [ours, yours] = [sqlitePlace(), sqlitePlace()];
  t.after(() => [ours, yours].map((place) => place.remove()));
  const [here, there] = [must(await ours.open()), must(await yours.open())];
  await beginTalks(await deskOver(here));
  const bundleOf = async (record: typeof here) => must(await exportRooms(record, TALKS, [PUBLIC], NOW()));
  must(await importBundle(there, await bundleOf(here)));
  must(await (await deskOver(there)).act(TALKS, naming(PUBLIC, 'theirs'), ELLS));
  must(await (await deskOver(here)).act(TALKS, naming(PUBLIC, 'ours'), ELLS));
  must(await mergeBundle(here, await bundleOf(there), NOW()));
  const bundle = await bundleOf(here);
  const seq = bundle.rooms[0]?.entries.find((entry) => entry.sealed?.branch !== undefined)?.seq;
  const checked = (change: (sealed: Sealed) => Sealed) =>
    checkBundle({ ...bundle, rooms: bundle.rooms.map((room) => sealedAnew(room, change)) }, []).faults;
  assert.deepEqual(
    checked((sealed) => sealed),
    [],
    'sealed anew and unchanged, it passes',
  );
  for (const [what, change] of CHANGES) {
    const faults = checked(change);
    assert.deepEqual(
      faults.map((f) => [f.code, f.room, f.seq]),
      [['altered', PUBLIC, seq]],
      what,
    );
    assert.match(faults[0]?.sentence ?? '', /is not the one that its branch wrote/);
  }
  await Promise.all([here.close(), there.close()]);
});
