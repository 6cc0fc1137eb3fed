import { isUtf8 } from 'node:buffer';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type EntryId,
  idSchema,
  instantSchema,
  ok,
  type ProcessId,
  type Result,
  type RoomId,
  refuse,
} from '#agreement/terms';
import { isCanonicalObject, type Receipt, type Sealed, type Tombstone } from '#seal';
import { listPlainFolder, readPlainFile } from './plain-files.ts';
import type { SealedPart } from './sealed-part.ts';
import { tombstoneSchema } from './stored-rows.ts';

/**
 * A bundle: some rooms of one process as readable files, with the salts and leaves that prove them. It is not sealed:
 * who holds it reads it. See docs/formats.md.
 */
export interface Bundle {
  readonly process: ProcessId;
  readonly rooms: readonly BundledRoom[];
}

/** One room of a bundle: every entry from the first, its blobs, and a signed head. */
export interface BundledRoom {
  readonly room: RoomId;
  readonly entries: readonly BundledEntry[];
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly receipt: Receipt;
  readonly tombstone?: Tombstone;
}

/** One line of `entries/<room>.jsonl`. Without `salt` and `sealed` the entry is withheld, or its room was destroyed. */
export type BundledEntry = Omit<Sealed, 'sealed' | 'chain'> & { readonly chain: string; readonly sealed?: SealedPart };

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const line = z.strictObject({
  seq: z.int().min(1),
  id: idSchema<EntryId>(),
  recordedAt: instantSchema,
  leaf: hex(32),
  chain: hex(32),
  salt: hex(16).exactOptional(),
  sealed: z
    .looseObject({
      type: z.string(),
      version: z.int().min(1),
      author: z.string(),
      command: z.string(),
      knownOn: z.string(),
      seen: z.record(z.string(), z.int().min(0)),
      body: z.unknown(),
    })
    .exactOptional(),
});
const head = z.strictObject({
  process: idSchema<ProcessId>(),
  room: idSchema<RoomId>(),
  seq: z.int().min(0),
  chain: hex(32),
  signedAt: instantSchema,
  tombstone: hex(32).exactOptional(),
  key: hex(32),
  signature: hex(64),
});
const contents = z.strictObject({
  travaux: z.literal('bundle'),
  version: z.literal(1),
  process: idSchema<ProcessId>(),
  rooms: z.array(idSchema<RoomId>()),
});

const README = `# A bundle of Travaux

- \`bundle.json\`: which process, which rooms
- \`entries/<room>.jsonl\`: the room's entries, one a line, in order: \`seq\`, \`id\`, \`recordedAt\`, \`leaf\`, \`chain\`, and \`salt\` with \`sealed\` (type, version, author, command, knownOn, seen, body) unless the entry is withheld
- \`blobs/<room>/<id>\`: long matter, as it was taken in
- \`heads/<room>.json\`: the signed head of the room (Ed25519), which is also a receipt; that of a destroyed room names its tombstone
- \`tombstones/<room>.json\`: who had the room's key destroyed, and when, signed

\`leaf\` is SHA-256 of the salt's bytes and the canonical JSON (RFC 8785) of \`sealed\`. \`chain\` is SHA-256 of the chain before, the leaf, and the canonical JSON of \`{process, room, seq, id, recordedAt}\`; the first follows SHA-256 of the canonical JSON of \`{"travaux":"chain","version":1,process,room}\`.

Nothing here is sealed: who holds the bundle reads it. \`travaux verify\` checks it, as does \`verify.html\` without a network.
`;

/** Writes a bundle into a folder, which must be empty or new. */
export function writeBundle(dir: string, bundle: Bundle): Result<void> {
  try {
    mkdirSync(dir, { recursive: true });
    if (readdirSync(dir).length > 0)
      return refuse('not-empty', `The folder ${dir} is not empty; name a new one for the bundle.`);
    writeFileSync(join(dir, 'README.md'), README);
    const { process, rooms } = bundle;
    writeFileSync(
      join(dir, 'bundle.json'),
      json({ travaux: 'bundle', version: 1, process, rooms: rooms.map((r) => r.room) }),
    );
    for (const folder of ['entries', 'heads', 'blobs', 'tombstones']) mkdirSync(join(dir, folder));
    for (const room of rooms) writeRoom(dir, room);
    return ok(undefined);
  } catch (error) {
    return refuse('bundle', `The bundle could not be written to ${dir}: ${(error as Error).message}`);
  }
}

/** Reads a bundle. Refuses the first file or line that is not of its form, by name; what it says is not yet verified. */
export function readBundle(dir: string): Result<Bundle> {
  const index = readJson(join(dir, 'bundle.json'), contents);
  if (!index.ok) return index;
  const stray = strayFile(dir, index.value.rooms);
  if (!stray.ok) return stray;
  const rooms: BundledRoom[] = [];
  for (const room of index.value.rooms) {
    const read = readRoom(dir, room);
    if (!read.ok) return read;
    rooms.push(read.value);
  }
  return ok({ process: index.value.process, rooms });
}

function writeRoom(dir: string, room: BundledRoom): void {
  const name = fileOf(room.room);
  writeFileSync(join(dir, 'entries', `${name}.jsonl`), room.entries.map(lineOf).join(''));
  writeFileSync(join(dir, 'heads', `${name}.json`), json(room.receipt));
  if (room.tombstone !== undefined) writeFileSync(join(dir, 'tombstones', `${name}.json`), json(room.tombstone));
  if (room.blobs.size > 0) mkdirSync(join(dir, 'blobs', name));
  for (const [id, bytes] of room.blobs) writeFileSync(join(dir, 'blobs', name, fileOf(id)), bytes);
}

/** Refuses files of a room that the list of rooms does not name, and a room that it names twice. */
function strayFile(dir: string, rooms: readonly RoomId[]): Result<void> {
  const names = new Set(rooms.map(fileOf));
  const twice = rooms.find((room, i) => rooms.indexOf(room) !== i);
  if (twice !== undefined) return refuse('bundle', `${join(dir, 'bundle.json')} names room ${twice} twice.`);
  try {
    for (const folder of ['entries', 'heads', 'blobs', 'tombstones'])
      for (const file of listPlainFolder(join(dir, folder)))
        if (!names.has(file.replace(/\.jsonl?$/, '')))
          return refuse('bundle', `${join(dir, folder, file)} belongs to no room that bundle.json names.`);
    return ok(undefined);
  } catch (error) {
    return refuse('bundle', `${dir} could not be read: ${(error as Error).message}`);
  }
}

function readRoom(dir: string, room: RoomId): Result<BundledRoom> {
  const name = fileOf(room);
  const receipt = readJson(join(dir, 'heads', `${name}.json`), head);
  if (!receipt.ok) return receipt;
  const entries = readLines(join(dir, 'entries', `${name}.jsonl`));
  if (!entries.ok) return entries;
  const buried = readdirSync(join(dir, 'tombstones')).includes(`${name}.json`);
  const tombstone = buried ? readJson(join(dir, 'tombstones', `${name}.json`), tombstoneSchema) : undefined;
  if (tombstone !== undefined && !tombstone.ok) return tombstone;
  const blobs = readBlobs(join(dir, 'blobs'), name);
  if (!blobs.ok) return blobs;
  return ok({
    room,
    entries: entries.value,
    blobs: blobs.value,
    receipt: receipt.value,
    ...(tombstone === undefined ? {} : { tombstone: tombstone.value }),
  });
}

/** The matter of a room, by its id. */
function readBlobs(dir: string, room: string): Result<ReadonlyMap<string, Uint8Array>> {
  try {
    const held = readdirSync(dir).includes(room) ? listPlainFolder(join(dir, room)) : [];
    return ok(
      new Map(held.map((file) => [decodeURIComponent(file), new Uint8Array(readPlainFile(join(dir, room, file)))])),
    );
  } catch (error) {
    return refuse('bundle', `${join(dir, room)} could not be read: ${(error as Error).message}`);
  }
}

function readLines(path: string): Result<readonly BundledEntry[]> {
  const entries: BundledEntry[] = [];
  let bytes: Buffer;
  try {
    bytes = readPlainFile(path);
  } catch (error) {
    return refuse('bundle', `${path} could not be read: ${(error as Error).message}`);
  }
  if (!isUtf8(bytes)) return refuse('bundle', `${path} is not written in UTF-8.`);
  for (let at = 0, number = 1; at < bytes.length; number++) {
    const end = bytes.indexOf('\n', at);
    const source = bytes.subarray(at, end < 0 ? bytes.length : end);
    at += source.length + 1;
    if (source.length === 0) continue;
    const parsed = parseJson(source.toString(), line);
    if (!parsed.ok) return refuse('bundle', `${path}, line ${number}: ${parsed.refusal.sentence}`);
    entries.push(withWords(parsed.value as BundledEntry, source));
  }
  return ok(entries);
}

const SEALED = Buffer.from('"sealed":');

/**
 * An entry with the bytes of its sealed part, where these end the line in canonical JSON, as we write them. A name that
 * stands so is the line's own, for within a string its quotes would be escaped; and what is more than the one object that
 * it names, a second one of that name for instance, is no canonical object.
 */
function withWords(entry: BundledEntry, source: Uint8Array & Buffer): BundledEntry {
  const at = source.indexOf(SEALED);
  if (at < 0 || entry.sealed === undefined) return entry;
  const words = source.subarray(at + SEALED.length, -1);
  return isCanonicalObject(words) ? { ...entry, words } : entry;
}

/** An entry as a line, its sealed part last. */
function lineOf({ words: _, sealed, ...header }: BundledEntry): string {
  return `${JSON.stringify({ ...header, sealed })}\n`;
}

function readJson<T>(path: string, form: z.ZodType<T>): Result<T> {
  try {
    const parsed = parseJson(readPlainFile(path).toString('utf8'), form);
    return parsed.ok ? parsed : refuse('bundle', `${path}: ${parsed.refusal.sentence}`);
  } catch (error) {
    return refuse('bundle', `${path} could not be read: ${(error as Error).message}`);
  }
}

function parseJson<T>(source: string, form: z.ZodType<T>): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return refuse('json', `not JSON: ${(error as Error).message}`);
  }
  const parsed = form.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return refuse('json', `not of its form at ${issue?.path.join('.') || 'the top'}: ${issue?.message}`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A room's or blob's name as a file's: ids are words, yet a colon or a dot may be one too many for some disks. */
function fileOf(id: string): string {
  return encodeURIComponent(id).replaceAll('.', '%2E');
}
