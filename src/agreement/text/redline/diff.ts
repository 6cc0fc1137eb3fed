import type { Work } from './work.ts';

/** A run of equal words: `length` of them, from `a` in the one list and from `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Longer stretches are first cut at words that stand once on each side. */
const LONG = 1500;
/** The most differences that are sought one by one in a stretch; beyond, the stretch is taken as replaced. */
const MOST = 1000;

/**
 * Finds the runs of words that two lists have in common, in order; each word by its number. Myers' shortest edit script
 * (1986), in long lists between the anchors of Cohen's patience method; where the work runs out, fewer runs and
 * `work.short`.
 */
export function diffWords(a: Int32Array, b: Int32Array, work: Work): readonly Run[] {
  const runs: Run[] = [];
  diffStretch({ a, b }, { a0: 0, a1: a.length, b0: 0, b1: b.length }, work, runs);
  return joinRuns(runs.sort((x, y) => x.a - y.a));
}

interface Sides {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

interface Stretch {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

interface Anchor {
  readonly a: number;
  readonly b: number;
}

function diffStretch(sides: Sides, whole: Stretch, work: Work, runs: Run[]): void {
  const open: Stretch[] = [whole];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const inner = trim(sides, next, runs);
    if (inner.a0 === inner.a1 || inner.b0 === inner.b1) continue;
    const anchors = inner.a1 - inner.a0 + inner.b1 - inner.b0 > LONG ? anchorsOf(sides, inner) : [];
    work.left -= anchors.length;
    if (anchors.length === 0) myers(sides, inner, work, runs);
    else open.push(...between(inner, anchors, runs));
  }
}

/** Takes the equal words at both ends off. */
function trim({ a, b }: Sides, { a0, a1, b0, b1 }: Stretch, runs: Run[]): Stretch {
  let head = 0;
  while (a0 + head < a1 && b0 + head < b1 && a[a0 + head] === b[b0 + head]) head++;
  let tail = 0;
  while (a1 - tail > a0 + head && b1 - tail > b0 + head && a[a1 - tail - 1] === b[b1 - tail - 1]) tail++;
  if (head > 0) runs.push({ a: a0, b: b0, length: head });
  if (tail > 0) runs.push({ a: a1 - tail, b: b1 - tail, length: tail });
  return { a0: a0 + head, a1: a1 - tail, b0: b0 + head, b1: b1 - tail };
}

/** The longest order-keeping run of words that stand exactly once on each side. */
function anchorsOf({ a, b }: Sides, { a0, a1, b0, b1 }: Stretch): readonly Anchor[] {
  const once = placesOfSingles(b, b0, b1);
  const pairs: Anchor[] = [];
  for (const [word, at] of placesOfSingles(a, a0, a1)) {
    const other = once.get(word);
    if (other !== undefined) pairs.push({ a: at, b: other });
  }
  return longestRising(pairs.sort((x, y) => x.a - y.a));
}

function placesOfSingles(words: Int32Array, from: number, to: number): Map<number, number> {
  const seen = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const word = words[i] ?? -1;
    seen.set(word, seen.has(word) ? -1 : i);
  }
  for (const [word, at] of seen) if (at < 0) seen.delete(word);
  return seen;
}

/** Patience sorting. */
function longestRising(pairs: readonly Anchor[]): readonly Anchor[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length);
  pairs.forEach((pair, i) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.b ?? 0) < pair.b) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = i;
  });
  const rising: Anchor[] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair !== undefined) rising.push(pair);
  }
  return rising.reverse();
}

function between({ a0, a1, b0, b1 }: Stretch, anchors: readonly Anchor[], runs: Run[]): Stretch[] {
  const gaps: Stretch[] = [];
  let a = a0;
  let b = b0;
  for (const anchor of anchors) {
    runs.push({ ...anchor, length: 1 });
    gaps.push({ a0: a, a1: anchor.a, b0: b, b1: anchor.b });
    a = anchor.a + 1;
    b = anchor.b + 1;
  }
  gaps.push({ a0: a, a1, b0: b, b1 });
  return gaps;
}

/** Myers' greedy search, keeping the furthest points of each round for the way back. */
function myers(sides: Sides, stretch: Stretch, work: Work, runs: Run[]): void {
  const n = stretch.a1 - stretch.a0;
  const m = stretch.b1 - stretch.b0;
  const most = Math.min(n + m, MOST);
  const far = new Int32Array(2 * most + 3);
  const rounds: Int32Array[] = [];
  for (let d = 0; d <= most && work.left >= 0; d++) {
    const reached = oneRound(sides, stretch, far, most + 1, d, work);
    rounds.push(far.slice(most + 1 - d, most + 2 + d));
    if (reached) {
      wayBack(stretch, rounds, runs);
      return;
    }
  }
  work.short = true;
}

/** Moves each diagonal of round `d` as far as it goes; true if the end was reached. `zero` is the place of diagonal 0. */
function oneRound({ a, b }: Sides, stretch: Stretch, far: Int32Array, zero: number, d: number, work: Work): boolean {
  const { a0, a1, b0, b1 } = stretch;
  for (let k = -d; k <= d; k += 2) {
    const left = far[zero + k - 1] ?? 0;
    const right = far[zero + k + 1] ?? 0;
    const from = k === -d || (k !== d && left < right) ? right : left + 1;
    let x = from + a0;
    let y = from - k + b0;
    while (x < a1 && y < b1 && a[x] === b[y]) {
      x++;
      y++;
    }
    far[zero + k] = x - a0;
    work.left -= 1 + x - a0 - from;
    if (x >= a1 && y >= b1) return true;
  }
  return false;
}

/** Walks from the end through the kept rounds; round d holds the diagonals -d to d. */
function wayBack({ a0, a1, b0, b1 }: Stretch, rounds: readonly Int32Array[], runs: Run[]): void {
  let x = a1 - a0;
  let y = b1 - b0;
  for (let d = rounds.length - 1; d > 0; d--) {
    const last = rounds[d - 1];
    const k = x - y;
    const left = last?.[k + d - 2] ?? 0;
    const right = last?.[k + d] ?? 0;
    const down = k === -d || (k !== d && left < right);
    const start = down ? right : left + 1;
    if (x > start) runs.push({ a: a0 + start, b: b0 + start - k, length: x - start });
    x = down ? right : left;
    y = x - (down ? k + 1 : k - 1);
  }
  if (x > 0) runs.push({ a: a0, b: b0, length: x });
}

function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b)
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    else joined.push(run);
  }
  return joined;
}
