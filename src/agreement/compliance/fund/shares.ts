/**
 * Divides a sum among several by weight, so that the parts add up to it: each gets its share rounded down, and the minor
 * units that are left go one each to those who lost most by rounding; of equals, to whom the text names first. (Method of
 * largest remainders, A. Hamilton, 1792.) Weights are not negative, and one of them at least is positive.
 */
export function divide(sum: bigint, weights: ReadonlyMap<string, bigint>): ReadonlyMap<string, bigint> {
  const all = [...weights.values()].reduce((total, weight) => total + weight, 0n);
  const parts = [...weights].map(([name, weight]) => ({
    name,
    part: (sum * weight) / all,
    lost: (sum * weight) % all,
  }));
  const left = Number(sum - parts.reduce((total, { part }) => total + part, 0n));
  const raised = new Set(parts.toSorted((a, b) => (b.lost > a.lost ? 1 : b.lost < a.lost ? -1 : 0)).slice(0, left));
  return new Map(parts.map((each) => [each.name, raised.has(each) ? each.part + 1n : each.part]));
}
