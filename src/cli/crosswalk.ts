import { ok, type Result, refuse } from '#agreement/terms';
import { type Draft, type Overrule, overrulesFor, readCrosswalk } from '#agreement/text';
import { tell } from './output.ts';
import { readBytes } from './read-bytes.ts';

/**
 * Reads the overrules of a crosswalk that fit two drafts, and tells which name units that are not there. Refuses what
 * is no crosswalk.
 */
export async function openCrosswalk(path: string, earlier: Draft, later: Draft): Promise<Result<readonly Overrule[]>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const value = parseJson(new TextDecoder().decode(bytes.value));
  const overrules = readCrosswalk(value);
  if (!overrules.ok)
    return refuse(overrules.refusal.code, `${path}: ${overrules.refusal.sentence} See docs/formats.md.`);
  const { fitting, stray } = overrulesFor(earlier, later, overrules.value);
  for (const { earlier: a, later: b } of stray)
    tell(`${path}: an overrule was passed over, for not all of its units are there: ${[...a, ...b].join(', ')}`);
  return ok(fitting);
}

/** What the words say as JSON; nothing where they are none, which is no form of anything. */
function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
