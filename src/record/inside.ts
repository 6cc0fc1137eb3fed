import { isUtf8 } from 'node:buffer';
import type { SealedPart } from './sealed-part.ts';

/** How many bytes a salt has, and the number that says how long an entry's words are. */
const [SALT, LENGTH] = [16, 4];

/** What lies in an envelope's box, not yet read: for each entry its salt, and its words as they were sealed. */
export interface Packed {
  readonly salts: Uint8Array;
  /** The bytes of the words of each entry, in canonical JSON. */
  readonly words: readonly Uint8Array[];
  /** The words of all, as one list of JSON in UTF-8. */
  readonly text: Uint8Array;
}

/**
 * Lays entries beside one another for the box: the salts, the lengths of the words (32 bits, the lowest byte first),
 * and the words as one list of JSON. So one look reads them all, and each can be hashed as it lies there.
 */
export function packInside(salts: Uint8Array, words: readonly (Uint8Array | string)[]): Buffer {
  const count = words.length;
  const lengths = words.map((each) => (typeof each === 'string' ? Buffer.byteLength(each) : each.length));
  const begin = count * (SALT + LENGTH);
  const bytes = Buffer.allocUnsafe(begin + lengths.reduce((sum, length) => sum + length + 1, 1));
  bytes.set(salts);
  let at = begin;
  for (const [i, each] of words.entries()) {
    const length = lengths[i] ?? 0;
    bytes.writeUInt32LE(length, count * SALT + i * LENGTH);
    bytes.write(i === 0 ? '[' : ',', at);
    if (typeof each === 'string') bytes.write(each, at + 1);
    else bytes.set(each, at + 1);
    at += 1 + length;
  }
  bytes.write(']', at);
  return bytes;
}

/** Reads what `packInside` laid down for so many entries, or nothing if it is not of that form. */
export function unpackInside(bytes: Buffer, count: number): Packed | undefined {
  const begin = count * (SALT + LENGTH);
  if (bytes.length < begin) return undefined;
  const text = bytes.subarray(begin);
  if (!isUtf8(text)) return undefined;
  const words: Uint8Array[] = [];
  let at = 1; // after the bracket
  for (let i = 0; i < count; i++) {
    const end = at + bytes.readUInt32LE(count * SALT + i * LENGTH);
    words.push(text.subarray(at, end));
    at = end + 1; // after the comma
  }
  return at === text.length ? { salts: bytes.subarray(0, count * SALT), words, text } : undefined;
}

/** The salt of one entry of a box. */
export function saltAt(salts: Uint8Array, i: number): Uint8Array {
  return salts.subarray(i * SALT, (i + 1) * SALT);
}

/** What the words of so many entries say, or nothing if they are no such list. */
export function partsOf(text: Uint8Array, count: number): readonly SealedPart[] | undefined {
  try {
    const list: unknown = JSON.parse(Buffer.from(text.buffer, text.byteOffset, text.length).toString());
    return Array.isArray(list) && list.length === count ? list : undefined;
  } catch {
    return undefined; // not JSON: the caller says that the envelope was altered, and where
  }
}
