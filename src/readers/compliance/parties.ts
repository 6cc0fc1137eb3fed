import type { Parts } from './sections.ts';

/** Words that stand for parties and name none. */
const GENERAL = new Set(['each', 'other', 'automatic', 'bearer', 'both']);

/**
 * The parties of which `each` and `other` speak. Where the file does not list them: those whose the banks of a line are,
 * else those that owe each other something, else those to whom its findings put a departure.
 */
export function partiesOf({ parties, lines, norms, findings }: Parts): readonly string[] {
  const [listed] = parties;
  if (listed !== undefined) return listed.value;
  const banks = lines.flatMap(({ value }) => Object.values(value.banks));
  const owed = norms.map(({ value: { bearer, toward } }) => [bearer, toward] as const);
  const mutual = owed
    .filter(([bearer, toward]) => owed.some(([b, t]) => b === toward && t === bearer))
    .flatMap(([bearer, toward]) => [bearer, toward ?? '']);
  const found = findings.flatMap(({ value }) => (value.attributed ? [value.attributed.to] : []));
  const first = [banks, mutual, found]
    .map((all) => all.filter((one) => !GENERAL.has(one)))
    .find((all) => all.length > 0);
  return [...new Set(first)];
}
