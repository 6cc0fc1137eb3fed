/**
 * How often a draw of one sample is greater than a draw of another, ties counting half: 0.5 where nothing tells them apart
 * (the effect size of Mann and Whitney's test, also Vargha and Delaney's A). It asks for ranks alone, so that a few slow
 * answers of a busy computer weigh no more than any others.
 */
export function oddsThatGreater(one: readonly number[], other: readonly number[]): number {
  const ranked = [...one.map((value) => ({ value, ofOne: true })), ...other.map((value) => ({ value, ofOne: false }))];
  ranked.sort((a, b) => a.value - b.value);
  let sum = 0;
  for (let from = 0; from < ranked.length; ) {
    let to = from;
    while (to < ranked.length && ranked[to]?.value === ranked[from]?.value) to++;
    const rank = (from + 1 + to) / 2;
    sum += rank * ranked.slice(from, to).filter(({ ofOne }) => ofOne).length;
    from = to;
  }
  return (sum - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
}

/** How long each of two kinds of request takes, asked in turn, in an order that changes, so that what else happens meets both alike. Those of the warm-up do not count. */
export async function timeInTurn(
  { count, warm }: { readonly count: number; readonly warm: number },
  one: (i: number) => Promise<unknown>,
  other: (i: number) => Promise<unknown>,
): Promise<readonly [readonly number[], readonly number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let i = -warm; i < count; i++)
    for (const which of i % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const from = performance.now();
      await (which === 0 ? one : other)(i);
      if (i >= 0) times[which].push(performance.now() - from);
    }
  return times;
}
