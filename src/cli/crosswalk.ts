import { z } from 'zod';
import { asId, ok, type Result, refuse, type UnitId } from '#agreement/terms';
import type { Overrule } from '#agreement/text';
import { overrule } from '#contract';
import { readBytes } from './read-bytes.ts';

const crosswalk = z.looseObject({ overrules: z.array(overrule) });

/** Reads a crosswalk: which units a person said belong together. Refuses what is not of its form, naming the place. */
export async function readCrosswalk(path: string): Promise<Result<readonly Overrule[]>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const parsed = crosswalk.safeParse(parseJson(new TextDecoder().decode(bytes.value)));
  if (parsed.success) return ok(parsed.data.overrules.map(toOverrule));
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') || 'the top';
  return refuse('crosswalk', `${path} is no crosswalk; at ${place}: ${issue?.message}. See docs/formats.md.`);
}

function toOverrule({ earlier, later, by, reason }: z.infer<typeof overrule>): Overrule {
  return {
    earlier: earlier.map(asId<UnitId>),
    later: later.map(asId<UnitId>),
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** What the words say as JSON; nothing where they are none, which is no form of anything. */
function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
