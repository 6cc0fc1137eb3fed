import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';
import { sayIoError } from './io-error.ts';

/**
 * Writes a file whole or not at all: into a file beside it first, which then takes its name and the rights of the
 * one that it replaces. A link is followed. What is no plain file, such as a device or a pipe, is written to as it is.
 * Refuses a folder, and what the system refuses, in a sentence.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<Result<string>> {
  try {
    const there = await lookAt(path);
    if (there === 'nothing') await replace(path, content, undefined);
    else if (there === 'unclear') await writeFile(path, content);
    else if (there.isDirectory())
      return refuse('write-folder', `${path} is a folder; name a file in it, such as ${join(path, 'redline.html')}.`);
    else if (there.isFile()) await replace(await realpath(path), content, there.mode);
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

/** What stands at a path, links followed; `unclear` is a link to what is not there. */
async function lookAt(path: string): Promise<Stats | 'nothing' | 'unclear'> {
  try {
    return await stat(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return (await isLink(path)) ? 'unclear' : 'nothing';
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false; // Not even a link.
  }
}
