import type { Clause, Clauses } from './clause.ts';
import type { Match } from './match.ts';
import { afford, type Work } from './work.ts';

/** How many rivals each unit keeps, by shared words over both and by shared words over the smaller. */
const KEPT = 6;
/** In drafts with no more free pairs than this, every pair is looked at. */
const ALL_PAIRS = 20_000;
/** In a gap between joined neighbours with no more pairs than this, every pair is looked at. */
const GAP_PAIRS = 100;

/** Comparisons that the search may make for each unit: what is rarer than that tells units apart, what is commoner does not. */
const SEARCH = 600;

/** A pair worth comparing in full. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

/**
 * Finds the pairs of free units that are worth comparing. An inverted index by words, the rarest first until the work
 * is used up, so that cost follows what two drafts share and not their product; and within each gap between joined
 * neighbours all pairs, if they are few.
 */
export function findCandidates(clauses: Clauses, match: Match, work: Work): readonly Candidate[] {
  const a = clauses.a.filter((c) => match.ofA[c.index] === -1);
  const b = clauses.b.filter((c) => match.ofB[c.index] === -1);
  if (a.length * b.length <= ALL_PAIRS && afford(work, a.length * b.length * 8))
    return a.flatMap((x) => b.map((y) => ({ a: x.index, b: y.index })));
  const found = new Set<number>();
  const width = clauses.b.length;
  for (const { a: x, b: y } of inGaps(clauses, match)) found.add(x * width + y);
  searchByWords(a, b, work, (x, y) => found.add(x * width + y));
  return [...found].sort((x, y) => x - y).map((key) => ({ a: Math.floor(key / width), b: key % width }));
}

function inGaps(clauses: Clauses, match: Match): readonly Candidate[] {
  const found: Candidate[] = [];
  const gap = (fromA: number, toA: number, fromB: number, toB: number) => {
    const [x, y] = [toA - fromA, toB - fromB];
    if (x <= 0 || y <= 0 || x * y > GAP_PAIRS) return;
    for (let a = fromA; a < toA; a++)
      for (let b = fromB; b < toB; b++) if (match.ofA[a] === -1 && match.ofB[b] === -1) found.push({ a, b });
  };
  for (let a = 0; a <= clauses.a.length; a++) {
    const b = a === clauses.a.length ? clauses.b.length : (match.ofA[a] ?? -1);
    if (b < 0) continue;
    const fromA = startOf(match.ofA, a);
    const fromB = startOf(match.ofB, b);
    gap(fromA, a, fromB, b);
  }
  return found;
}

/** Where the free units right before a place begin. */
function startOf(partners: Int32Array, to: number): number {
  let from = to;
  while (from > 0 && partners[from - 1] === -1) from--;
  return from;
}

function searchByWords(
  a: readonly Clause[],
  b: readonly Clause[],
  work: Work,
  found: (a: number, b: number) => void,
): void {
  const index = indexOf(a, b, work);
  const best = b.map(() => new Best(KEPT));
  const held = b.map(() => new Best(KEPT));
  const sums = new Float64Array(b.length);
  for (const clause of a) {
    const touched: number[] = [];
    for (const bag of [clause.bag, clause.pairs])
      for (let k = 0; k < bag.ids.length; k++) {
        const list = index.get(bag.ids[k] ?? 0);
        if (list === undefined) continue;
        const tells = bag.tells[k] ?? 0;
        for (const at of list) {
          if (sums[at] === 0) touched.push(at);
          sums[at] = (sums[at] ?? 0) + tells;
        }
      }
    const ownBest = new Best(KEPT);
    const ownHeld = new Best(KEPT);
    const own = clause.bag.weight + clause.pairs.weight;
    for (const at of touched) {
      const { bag, pairs } = b[at] as Clause;
      const other = bag.weight + pairs.weight;
      const shared = sums[at] ?? 0;
      sums[at] = 0;
      ownBest.offer(at, shared / (own + other));
      ownHeld.offer(at, shared / Math.min(own, other));
      best[at]?.offer(clause.index, shared / (own + other));
      held[at]?.offer(clause.index, shared / Math.min(own, other));
    }
    for (const at of [...ownBest.items, ...ownHeld.items]) found(clause.index, (b[at] as Clause).index);
  }
  b.forEach((clause, at) => {
    for (const x of [...(best[at]?.items ?? []), ...(held[at]?.items ?? [])]) found(x, clause.index);
  });
}

/** Which units of `b` have a word or a pair of words that `a` has too: the rarest, until the share of work is used up. */
function indexOf(a: readonly Clause[], b: readonly Clause[], work: Work): ReadonlyMap<number, readonly number[]> {
  const [inA, inB] = [new Map<number, number>(), new Map<number, number[]>()];
  for (const { bag, pairs } of a)
    for (const { ids } of [bag, pairs]) for (const id of ids) inA.set(id, (inA.get(id) ?? 0) + 1);
  b.forEach(({ bag, pairs }, at) => {
    for (const { ids } of [bag, pairs])
      for (const id of ids) {
        if (!inA.has(id)) continue;
        const list = inB.get(id);
        if (list) list.push(at);
        else inB.set(id, [at]);
      }
  });
  const cost = (id: number) => (inA.get(id) ?? 0) * (inB.get(id)?.length ?? 0);
  const byCost = [...inB.keys()].map((id) => ({ id, cost: cost(id) })).sort((x, y) => x.cost - y.cost);
  let share = SEARCH * (a.length + b.length);
  const index = new Map<number, readonly number[]>();
  for (let i = 0; i < byCost.length; ) {
    // What costs alike is taken or left together, so that the order of reading does not matter.
    const same = byCost[i]?.cost ?? 0;
    let end = i;
    while (end < byCost.length && byCost[end]?.cost === same) end++;
    share -= same * (end - i);
    if (share < 0 || !afford(work, same * (end - i))) break;
    for (; i < end; i++) index.set(byCost[i]?.id ?? 0, inB.get(byCost[i]?.id ?? 0) ?? []);
  }
  return index;
}

/** The few best of many, without sorting them all; ties at the edge are all kept out or in alike. */
class Best {
  readonly #size: number;
  readonly items: number[] = [];
  readonly #scores: number[] = [];
  constructor(size: number) {
    this.#size = size;
  }
  offer(item: number, score: number): void {
    const full = this.items.length >= this.#size;
    if (full && score <= (this.#scores.at(-1) ?? 0)) return;
    let at = this.items.length;
    while (at > 0 && (this.#scores[at - 1] ?? 0) < score) at--;
    this.items.splice(at, 0, item);
    this.#scores.splice(at, 0, score);
    if (this.items.length > this.#size) {
      this.items.pop();
      this.#scores.pop();
    }
  }
}
