import { ok, type Result } from '#agreement/terms';
import { type DraftReading, type Overrule, type Redline, redline } from '#agreement/text';
import { readFile, type View } from '#readers';

/** Two files, how their tracked changes are to be read, and the pairs that the asker overruled. */
export interface SentFiles {
  readonly earlier: File;
  readonly later: File;
  readonly view: View;
  readonly overrules: readonly Overrule[];
}

/** Two files as they were read, and what changed between them. */
export interface ComparedFiles {
  readonly earlier: DraftReading;
  readonly later: DraftReading;
  readonly redline: Redline;
}

/** Reads two files and compares them, in memory. Refuses, as its reader does, the first that cannot be read. */
export async function compareFiles({ earlier, later, view, overrules }: SentFiles): Promise<Result<ComparedFiles>> {
  const before = await readFile(earlier.name, await bytesOf(earlier), view);
  if (!before.ok) return before;
  const after = await readFile(later.name, await bytesOf(later), view);
  if (!after.ok) return after;
  const compared = redline(before.value.draft, after.value.draft, { overrules });
  return ok({ earlier: before.value, later: after.value, redline: compared });
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
