import { Best } from './best.ts';
import type { Clause, Clauses } from './clause.ts';
import type { Match } from './match.ts';
import { eachOnce, indexWords, type WordIndex } from './word-index.ts';
import { afford, type Work } from './work.ts';

/** How many rivals each unit keeps, by shared words over both and by shared words over the smaller. */
const KEPT = 6;
/** In drafts with no more free pairs than this, every pair is looked at. */
const ALL_PAIRS = 20_000;
/** In a gap between joined neighbours with no more pairs than this, every pair is looked at. */
const GAP_PAIRS = 100;

/** Comparisons that the search may make for each unit: what is rarer than that tells units apart, what is commoner does not. */
const SEARCH = 300;
/** Sharing no more than this, of the smaller, is not worth a second look. */
const FAINT = 0.05;

/** How far to either side a unit looks for its like if no word of it tells anything. */
const ALONGSIDE = 3;

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
  for (const { a: x, b: y } of alongside(a, b, found, width)) found.add(x * width + y);
  return Array.from(Float64Array.from(found).sort(), (key) => ({ a: Math.floor(key / width), b: key % width }));
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

/** For units of which no word tells anything: those at about the same place among the free units of the other draft. */
function alongside(
  a: readonly Clause[],
  b: readonly Clause[],
  found: ReadonlySet<number>,
  width: number,
): readonly Candidate[] {
  const known = new Set([...found].map((key) => Math.floor(key / width)));
  return a.flatMap((clause, row) => {
    if (known.has(clause.index)) return [];
    const middle = Math.round((row * b.length) / a.length);
    return b
      .slice(Math.max(0, middle - ALONGSIDE), middle + ALONGSIDE + 1)
      .map((y) => ({ a: clause.index, b: y.index }));
  });
}

/** Where the free units right before a place begin. */
function startOf(partners: Int32Array, to: number): number {
  let from = to;
  while (from > 0 && partners[from - 1] === -1) from--;
  return from;
}

function searchByWords(
  { tells }: Clauses,
  a: readonly Clause[],
  b: readonly Clause[],
  work: Work,
  found: (a: number, b: number) => void,
): void {
  const index = indexWords(a, b, tells.length, SEARCH * (a.length + b.length), work);
  const [likeA, likeB] = [new Best(a.length, KEPT), new Best(b.length, KEPT)];
  const [holdA, holdB] = [new Best(a.length, KEPT), new Best(b.length, KEPT)];
  const weightsB = b.map(weightOf);
  const sums = new Float64Array(b.length);
  const touched = new Int32Array(b.length);
  a.forEach((clause, row) => {
    const count = addUp(index, clause, tells, sums, touched);
    const own = weightOf(clause);
    for (let k = 0; k < count; k++) {
      const at = touched[k] as number;
      const [shared, other] = [sums[at] as number, weightsB[at] as number];
      sums[at] = 0;
      const holds = shared / Math.min(own, other);
      if (holds < FAINT) continue;
      const alike = shared / (own + other);
      likeA.offer(row, at, alike);
      likeB.offer(at, row, alike);
      holdA.offer(row, at, holds);
      holdB.offer(at, row, holds);
    }
  });
  a.forEach(({ index }, row) => {
    for (const at of [...likeA.of(row), ...holdA.of(row)]) found(index, (b[at] as Clause).index);
  });
  b.forEach(({ index }, row) => {
    for (const at of [...likeB.of(row), ...holdB.of(row)]) found((a[at] as Clause).index, index);
  });
}

function weightOf({ bag, pairs }: Clause): number {
  return bag.weight + pairs.weight;
}

/** Adds up what each indexed unit shares with one of the other draft; answers how many share anything. */
function addUp(index: WordIndex, clause: Clause, tells: Float64Array, sums: Float64Array, touched: Int32Array): number {
  let count = 0;
  eachOnce(clause, (id) => {
    const told = tells[id] as number;
    const end = index.starts[id + 1] as number;
    for (let i = index.starts[id] as number; i < end; i++) {
      const at = index.places[i] as number;
      const sum = sums[at] as number;
      if (sum === 0) touched[count++] = at;
      sums[at] = sum + told;
    }
  });
  return count;
}
