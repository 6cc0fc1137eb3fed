import type { Candidate } from './candidates.ts';
import type { Clauses } from './clause.ts';
import { headingLikeness, likeness, titleLikeness } from './likeness.ts';
import { bothFree, copyMatch, join, type Match } from './match.ts';
import { surroundings } from './neighbours.ts';

/** Least likeness of words above chance, whatever else speaks for a pair; an equal heading of its own stands in for words. */
const FLOOR = 0;
/** What a pair needs in all to be joined. */
const ENOUGH = 0.3;
/** How much neighbours, the unit above, headings, the number and the distance to rivals may add. */
const FOR_NEIGHBOURS = 0.2;
const FOR_PARENT = 0.1;
const FOR_HEADING = 0.3;
const FOR_TITLE = 0.12;
const FOR_NUMBER = 0.03;
const FOR_DISTINCTION = 0.2;
/** As far above every rival as this is all that distinction can mean. */
const APART = 0.15;
/** Passes in which joined neighbours speak for further pairs. */
const PASSES = 4;

/** A compared pair: the likeness of its words, and all that speaks for it. */
interface Rival extends Candidate {
  readonly alike: number;
  readonly standing: number;
}
interface Scored extends Rival {
  readonly score: number;
}

/**
 * Joins free units one to one: the pairs for which most speaks first, then exchanges wherever two pairs are worth more
 * crosswise. Done in passes, since each joined pair speaks for its neighbours; a pass starts again from `fixed`.
 */
export function pairUp(clauses: Clauses, candidates: readonly Candidate[], fixed: Match): Match {
  const rivals = distinguish(clauses, candidates);
  let match = fixed;
  for (let pass = 0; pass < PASSES; pass++) {
    const scored = scoreAll(clauses, rivals, match);
    match = copyMatch(fixed);
    for (const { a, b } of scored) if (bothFree(match, a, b)) join(match, a, b);
    exchange(scored, match);
  }
  return match;
}

function distinguish(clauses: Clauses, candidates: readonly Candidate[]): readonly Rival[] {
  const compared = candidates.map(({ a, b }) => ({ a, b, alike: likeness(at(clauses.a, a), at(clauses.b, b)) }));
  const [topA, topB] = [twoBest(compared, (r) => r.a), twoBest(compared, (r) => r.b)];
  const chance = chanceOf([...topA.values(), ...topB.values()].map(([, second]) => second));
  return compared.flatMap((r) => {
    const [x, y] = [at(clauses.a, r.a), at(clauses.b, r.b)];
    const rival = Math.max(rivalOf(topA.get(r.a), r.alike), rivalOf(topB.get(r.b), r.alike));
    const heading = headingLikeness(x, y);
    const aboveChance = (r.alike - chance) / (1 - chance);
    const evidence = aboveChance * reliance(x.words.length, y.words.length);
    if (aboveChance < FLOOR && heading < 0.8) return [];
    const number = x.unit.num !== undefined && x.unit.num === y.unit.num ? FOR_NUMBER : 0;
    const distinction = Math.min(1, Math.max(0, (r.alike - rival) / APART));
    const standing =
      evidence + FOR_HEADING * heading + FOR_TITLE * titleLikeness(x, y) + number + FOR_DISTINCTION * distinction;
    return [{ ...r, standing }];
  });
}

/** The more words, the less can their likeness be chance. */
function reliance(x: number, y: number): number {
  return Math.min(1.6, Math.max(0.7, Math.sqrt(Math.min(x, y) / 12)));
}

/**
 * How alike two units are that have nothing to do with each other, in these drafts: the middle one of all second-best
 * likenesses. Texts that repeat their formulas have a high one, and likeness says less there.
 */
function chanceOf(seconds: readonly number[]): number {
  const sorted = seconds.toSorted((x, y) => x - y);
  return Math.min(0.5, sorted[sorted.length >> 1] ?? 0);
}

function at<T>(list: readonly T[], i: number): T {
  return list[i] as T;
}

function twoBest(list: readonly { a: number; b: number; alike: number }[], key: (r: Candidate) => number) {
  const best = new Map<number, readonly [number, number]>();
  for (const r of list) {
    const [first, second] = best.get(key(r)) ?? [0, 0];
    if (r.alike > first) best.set(key(r), [r.alike, first]);
    else if (r.alike > second) best.set(key(r), [first, r.alike]);
  }
  return best;
}

/** The best likeness that another pair of the same unit has. */
function rivalOf(top: readonly [number, number] | undefined, own: number): number {
  if (top === undefined) return 0;
  return own >= top[0] ? top[1] : top[0];
}

function scoreAll(clauses: Clauses, rivals: readonly Rival[], match: Match): readonly Scored[] {
  const around = surroundings(clauses, match);
  const scored: Scored[] = [];
  for (const r of rivals) {
    const score =
      r.standing + FOR_NEIGHBOURS * around.neighbours(r.a, r.b) + FOR_PARENT * (around.parents(r.a, r.b) ?? 0);
    if (score >= ENOUGH) scored.push({ ...r, score });
  }
  return scored.sort(byStanding);
}

/** Most first; then the least moved; then the earliest. The same whichever draft is called the earlier. */
function byStanding(x: Scored, y: Scored): number {
  return (
    y.score - x.score ||
    Math.abs(x.a - x.b) - Math.abs(y.a - y.b) ||
    Math.min(x.a, x.b) - Math.min(y.a, y.b) ||
    Math.max(x.a, x.b) - Math.max(y.a, y.b)
  );
}

/** Takes a pair that was passed over wherever it and what it frees are worth more than what it breaks. */
function exchange(scored: readonly Scored[], match: Match): void {
  const worth = new Map<string, number>();
  for (const s of scored) worth.set(`${s.a} ${s.b}`, s.score - ENOUGH + 0.01);
  const value = (a: number, b: number) => (a === -1 || b === -1 ? 0 : (worth.get(`${a} ${b}`) ?? 0));
  for (let changed = true, rounds = 0; changed && rounds < 5; rounds++) {
    changed = false;
    for (const { a, b } of scored) {
      const [b1, a1] = [match.ofA[a] ?? -1, match.ofB[b] ?? -1];
      if (b1 === b || (b1 === -1 && a1 === -1)) continue;
      const gain = value(a, b) + value(a1, b1) - value(a, b1) - value(a1, b);
      if (gain <= 1e-9) continue;
      if (b1 !== -1) match.ofB[b1] = -1;
      if (a1 !== -1) match.ofA[a1] = -1;
      join(match, a, b);
      if (value(a1, b1) > 0) join(match, a1, b1);
      changed = true;
    }
  }
}
