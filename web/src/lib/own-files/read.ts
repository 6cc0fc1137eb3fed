import type { Result } from '#agreement/terms';
import type { DraftReading } from '#agreement/text';
import type { View as TrackedView } from '#readers';

/** A file of the reader's, as it was read in this page. */
export interface OwnText extends DraftReading {
  readonly name: string;
}

/** Reads a file in this page; the readers are fetched from this program when first needed. */
export async function readOwn(file: File, tracked: TrackedView): Promise<Result<OwnText>> {
  const { readFile } = await import('#readers');
  const read = await readFile(file.name, new Uint8Array(await file.arrayBuffer()), tracked);
  return read.ok ? { ok: true, value: { name: file.name, ...read.value } } : read;
}
