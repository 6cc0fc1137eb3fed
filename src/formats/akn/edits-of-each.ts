import type { Edit } from '#agreement/text';

/** The texts of units of one side that are joined in a pair stand one below the other. */
const JOINT = '\n';

/**
 * Splits the edits of a pair with several later units into the edits of each. `lengths` are those of the later texts.
 * What went stays with the unit in whose words it stood.
 */
export function editsOfEach(edits: readonly Edit[], lengths: readonly number[]): readonly (readonly Edit[])[] {
  const each: Edit[][] = lengths.map(() => []);
  let unit = 0;
  let left = lengths[0] ?? 0;
  for (const { op, text } of edits) {
    let rest = text;
    while (op !== '-' && rest.length > left && unit < lengths.length - 1) {
      if (left > 0) each[unit]?.push({ op, text: rest.slice(0, left) });
      rest = rest.slice(left + JOINT.length);
      left = lengths[++unit] ?? 0;
    }
    if (rest === '') continue;
    each[unit]?.push({ op, text: rest });
    if (op !== '-') left -= rest.length;
  }
  return each;
}
