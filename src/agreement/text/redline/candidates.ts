import type { Clause, Clauses } from './clause.ts';
import type { Match } from './match.ts';
import { afford, type Work } from './work.ts';

/** How many rivals each unit keeps, by shared words over both and by shared words over the smaller. */
const KEPT = 6;
/** In drafts with no more free pairs than this, every pair is looked at. */
const ALL_PAIRS = 20_000;
/** In a gap between joined neighbours with no more pairs than this, every pair is looked at. */
const GAP_PAIRS = 100;

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
  searchByWords(clauses, a, b, work, (x, y) => found.add(x * width + y));
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
  clauses: Clauses,
  a: readonly Clause[],
  b: readonly Clause[],
  work: Work,
  found: (a: number, b: number) => void,
): void {
  const size = clauses.tells.length;
  const common = Math.max(40, (a.length + b.length) / 8);
  const [inA, inB] = [postings(a, size), postings(b, size)];
  const words = [...inA.keys()].filter((w) => {
    const [x, y] = [inA.get(w)?.length ?? 0, inB.get(w)?.length ?? 0];
    return y > 0 && x + y <= common;
  });
  words.sort((v, w) => pairsOf(inA, inB, v) - pairsOf(inA, inB, w) || v - w);
  const used = new Uint8Array(size);
  for (const w of words) if (afford(work, pairsOf(inA, inB, w))) used[w] = 1;
  const best = b.map(() => new Best(KEPT));
  const held = b.map(() => new Best(KEPT));
  const sums = new Float64Array(b.length);
  for (const clause of a) {
    const touched: number[] = [];
    clause.bag.ids.forEach((w, k) => {
      if (used[w] !== 1) return;
      for (const at of inB.get(w) ?? []) {
        if (sums[at] === 0) touched.push(at);
        sums[at] = (sums[at] ?? 0) + (clause.bag.tells[k] ?? 0);
      }
    });
    const ownBest = new Best(KEPT);
    const ownHeld = new Best(KEPT);
    for (const at of touched) {
      const other = (b[at] as Clause).bag.weight;
      const shared = sums[at] ?? 0;
      const dice = shared / (clause.bag.weight + other);
      const holds = shared / Math.min(clause.bag.weight, other);
      ownBest.offer(at, dice);
      ownHeld.offer(at, holds);
      best[at]?.offer(clause.index, dice);
      held[at]?.offer(clause.index, holds);
      sums[at] = 0;
    }
    for (const at of [...ownBest.kept(), ...ownHeld.kept()]) found(clause.index, (b[at] as Clause).index);
  }
  b.forEach((clause, at) => {
    for (const x of [...(best[at]?.kept() ?? []), ...(held[at]?.kept() ?? [])]) found(x, clause.index);
  });
}

function pairsOf(inA: ReadonlyMap<number, readonly number[]>, inB: ReadonlyMap<number, readonly number[]>, w: number) {
  return (inA.get(w)?.length ?? 0) * (inB.get(w)?.length ?? 0);
}

function postings(side: readonly Clause[], _size: number): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  side.forEach((clause, at) => {
    for (const w of clause.bag.ids) {
      const list = lists.get(w);
      if (list) list.push(at);
      else lists.set(w, [at]);
    }
  });
  return lists;
}

/** The few best of many, without sorting them all; ties at the edge are all kept out or in alike. */
class Best {
  readonly #size: number;
  readonly #items: number[] = [];
  readonly #scores: number[] = [];
  constructor(size: number) {
    this.#size = size;
  }
  offer(item: number, score: number): void {
    const full = this.#items.length >= this.#size;
    if (full && score <= (this.#scores.at(-1) ?? 0)) return;
    let at = this.#items.length;
    while (at > 0 && (this.#scores[at - 1] ?? 0) < score) at--;
    this.#items.splice(at, 0, item);
    this.#scores.splice(at, 0, score);
    if (this.#items.length > this.#size) {
      this.#items.pop();
      this.#scores.pop();
    }
  }
  kept(): readonly number[] {
    return this.#items;
  }
}
