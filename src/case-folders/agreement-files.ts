import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Agreement, type Happening, type Line, readLine } from '#agreement/compliance';
import { ok, type Result, refuse } from '#agreement/terms';
import { agreementFiles } from '#readers';

const id = z.string().min(1);
const day = z.iso.date();

/** The form of `assent.yaml`: the record holds each part to its own form when it is told. */
export const assentFile = z.strictObject({
  finalClauses: z.array(z.looseObject({ draft: id })).optional(),
  acts: z.array(z.looseObject({ draft: id, occurred: day, knownOn: day.optional() })).optional(),
});

/** What a case folder says of agreements and of what happened under them. */
export interface AgreementFiles {
  readonly agreements: readonly Agreement[];
  readonly happenings: readonly Happening[];
}

/**
 * Reads `agreement.yaml`, every file in `agreements/`, and `entries.yaml`, as far as they are there. The entries may name
 * what the first agreement has. Refuses the first that is not of its form, with all that is at fault in it.
 */
export async function readAgreementFiles(dir: string): Promise<Result<AgreementFiles>> {
  const agreements: Agreement[] = [];
  for (const file of await agreementFilesIn(dir)) {
    const read = await readOne(dir, file);
    if (!read.ok) return read;
    if (read.value !== undefined) agreements.push(read.value);
  }
  const entries = await textOf(join(dir, 'entries.yaml'));
  if (entries === undefined) return ok({ agreements, happenings: [] });
  const { readEntries } = await agreementFiles();
  const happenings = readEntries(entries, agreements[0], join(dir, 'entries.yaml'));
  return happenings.ok ? ok({ agreements, happenings: happenings.value }) : happenings;
}

async function agreementFilesIn(dir: string): Promise<readonly string[]> {
  const below = await readdir(join(dir, 'agreements')).catch(ifThere([]));
  const files = below.filter((name) => name.endsWith('.yaml')).sort();
  return ['agreement.yaml', ...files.map((name) => join('agreements', name))];
}

async function readOne(dir: string, file: string): Promise<Result<Agreement | undefined>> {
  const path = join(dir, file);
  const text = await textOf(path);
  if (text === undefined) return ok(undefined);
  const { readAgreement } = await agreementFiles();
  const read = readAgreement(text, path);
  return read.ok ? withPoints(read.value.agreement, dir) : read;
}

/** The lines of an agreement with their vertices, from the files beside it that it names. */
async function withPoints(agreement: Agreement, dir: string): Promise<Result<Agreement>> {
  const lines: Record<string, Line> = {};
  for (const [name, line] of Object.entries(agreement.lines)) {
    const path = join(dir, basename(line.src));
    const text = await textOf(path);
    if (text === undefined) return refuse('case', `${path} is not there; the line ${name} is drawn in it.`);
    const shape = readLine(JSON.parse(text), 'geodesic');
    if (!shape.ok) return refuse(shape.refusal.code, `${path}: ${shape.refusal.sentence}`);
    const [points] = shape.value.parts;
    lines[name] = points === undefined ? line : { ...line, points };
  }
  return ok({ ...agreement, lines });
}

/** The words of a file, or nothing where it is not there. */
async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(ifThere(undefined));
}

/** Takes the place of what is not there; any other trouble with a file is one. */
function ifThere<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
}
