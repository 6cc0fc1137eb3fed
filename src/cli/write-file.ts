import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';
import { sayIoError } from './io-error.ts';

/**
 * Writes a file whole or not at all: into a file beside it first, which then takes its name and the rights of the
 * one that it replaces. A link is followed; a device or a pipe is written to as it is. Refuses a folder, and what the
 * system refuses, in a sentence.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<Result<string>> {
  const there = await lookAt(path);
  if (there?.stats.isDirectory())
    return refuse('write-folder', `${path} is a folder; name a file in it, such as ${join(path, 'redline.html')}.`);
  try {
    if (there === undefined || there.stats.isFile()) await replace(there?.path ?? path, content, there?.stats.mode);
    else await writeFile(path, content);
    return ok(path);
  } catch (error) {
    return refuse('write', `${path} could not be written: ${sayIoError(error, dirname(path))}`);
  }
}

async function replace(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 200)}.${randomUUID()}`);
  try {
    await writeFile(beside, content, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function lookAt(path: string): Promise<{ readonly path: string; readonly stats: Stats } | undefined> {
  try {
    return { path: await realpath(path), stats: await stat(path) };
  } catch {
    return undefined; // Nothing there yet, or nothing that may be looked at: writing will say so.
  }
}
