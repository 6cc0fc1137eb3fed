import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { createInterface } from 'node:readline';
import { type Agreement, type Happening, type Line, readLine } from '#agreement/compliance';
import { ok, type Result, refuse } from '#agreement/terms';
import { agreementFiles } from '#readers';
import { sayIoError } from '../io-error.ts';
import { readBytes } from '../read-bytes.ts';

/** An agreement with its lines drawn, what its own file and that of its entries tell of its life, and what a reader should know. */
export interface OpenedAgreement {
  readonly agreement: Agreement;
  readonly happenings: readonly Happening[];
  readonly notes: readonly string[];
}

/** Opens an agreement and its entries. Refuses all that is at fault in a file at once. */
export async function openAgreement(path: string, entriesPath: string | undefined): Promise<Result<OpenedAgreement>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const { readAgreement } = await agreementFiles();
  const read = readAgreement(new TextDecoder().decode(bytes.value), path);
  if (!read.ok) return read;
  const drawn = await drawLines(read.value.agreement, path);
  if (!drawn.ok) return drawn;
  const entries = entriesPath === undefined ? ok([]) : await openEntries(entriesPath, read.value.agreement);
  if (!entries.ok) return entries;
  return ok({
    agreement: { ...read.value.agreement, lines: drawn.value.lines },
    happenings: [...read.value.happenings, ...entries.value],
    notes: [...read.value.notes, ...drawn.value.notes],
  });
}

/** A file of JSON Lines is read line by line, however long it is; another is read whole. */
async function openEntries(path: string, agreement: Agreement): Promise<Result<readonly Happening[]>> {
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return openLines(path, agreement);
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const { readEntries } = await agreementFiles();
  return readEntries(new TextDecoder().decode(bytes.value), agreement, path);
}

async function openLines(path: string, agreement: Agreement): Promise<Result<readonly Happening[]>> {
  const { entryLines } = await agreementFiles();
  const lines = entryLines(agreement, path);
  try {
    if ((await stat(path)).isDirectory()) return refuse('file-folder', `${path} is a folder; name a file in it.`);
    const reader = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
    reader.on('line', lines.take);
    await once(reader, 'close');
    return lines.end();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return refuse('file-missing', `There is no file ${path}; check its name and its folder.`);
    return refuse('file-unreadable', `${path} could not be read: ${sayIoError(error, dirname(path))}`);
  }
}

interface Drawn {
  readonly lines: Readonly<Record<string, Line>>;
  readonly notes: readonly string[];
}

async function drawLines({ lines }: Agreement, path: string): Promise<Result<Drawn>> {
  const drawn: Record<string, Line> = {};
  const notes: string[] = [];
  for (const [id, line] of Object.entries(lines)) {
    const points = await pointsOf(line, dirname(path));
    if (!points.ok && points.refusal.code !== 'file-missing') return points;
    if (!points.ok)
      notes.push(`Line "${id}" is not drawn, so no report is certain along it: ${points.refusal.sentence}`);
    drawn[id] = points.ok ? { ...line, points: points.value } : line;
  }
  return ok({ lines: drawn, notes });
}

/** The vertices of a line from its file, which lies in the agreement's folder or below and has the hash that is given. */
async function pointsOf({ id, src, sha256 }: Line, folder: string): Promise<Result<NonNullable<Line['points']>>> {
  if (isAbsolute(src) || normalize(src).startsWith('..'))
    return refuse('agreement', `Line "${id}" is drawn in ${src}; put that file beside the agreement and name it so.`);
  const path = join(folder, src);
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const hash = createHash('sha256').update(bytes.value).digest('hex');
  if (sha256 !== undefined && hash !== sha256)
    return refuse(
      'agreement',
      `${path} has the SHA-256 ${hash}, and line "${id}" names another; take the right version.`,
    );
  const json = parseJson(bytes.value, path);
  if (!json.ok) return json;
  const shape = readLine(json.value, 'geodesic');
  if (!shape.ok) return refuse(shape.refusal.code, `${path}: ${shape.refusal.sentence}`);
  const [points, ...more] = shape.value.parts;
  if (points === undefined || more.length > 0)
    return refuse('geojson', `${path} draws ${more.length + 1} lines; a line of an agreement is one, as a LineString.`);
  return ok(points);
}

function parseJson(bytes: Uint8Array, path: string): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return refuse('geojson', `${path} is not proper JSON: ${error.message}. Mend it there.`);
  }
}
