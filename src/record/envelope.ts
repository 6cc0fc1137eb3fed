import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import type { Entry } from '#agreement/entry';
import { type Instant, ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import { canonicalJson, firstLink, fromHex, leafOfWords, linkOf, type Sealed, type Sha256, toHex } from '#seal';
import type { SealedPart } from './sealed-part.ts';
import type { Envelope, EnvelopeHeader } from './store.ts';
import { upcast } from './upcast.ts';

/** Where the parts of a hash are laid beside one another, unless they are long. */
const BENCH = Buffer.allocUnsafe(16_384);

/** SHA-256 by the platform. */
export const sha256: Sha256 = (...parts) => {
  let length = 0;
  for (const part of parts) length += typeof part === 'string' ? Buffer.byteLength(part) : part.length;
  const whole = length <= BENCH.length ? BENCH : Buffer.allocUnsafe(length);
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') at += whole.write(part, at);
    else {
      whole.set(part, at);
      at += part.length;
    }
  }
  // One call for the whole, answered in words, is less than half the work of a hash that is fed part by part.
  return Buffer.from(hash('sha256', whole.subarray(0, length), 'hex'), 'hex');
};

/** An entry that is to be sealed. */
export interface ToSeal {
  readonly id: Entry['id'];
  readonly recordedAt: Instant;
  readonly sealed: SealedPart;
  /** Given when an entry is brought in as it was sealed elsewhere; made otherwise. */
  readonly salt?: string;
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
  const headers: EnvelopeHeader[] = [];
  const inside = entries.map((entry, i) => {
    const salt = entry.salt === undefined ? salts.subarray(i * 16, i * 16 + 16) : fromHex(entry.salt);
    const words = canonicalJson(entry.sealed);
    const leaf = leafOfWords(words, salt, sha256);
    chain = linkOf(chain, leaf, { process, room, seq: first + i, id: entry.id, recordedAt: entry.recordedAt }, sha256);
    headers.push({ id: entry.id, at: entry.recordedAt, leaf: toHex(leaf) });
    return `{"salt":"${toHex(salt)}","sealed":${words}}`;
  });
  const last = first + entries.length - 1;
  const box = sealBytes(Buffer.from(`[${inside.join(',')}]`), key, bindingOf(process, room, first, last));
  return { process, room, first, last, headers, chain, box };
}

/** Opens an envelope: the entries in it, as they are read today. Refuses a box that its key does not open, naming its place. */
export function open(envelope: Envelope, key: Uint8Array): Result<readonly Entry[]> {
  const inside = openInside(envelope, key);
  if (!inside.ok) return inside;
  const { process, room, first, headers } = envelope;
  const entries: Entry[] = [];
  let recordedAt = '' as Instant;
  for (const { id, at } of headers) {
    const content = inside.value[entries.length];
    const today = content === undefined ? unsealable(envelope) : upcast(content.sealed);
    if (!today.ok) return today;
    if (at !== recordedAt) recordedAt = at; // one string for all that were told at one moment
    const { type, author, command, knownOn, seen, body } = today.value;
    const seq = first + entries.length;
    entries.push({ process, room, seq, id, recordedAt, type, author, command, knownOn, seen, body } as Entry);
  }
  return entries.length === inside.value.length ? ok(entries) : unsealable(envelope);
}

/** An envelope's entries as they are verified; without the key only headers and leaves, as of a destroyed room. */
export function openSealed(envelope: Envelope, key: Uint8Array | undefined): Result<readonly Sealed[]> {
  const inside = key === undefined ? undefined : openInside(envelope, key);
  if (inside !== undefined && !inside.ok) return inside;
  return ok(
    envelope.headers.map(({ id, at, leaf }, i) => {
      const bare = { seq: envelope.first + i, id, recordedAt: at, leaf };
      const content = inside?.value[i];
      const whole = content === undefined ? bare : { ...bare, salt: content.salt, sealed: content.sealed };
      return i === envelope.headers.length - 1 ? { ...whole, chain: toHex(envelope.chain) } : whole;
    }),
  );
}

/** Seals bytes under a room's key, bound to the place where they belong. */
export function sealBytes(bytes: Uint8Array, key: Uint8Array, binding: string): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(binding));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealBytes` sealed, or nothing if the key, the place or a single bit differs. */
export function openBytes(box: Uint8Array, key: Uint8Array, binding: string): Buffer | undefined {
  if (box.length < 28) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(binding));
  decipher.setAuthTag(box.subarray(-16));
  try {
    const bytes = decipher.update(box.subarray(12, -16));
    decipher.final(); // gives no bytes in this mode: it checks the tag
    return bytes;
  } catch {
    return undefined; // the tag does not fit: the one way in which node:crypto says so
  }
}

interface Inside {
  readonly salt: string;
  readonly sealed: SealedPart;
}

function openInside(envelope: Envelope, key: Uint8Array): Result<readonly Inside[]> {
  const { process, room, first, last } = envelope;
  const opened = openBytes(envelope.box, key, bindingOf(process, room, first, last));
  if (opened !== undefined) return ok(JSON.parse(opened.toString('utf8')) as readonly Inside[]);
  return unsealable(envelope);
}

function unsealable({ room, first, last }: Envelope): Result<never> {
  const sentence = `Entries ${first} to ${last} of room ${room} cannot be unsealed: the stored envelope was altered, or the key is not the room's.`;
  return refuse('unsealable', sentence, [room]);
}

function bindingOf(process: ProcessId, room: RoomId, first: number, last: number): string {
  return JSON.stringify(['travaux envelope 1', process, room, first, last]);
}
