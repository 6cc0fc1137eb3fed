import { ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import { type BundleToCheck, type RoomToCheck, readReceipt } from '#seal';
import { isContents, isLine, isTombstone } from './forms.ts';

/** The files of a folder by their path below it, `entries/public.jsonl` for instance. */
export type Files = ReadonlyMap<string, Blob>;

/** Reads a bundle out of its files. Refuses the first file or line that is not of its form, by name. */
export async function readBundle(files: Files): Promise<Result<BundleToCheck>> {
  const contents = await readJson(files, 'bundle.json');
  if (!contents.ok) return contents;
  if (!isContents(contents.value))
    return refuse('bundle', 'bundle.json is not of its form; choose the folder that "travaux export" wrote.');
  const { process, rooms } = contents.value;
  const stray = strayFile(files, rooms);
  if (stray !== undefined) return refuse('bundle', `${stray} belongs to no room that bundle.json names.`);
  const read: RoomToCheck[] = [];
  for (const room of rooms) {
    const one = await readRoom(files, room);
    if (!one.ok) return one;
    read.push(one.value);
  }
  return ok({ process: process as ProcessId, rooms: read });
}

async function readRoom(files: Files, room: string): Promise<Result<RoomToCheck>> {
  const name = fileOf(room);
  const receipt = await readAs(files, `heads/${name}.json`, readReceipt);
  if (!receipt.ok) return receipt;
  const entries = await readLines(files, `entries/${name}.jsonl`);
  if (!entries.ok) return entries;
  const stone = `tombstones/${name}.json`;
  const tombstone = files.has(stone) ? await readAs(files, stone, (v) => (isTombstone(v) ? v : undefined)) : undefined;
  if (tombstone?.ok === false) return tombstone;
  return ok({
    room: room as RoomId,
    entries: entries.value,
    blobs: await readBlobs(files, `blobs/${name}/`),
    receipt: receipt.value,
    ...(tombstone === undefined ? {} : { tombstone: tombstone.value }),
  });
}

async function readLines(files: Files, path: string): Promise<Result<RoomToCheck['entries']>> {
  const file = files.get(path);
  if (file === undefined) return refuse('bundle', `${path} is missing.`);
  const entries: RoomToCheck['entries'][number][] = [];
  for (const [i, line] of (await file.text()).split('\n').entries()) {
    if (line === '') continue;
    const value = parseJson(line);
    if (!isLine(value)) return refuse('bundle', `${path}, line ${i + 1} is not of its form.`);
    entries.push(value);
  }
  return ok(entries);
}

async function readBlobs(files: Files, folder: string): Promise<RoomToCheck['blobs']> {
  const blobs = new Map<string, Uint8Array>();
  for (const [path, file] of files) {
    if (!path.startsWith(folder)) continue;
    blobs.set(nameOf(path.slice(folder.length)), new Uint8Array(await file.arrayBuffer()));
  }
  return blobs;
}

async function readAs<T>(files: Files, path: string, read: (value: unknown) => T | undefined): Promise<Result<T>> {
  const json = await readJson(files, path);
  if (!json.ok) return json;
  const value = read(json.value);
  return value === undefined ? refuse('bundle', `${path} is not of its form.`) : ok(value);
}

async function readJson(files: Files, path: string): Promise<Result<unknown>> {
  const file = files.get(path);
  if (file === undefined) return refuse('bundle', `${path} is missing.`);
  const value = parseJson(await file.text());
  return value === undefined ? refuse('bundle', `${path} is no JSON.`) : ok(value);
}

/** What the words say as JSON; nothing where they are none. */
export function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}

function strayFile(files: Files, rooms: readonly string[]): string | undefined {
  const names = new Set(rooms.map(fileOf));
  return [...files.keys()].find((path) => {
    const [, folder, name = ''] = /^(entries|heads|tombstones|blobs)\/([^/]*)/.exec(path) ?? [];
    return folder !== undefined && !names.has(name.replace(/\.jsonl?$/, ''));
  });
}

/** A room's name as a file's, as `travaux export` writes it. */
function fileOf(id: string): string {
  return encodeURIComponent(id).replaceAll('.', '%2E');
}

/** The name that a file stands for; one that stands for none keeps its own, and belongs to no entry. */
function nameOf(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
