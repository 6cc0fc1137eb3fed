/** A pair as it stands in the two orders, with what it weighs. */
export interface Placed {
  readonly a: number;
  readonly b: number;
  /** Breaks ties between runs of equal length; never outweighs one more pair. */
  readonly weight: number;
}

interface Run {
  readonly length: number;
  readonly weight: number;
  /** The last pair of the run, as an index into the list, or -1. */
  readonly last: number;
}

const NOTHING: Run = { length: 0, weight: 0, last: -1 };

/**
 * The longest run of pairs that keeps the order in both drafts; of several, the heaviest. Answers, for each pair of the
 * list, whether it is in the run. Fenwick tree over the later order, so n log n.
 */
export function longestRun(pairs: readonly Placed[]): readonly boolean[] {
  const order = pairs
    .map((_, i) => i)
    .sort((x, y) => at(pairs, x).a - at(pairs, y).a || at(pairs, x).b - at(pairs, y).b);
  const ranks = [...new Set(pairs.map((p) => p.b))].sort((x, y) => x - y);
  const rankOf = new Map(ranks.map((b, i) => [b, i + 1]));
  const tree: Run[] = new Array(ranks.length + 1).fill(NOTHING);
  const before = new Int32Array(pairs.length).fill(-1);
  let best = NOTHING;
  for (let i = 0; i < order.length; ) {
    // Pairs that share a unit of the earlier draft cannot both stand in a run: read first, then write.
    const same: { run: Run; rank: number }[] = [];
    const a = at(pairs, order[i] ?? 0).a;
    for (; i < order.length && at(pairs, order[i] ?? 0).a === a; i++) {
      const k = order[i] ?? 0;
      const pair = at(pairs, k);
      const rank = rankOf.get(pair.b) ?? 0;
      const behind = bestBefore(tree, rank - 1);
      before[k] = behind.last;
      same.push({ run: { length: behind.length + 1, weight: behind.weight + pair.weight, last: k }, rank });
    }
    for (const { run, rank } of same) {
      if (beats(run, best)) best = run;
      for (let r = rank; r < tree.length; r += r & -r) if (beats(run, tree[r] ?? NOTHING)) tree[r] = run;
    }
  }
  const kept = new Array<boolean>(pairs.length).fill(false);
  for (let k = best.last; k >= 0; k = before[k] ?? -1) kept[k] = true;
  return kept;
}

function at(pairs: readonly Placed[], i: number): Placed {
  return pairs[i] as Placed;
}

function bestBefore(tree: readonly Run[], rank: number): Run {
  let best = NOTHING;
  for (let r = rank; r > 0; r -= r & -r) if (beats(tree[r] ?? NOTHING, best)) best = tree[r] ?? NOTHING;
  return best;
}

function beats(x: Run, y: Run): boolean {
  return x.length > y.length || (x.length === y.length && x.weight > y.weight);
}
