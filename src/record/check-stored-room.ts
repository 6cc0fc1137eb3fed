import {
  blobFaults,
  blobOf,
  branchFaults,
  type Fault,
  isCanonicalObject,
  missingStoneFaults,
  type Receipt,
  type RoomCheck,
  type Sights,
  type Step,
  signatureFaults,
  strayFaults,
  type Tombstone,
  tombstoneFaults,
  type Walk,
  walkRoom,
} from '#seal';
import { openInside } from './envelope.ts';
import { sha256 } from './hashing.ts';
import { type Inside, saltAt } from './inside.ts';
import { means } from './means.ts';
import type { Record } from './record.ts';
import { type Envelope, envelopesOf, type Place } from './store.ts';
import { StoreTrouble } from './trouble.ts';

/** Is handed every envelope that was opened for the check, so that what was read need not be read again. */
export type OnOpened = (envelope: Envelope, inside: Inside) => void;

/** Checks one room where it is stored, from its key to its last envelope, and notes what its authors saw elsewhere. */
export async function checkStoredRoom(
  record: Record,
  place: Place,
  receipts: readonly Receipt[],
  sights: Sights,
  onOpened: OnOpened = () => undefined,
): Promise<RoomCheck> {
  const { process, room, listed } = place;
  const faults: Fault[] = [];
  const unlisted = `Room ${room} is not in the list of rooms, and rows of it are there: it was taken out of the list.`;
  if (!listed) faults.push({ code: 'gap', room, seq: 1, sentence: unlisted });
  const tombstone = await attempt(() => record.store.tombstone(process, room), place, faults);
  const key = await attempt(() => record.keys.find(process, room), place, faults);
  // Listed before the entries are read: what is written meanwhile is then spoken of already.
  const held = (await attempt(() => record.store.blobIds(process, room), place, faults)) ?? [];
  const walk = walkRoom(process, room, receipts, sha256);
  const spoken = new Set<string>();
  await attempt(() => walkEnvelopes({ record, place, key, walk, spoken, sights, onOpened }, faults), place, faults);
  const check = walk.end();
  if (check.entries === 0)
    faults.push({
      code: 'gap',
      room,
      seq: 1,
      sentence: `Room ${room} has begun and holds no entry: they were removed.`,
    });
  faults.push(...check.faults, ...signatureFaults(receipts, means), ...missingStoneFaults(receipts, tombstone, means));
  if (check.withheld === 0 && faults.length === 0) faults.push(...strayFaults(room, held, spoken));
  faults.push(...keyFaults(place, key, tombstone, check, faults.length));
  return { ...check, faults };
}

interface Walking {
  readonly record: Record;
  readonly place: Place;
  readonly key: Uint8Array | undefined;
  readonly walk: Walk;
  readonly spoken: Set<string>;
  readonly sights: Sights;
  readonly onOpened: OnOpened;
}

async function walkEnvelopes(walking: Walking, faults: Fault[]): Promise<void> {
  const { record, place, key, walk } = walking;
  for await (const envelope of envelopesOf(record.store, place.process, place.room)) {
    faults.push(...placeFaults(envelope));
    const inside = openOrBare(envelope, key, faults);
    for (const step of stepsOf(envelope, inside)) if (!walk.take(step)) return;
    if (inside === undefined) continue;
    await lookInto(walking, envelope, inside, faults);
    walking.onOpened(envelope, inside);
  }
}

/** An envelope says itself from which entry to which it goes; that must be as many as it holds. */
function placeFaults({ room, first, last, headers }: Envelope): readonly Fault[] {
  if (headers.length === last - first + 1) return [];
  const sentence = `The envelope of entries ${first} to ${last} of room ${room} holds ${headers.length}.`;
  return [{ code: 'gap', room, seq: first, sentence }];
}

/** What lies in an envelope; nothing, which is a fault, if its key does not open it. */
function openOrBare(envelope: Envelope, key: Uint8Array | undefined, faults: Fault[]): Inside | undefined {
  if (key === undefined) return undefined;
  const { room, first: seq } = envelope;
  const opened = openInside(envelope, key);
  if (opened.ok) return opened.value;
  faults.push({ code: 'unreadable', room, seq, sentence: opened.refusal.sentence });
  return undefined;
}

/** The entries of an envelope for the walk, by their words as they lie in it; without the box by their headers and leaves alone. */
function* stepsOf({ first, headers, leaves, chain }: Envelope, inside: Inside | undefined): Generator<Step> {
  for (const [i, { id, at }] of headers.entries()) {
    const bare = { seq: first + i, id, recordedAt: at, leaf: leaves.subarray(32 * i, 32 * i + 32) };
    const ends = i === headers.length - 1 ? chain : undefined;
    yield { ...bare, chain: ends, said: inside && said(inside, i) };
  }
}

/** The words of an entry, if they are in the one form that is sealed: then what was read of them is what was hashed. */
function said({ salts, words, parts }: Inside, i: number): Step['said'] {
  const [bytes, part] = [words[i], parts[i]];
  return { salt: saltAt(salts, i), words: bytes && isCanonicalObject(bytes, part) ? bytes : undefined };
}

/** Looks into what entries say: of other rooms, of the branch that they came from, of matter. */
async function lookInto(
  { record, place, spoken, sights }: Walking,
  { first, headers }: Envelope,
  { parts }: Inside,
  faults: Fault[],
): Promise<void> {
  const { process, room } = place;
  for (const [i, { id }] of headers.entries()) {
    const entry = { seq: first + i, id, sealed: parts[i] };
    sights.note(room, entry);
    for (const fault of branchFaults(room, entry, means)) faults.push(fault);
    const blob = blobOf(entry.sealed);
    if (blob === undefined) continue;
    spoken.add(blob.id);
    const bytes = await record.blob(process, room, blob.id);
    faults.push(...blobFaults(room, entry, bytes.ok ? bytes.value : undefined, means));
  }
}

function keyFaults(
  { process, room }: Place,
  key: Uint8Array | undefined,
  tombstone: Tombstone | undefined,
  check: RoomCheck,
  found: number,
): readonly Fault[] {
  const end = { seq: check.entries, link: check.link };
  if (tombstone !== undefined) return tombstoneFaults(process, room, tombstone, end, key !== undefined, means);
  if (key !== undefined || found > 0) return [];
  const sentence = `The key of room ${room} is missing, and no tombstone says that it was destroyed.`;
  return [{ code: 'unreadable', room, seq: 1, sentence }];
}

/** What cannot be read is a fault at its place, and the check goes on; what keeps the store from working ends it. */
async function attempt<T>(work: () => Promise<T>, { room }: Place, faults: Fault[]): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreTrouble) || error.code === 'store' || error.code === 'unknown-outcome') throw error;
    const seq = error.place === undefined ? {} : { seq: error.place.seq };
    faults.push({ code: 'unreadable', room, ...seq, sentence: `Room ${room} cannot be read whole. ${error.message}` });
    return undefined;
  }
}
