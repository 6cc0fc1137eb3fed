/**
 * Divides a sum among those who are paid, by weight, so that the parts add up to the sum: each gets its share rounded
 * down, and the minor units that are left go one each to those who lost most by rounding; of equals, to whom the text
 * names first. (Method of largest remainders, A. Hamilton, 1792.)
 */
export function divide(sum: bigint, weights: Readonly<Record<string, number>>): ReadonlyMap<string, bigint> {
  const all = Object.values(weights).reduce((total, weight) => total + BigInt(weight), 0n);
  const parts = Object.entries(weights).map(([name, weight]) => {
    const exact = sum * BigInt(weight);
    return { name, part: exact / all, lost: exact % all };
  });
  const left = Number(sum - parts.reduce((total, { part }) => total + part, 0n));
  const lucky = new Set(parts.toSorted((a, b) => Number(b.lost - a.lost)).slice(0, left));
  return new Map(parts.map((each) => [each.name, lucky.has(each) ? each.part + 1n : each.part]));
}
