import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';
import { LIMITS } from '#readers';
import { sayIoError } from './io-error.ts';

/** Reads a file's bytes. Refuses, in a sentence, what is not there, is a folder, may not be read or is too large. */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return refuse('file-folder', `${path} is a folder; name a file in it.`);
    if (stats.size > LIMITS.fileBytes) return refuse('file-size', sayTooLarge(path, stats.size));
    const bytes = await readUpTo(path, LIMITS.fileBytes + 1);
    return bytes.length > LIMITS.fileBytes ? refuse('file-size', sayTooLarge(path, bytes.length)) : ok(bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return refuse('file-missing', `There is no file ${path}; check its name and its folder.`);
    return refuse('file-unreadable', `${path} could not be read: ${sayIoError(error, dirname(path))}`);
  }
}

/** The first bytes of a file; a device or a pipe may never end. */
async function readUpTo(path: string, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: most - 1 })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function sayTooLarge(path: string, bytes: number): string {
  const mebibytes = (n: number) => Math.ceil(n / 2 ** 20);
  return `${path} has ${mebibytes(bytes)} MiB, more than the ${mebibytes(LIMITS.fileBytes)} that are read; divide it first.`;
}
