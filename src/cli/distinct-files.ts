import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';

/** A file to write, with the option that names it. */
export type NamedFile = readonly [option: string, path: string];

/** Refuses two options that name one file, and one that would write over a file that is read. */
export function distinctFiles(written: readonly NamedFile[], read: readonly string[]): Result<void> {
  const sources = new Map(read.map((path) => [placeOf(path), path]));
  const taken = new Map<string, string>();
  for (const [option, path] of written) {
    const place = placeOf(path);
    if (sources.has(place))
      return refuse('usage', `--${option} would write over ${sources.get(place)}, which is read; name another file.`);
    const other = taken.get(place);
    if (other !== undefined) return refuse('usage', `--${other} and --${option} name the same file, ${path}.`);
    taken.set(place, option);
  }
  return ok(undefined);
}

/** Where a path leads, links followed; as it is written where nothing stands there yet. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
