import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';
import type { Cases } from '#cases';
import { type OpenedCase, openCase } from './open-case.ts';

/** The case folders below `dir` as the public may see them, without a record. Refuses the first that is not of its form. */
export async function casesInFolders(dir: string): Promise<Result<Cases>> {
  const opened: OpenedCase[] = [];
  for (const folder of await foldersIn(dir)) {
    const one = await openCase(join(dir, folder));
    if (!one.ok) return one;
    opened.push(one.value);
  }
  return ok({
    all: async (time) => ok(opened.flatMap(({ view }) => view(time) ?? [])),
    one: async (id, time) => {
      const view = opened.find((one) => one.id === id)?.view(time);
      return view === undefined ? refuse('not-found', `There is no case "${id}" in ${dir}.`) : ok(view);
    },
  });
}

/** The names of the folders below `dir`, in order. */
export async function foldersIn(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
