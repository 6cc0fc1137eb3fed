import type { Entry } from '#agreement/entry';
import { type Instant, ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import { canonicalJson, firstLink, fromHex, leafOfWords, linkOf } from '#seal';
import { sealBytes } from './box.ts';
import { randomBytes } from './chance.ts';
import { sha256 } from './hashing.ts';
import { packInside, partsOf, saltAt } from './inside.ts';
import { bindingOf, openBox, sayUnsealable } from './open-box.ts';
import type { SealedPart } from './sealed-part.ts';
import type { Envelope, EnvelopeHeader } from './store.ts';
import { upcast } from './upcast.ts';

/** An entry that is to be sealed. */
export interface ToSeal {
  readonly id: Entry['id'];
  readonly recordedAt: Instant;
  readonly sealed: SealedPart;
  /** Given when an entry is brought in as it was sealed elsewhere, and its seal was checked; made otherwise. */
  readonly seal?: CheckedSeal;
}

/**
 * The salt, leaf and link of an entry in hexadecimal, which follow from its words and the link before, and the words
 * where they were read in canonical JSON: nobody reckons or writes them again.
 */
export interface CheckedSeal {
  readonly words: Uint8Array | undefined;
  readonly salt: string;
  readonly leaf: string;
  readonly chain: string;
}

/** Seals entries of one room into one envelope after the link `previous`, from sequence `first` on. */
export function seal(
  process: ProcessId,
  room: RoomId,
  first: number,
  previous: Uint8Array | undefined,
  entries: readonly ToSeal[],
  key: Uint8Array,
): Envelope {
  let chain = previous ?? firstLink(process, room, sha256);
  const salts = randomBytes(16 * entries.length);
  const leaves = new Uint8Array(32 * entries.length);
  const headers: EnvelopeHeader[] = [];
  const words = entries.map(({ id, recordedAt, sealed, seal: given }, i) => {
    const salt = saltAt(salts, i);
    if (given !== undefined) salt.set(fromHex(given.salt));
    const words = given?.words ?? canonicalJson(sealed);
    const leaf = given === undefined ? leafOfWords(words, salt, sha256) : fromHex(given.leaf);
    leaves.set(leaf, 32 * i);
    const header = { process, room, seq: first + i, id, recordedAt };
    chain = given === undefined ? linkOf(chain, leaf, header, sha256) : fromHex(given.chain);
    headers.push({ id, at: recordedAt });
    return words;
  });
  const last = first + entries.length - 1;
  const box = sealBytes(packInside(salts, words), key, bindingOf(process, room, first, last));
  return { process, room, first, last, headers, leaves, chain, box };
}

/** Opens an envelope: the entries in it, as they are read today. Refuses a box that its key does not open, naming its place. */
export function open(envelope: Envelope, key: Uint8Array): Result<readonly Entry[]> {
  const inside = openInside(envelope, key);
  return inside.ok ? entriesOf(envelope, inside.value.parts) : inside;
}

/** Opens the box of an envelope. Refuses one that its key does not open, naming its place. */
export function openInside(
  envelope: Envelope,
  key: Uint8Array,
): Result<{ readonly salts: Uint8Array; readonly parts: readonly SealedPart[] }> {
  const packed = openBox(envelope, key);
  const parts = packed && partsOf(packed.text, envelope.headers.length);
  if (packed === undefined || parts === undefined)
    return refuse('unsealable', sayUnsealable(envelope), [envelope.room]);
  return ok({ salts: packed.salts, parts });
}

/** The entries of an opened envelope, as they are read today. Refuses what this version of the program does not know. */
export function entriesOf(
  { process, room, first, headers }: Envelope,
  parts: readonly SealedPart[],
): Result<readonly Entry[]> {
  const entries: Entry[] = [];
  let recordedAt = '' as Instant;
  for (const { id, at } of headers) {
    const today = upcast(parts[entries.length] as SealedPart); // there are as many as headers
    if (!today.ok) return today;
    if (at !== recordedAt) recordedAt = at; // one string for all that were told at one moment
    const { type, author, command, knownOn, seen, body } = today.value;
    const seq = first + entries.length;
    entries.push({ process, room, seq, id, recordedAt, type, author, command, knownOn, seen, body } as Entry);
  }
  return ok(entries);
}
