import { Inflate } from 'fflate';
import { ok, type Result, refuse } from '#agreement/terms';
import { LIMITS } from './reading.ts';
import { type CentralEntry, readDirectory } from './zip-directory.ts';

/** A zip archive whose claims were checked. Parts are unpacked one by one, when they are asked for. */
export interface Zip {
  readonly names: readonly string[];
  /**
   * The bytes of a part; undefined where there is none of that name. Names are told apart without regard to case.
   * Refuses a part of more than `most` bytes before unpacking it.
   */
  readonly read: (name: string, most?: number) => Result<Uint8Array> | undefined;
}

/** Below this size a high ratio is no bomb: empty tables pack well. */
const RATIO_MATTERS_FROM = 8 * 2 ** 20;
const MOST_PARTS = 10_000;

/**
 * Opens a zip archive. Refuses, before anything is unpacked, by what the archive itself claims: too large, packed
 * beyond reason, too many parts, names that climb out of it, encryption, a cut-off end. While unpacking it holds each
 * part to its claim, so that a false claim gains nothing.
 */
export function openZip(bytes: Uint8Array): Result<Zip> {
  if (bytes.length > LIMITS.fileBytes)
    return refuse(
      'zip-size',
      `The file has ${mebibytes(bytes.length)} MiB; at most ${mebibytes(LIMITS.fileBytes)} MiB are read. Make it smaller, by its pictures for instance.`,
    );
  const directory = readDirectory(bytes, MOST_PARTS);
  if (!directory.ok) return directory;
  const refusal = directory.value.map(refusalOf).find((r) => r !== undefined) ?? bombIn(directory.value, bytes.length);
  if (refusal !== undefined) return refusal;
  const byName = new Map<string, CentralEntry>();
  for (const entry of directory.value) {
    const key = entry.name.toLowerCase();
    if (byName.has(key))
      return refuse(
        'zip-names',
        `The archive holds two parts named "${entry.name}"; it is not clear which one counts. Save it again.`,
      );
    byName.set(key, entry);
  }
  return ok({
    names: directory.value.map((entry) => entry.name),
    read: (name, most = LIMITS.unpackedBytes) => {
      const entry = byName.get(name.toLowerCase());
      if (entry !== undefined && entry.size > most) return tooLarge(entry, most);
      return entry === undefined ? undefined : unpack(bytes, entry);
    },
  });
}

function refusalOf(entry: CentralEntry) {
  if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(entry.name))
    return refuse(
      'zip-names',
      `The archive holds a part named ${JSON.stringify(entry.name)}, which points outside of it; it was not read.`,
    );
  if (entry.encrypted)
    return refuse(
      'zip-encrypted',
      `The part "${entry.name}" of the archive is encrypted. Take the password away and save it again.`,
    );
  if (entry.method !== 0 && entry.method !== 8)
    return refuse(
      'zip-method',
      `The part "${entry.name}" is packed by method ${entry.method}, which is not read here. Save it again.`,
    );
  return undefined;
}

function bombIn(entries: readonly CentralEntry[], packed: number) {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > LIMITS.unpackedBytes)
    return refuse(
      'zip-bomb',
      `The file claims to unpack to ${mebibytes(unpacked)} MiB; at most ${mebibytes(LIMITS.unpackedBytes)} MiB are unpacked. It was not read.`,
    );
  if (unpacked > RATIO_MATTERS_FROM && unpacked > packed * LIMITS.ratio)
    return refuse(
      'zip-bomb',
      `The file claims to unpack to ${Math.round(unpacked / packed)} times its size, which no document does (the limit is ${LIMITS.ratio}). It was not read.`,
    );
  return undefined;
}

function tooLarge(entry: CentralEntry, most: number) {
  return refuse(
    'zip-size',
    `The part "${entry.name}" unpacks to ${mebibytes(entry.size)} MiB; at most ${mebibytes(most)} MiB of one such part are read. Cut the document in parts.`,
  );
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}

/** Unpacks one part, never past the size that it claims. */
function unpack(bytes: Uint8Array, entry: CentralEntry): Result<Uint8Array> {
  const broken = (why: string) =>
    refuse(
      'zip-broken',
      `The part "${entry.name}" ${why}: the file is cut off or damaged. Get it again from where it came.`,
    );
  const packed = packedBytes(bytes, entry);
  if (packed === undefined) return broken('does not stand where the archive says');
  const whole = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (whole === undefined || whole.length !== entry.size) return broken('does not unpack to the size that it claims');
  return crc32(whole) === entry.crc ? ok(whole) : broken('does not match its check sum');
}

function packedBytes(bytes: Uint8Array, entry: CentralEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return undefined;
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return from + entry.packed > bytes.length ? undefined : bytes.subarray(from, from + entry.packed);
}

/** Inflates in small steps and stops at the first byte past `size`; undefined for bytes that are no deflate stream. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size);
  const STEP = 1 << 14;
  let at = 0;
  let overflow = false;
  const stream = new Inflate((piece) => {
    if (at + piece.length > size) overflow = true;
    else whole.set(piece, at);
    at += piece.length;
  });
  try {
    for (let from = 0; from < packed.length && !overflow; from += STEP)
      stream.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  } catch (error) {
    // fflate throws plain errors that bear its own code; anything else is a bug of ours.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
  return overflow || at !== size ? undefined : whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
