import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';
import { sayIoError } from '../io-error.ts';

/** What a path was found to be: a case folder, a bundle or several, or the folder of a record. */
export type Matter =
  | { readonly kind: 'case'; readonly dir: string }
  | { readonly kind: 'bundles'; readonly dirs: readonly string[] }
  | { readonly kind: 'record'; readonly dir: string };

/** Tells what lies at a path, by the file that each kind must have. Refuses what is none of them. */
export function findMatter(path: string): Result<Matter> {
  try {
    if (!statSync(path).isDirectory())
      return refuse('not-a-folder', `${path} is a file; name the folder of a case, of a bundle or of a record.`);
    return findInFolder(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return refuse('path-missing', `There is no folder ${path}; check its name.`);
    return refuse('path-unreadable', `${path} could not be read: ${sayIoError(error, path)}`);
  }
}

function findInFolder(dir: string): Result<Matter> {
  if (existsSync(join(dir, 'bundle.json'))) return ok({ kind: 'bundles', dirs: [dir] });
  if (existsSync(join(dir, 'case.yaml'))) return ok({ kind: 'case', dir });
  if (existsSync(join(dir, 'record.sqlite'))) return ok({ kind: 'record', dir });
  const dirs = readdirSync(dir)
    .map((name) => join(dir, name))
    .filter((below) => existsSync(join(below, 'bundle.json')))
    .sort();
  if (dirs.length > 0) return ok({ kind: 'bundles', dirs });
  return refuse(
    'nothing-known',
    `${dir} is no case (it has no case.yaml), no bundle (no bundle.json) and no record (no record.sqlite).`,
  );
}
