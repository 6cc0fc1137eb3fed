import type { ThreadId, UnitId } from '#agreement/terms';
import type { Flat } from '../text-unit.ts';
import { bagOf, sharedWeight } from './bag.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { type Clause, type Clauses, readClauses } from './clause.ts';
import { copiesInEarlier, copiesInLater } from './copies.ts';
import { joinThreads, takeOverrules } from './given.ts';
import { type Match, noMatch } from './match.ts';
import { longestRun } from './order.ts';
import { pairUp } from './pairing.ts';
import type { Overrule, Why } from './redline.ts';
import { findParts } from './splits.ts';
import { joinSameWords, twinsOf } from './twins.ts';
import { workOf } from './work.ts';

/** Units that belong together, by index: `a` of the earlier draft, `b` of the later; and why. */
export interface Matched {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly kind: MatchedKind;
  readonly why: Why;
}

export type MatchedKind = 'one' | 'inserted' | 'deleted' | 'split' | 'merged' | 'duplicated' | 'deduplicated';

/** Which units of two drafts belong together: each in exactly one pair; in the order of the later draft, deletions at their place. */
export interface Alignment {
  readonly pairs: readonly Matched[];
  /** The budget ran out: fewer pairs were looked for than might be there. */
  readonly coarse: boolean;
}

/** What is known beforehand, and how much work may be done. */
export interface AlignOptions {
  /** A person's word stands above anything reckoned. */
  readonly overrules?: readonly Overrule[];
  /** Threads known of each draft's units: the same thread on both sides is the same unit. */
  readonly threads?: { readonly earlier: ReadonlyMap<UnitId, ThreadId>; readonly later: ReadonlyMap<UnitId, ThreadId> };
  /** In comparisons of two words; left out, enough for drafts of several thousand clauses. */
  readonly budget?: number;
}

/** Comparisons of two words: enough for 10,000 clauses, and about a second of work. */
export const BUDGET = 60_000_000;

/**
 * Finds which units of two drafts belong together, by their words, their neighbours, the units above them and their
 * headings, never by their numbers alone. Exchanging the drafts gives the mirror image.
 */
export function align(earlier: Flat, later: Flat, options: AlignOptions = {}): Alignment {
  const clauses = readClauses(earlier, later);
  const work = workOf(options.budget ?? BUDGET);
  const match = noMatch(clauses);
  const given = takeOverrules(clauses, options.overrules ?? [], match);
  const threaded = options.threads === undefined ? new Set<number>() : joinThreads(clauses, options.threads, match);
  joinSameWords(clauses, twinsOf(clauses), match);
  const candidates = findCandidates(clauses, match, work);
  const pairs = new Gathering(given);
  let paired = match;
  for (let round = 0; round < ROUNDS; round++) {
    paired = pairUp(clauses, candidates, match);
    for (const pair of findSeveral(clauses, paired, candidates, pairs)) if (pairs.add(pair)) fixSeveral(match, pair);
  }
  for (const pair of joinCopies(clauses, paired, pairs)) pairs.add(pair);
  paired.ofA.forEach((b, a) => {
    if (b >= 0)
      pairs.add({ a: [a], b: [b], kind: 'one', why: threaded.has(a) ? { by: 'id' } : whyOf(clauses, [a], [b]) });
  });
  for (const { index } of clauses.a) pairs.add({ a: [index], b: [], kind: 'deleted', why: { by: 'none' } });
  for (const { index } of clauses.b) pairs.add({ a: [], b: [index], kind: 'inserted', why: { by: 'none' } });
  return { pairs: inLaterOrder(clauses, pairs.all), coarse: work.short };
}

/** A unit set free by a split or merge of others may find its partner in the next round. */
const ROUNDS = 2;

/** Pairs gathered so far; a pair with a unit that already stands in one is not taken. */
class Gathering {
  readonly all: Matched[] = [];
  readonly #a = new Set<number>();
  readonly #b = new Set<number>();
  constructor(given: readonly Matched[]) {
    for (const pair of given) this.add(pair);
  }
  add(pair: Matched): boolean {
    if (pair.a.some((i) => this.#a.has(i)) || pair.b.some((i) => this.#b.has(i))) return false;
    for (const i of pair.a) this.#a.add(i);
    for (const i of pair.b) this.#b.add(i);
    this.all.push(pair);
    return true;
  }
  hasEarlier(i: number): boolean {
    return this.#a.has(i);
  }
  hasLater(i: number): boolean {
    return this.#b.has(i);
  }
}

/** Splits and merges, those that explain most words first. */
function findSeveral(
  clauses: Clauses,
  match: Match,
  candidates: readonly Candidate[],
  pairs: Gathering,
): readonly Matched[] {
  const a = { clauses: clauses.a, partners: match.ofA, settled: (i: number) => pairs.hasEarlier(i) };
  const b = { clauses: clauses.b, partners: match.ofB, settled: (i: number) => pairs.hasLater(i) };
  const splits = findParts(a, b, candidates);
  const merges = findParts(
    b,
    a,
    candidates.map((c) => ({ a: c.b, b: c.a })),
  );
  const found = [
    ...splits.map(({ whole, parts, gain }) => ({ gain, a: [whole], b: parts, kind: 'split' as const })),
    ...merges.map(({ whole, parts, gain }) => ({ gain, a: parts, b: [whole], kind: 'merged' as const })),
  ];
  found.sort((x, y) => y.gain - x.gain);
  return found.map(({ a, b, kind }) => ({ a, b, kind, why: whyOf(clauses, a, b) }));
}

/** Keeps a pair of several in the match: each of its units is no longer free, and leads to the first on the other side. */
function fixSeveral(match: Match, pair: Matched): void {
  for (const a of pair.a) match.ofA[a] = first(pair.b);
  for (const b of pair.b) match.ofB[b] = first(pair.a);
}

function joinCopies(clauses: Clauses, match: Match, pairs: Gathering): readonly Matched[] {
  const inLater = copiesInLater(clauses, match, (b) => match.ofB[b] === -1 && !pairs.hasLater(b));
  const inEarlier = copiesInEarlier(clauses, match, (a) => match.ofA[a] === -1 && !pairs.hasEarlier(a));
  return [
    ...inLater.map(({ a, b, copies }) => ({ a: [a], b: rising([b, ...copies]), kind: 'duplicated' as const })),
    ...inEarlier.map(({ a, b, copies }) => ({ a: rising([a, ...copies]), b: [b], kind: 'deduplicated' as const })),
  ].map((pair) => ({ ...pair, why: { by: 'text' } }));
}

function rising(list: readonly number[]): readonly number[] {
  return list.toSorted((x, y) => x - y);
}

function whyOf(clauses: Clauses, a: readonly number[], b: readonly number[]): Why {
  const [x, y] = [textOf(clauses.a, a), textOf(clauses.b, b)];
  if (x === y) return { by: 'text' };
  const [wordsA, wordsB] = [wordsTogether(clauses.a, a), wordsTogether(clauses.b, b)];
  const [one, other] = [bagOf(wordsA, clauses.tells), bagOf(wordsB, clauses.tells)];
  const score = (2 * sharedWeight(one, other)) / Math.max(1e-9, one.weight + other.weight);
  return { by: 'similar', score: Math.round(score * 1000) / 1000 };
}

function textOf(clauses: readonly Clause[], indexes: readonly number[]): string {
  return indexes.map((i) => clauses[i]?.unit.text).join('\n');
}

function wordsTogether(clauses: readonly Clause[], indexes: readonly number[]): Int32Array {
  return Int32Array.from(indexes.flatMap((i) => [...(clauses[i]?.words ?? [])]));
}

/** In the order of the later draft; a deletion follows the pair, kept in order, that it followed in the earlier draft. */
function inLaterOrder(clauses: Clauses, pairs: readonly Matched[]): readonly Matched[] {
  const standing = pairs.filter((p) => p.b.length > 0).sort((x, y) => first(x.b) - first(y.b));
  const both = standing.filter((p) => p.a.length > 0);
  const kept = longestRun(both.map((p) => ({ a: first(p.a), b: first(p.b), weight: 0 })));
  const keptAt = new Map(both.filter((_, i) => kept[i]).map((p) => [first(p.a), p]));
  const following = new Map<Matched | undefined, Matched[]>();
  const gone = new Map(pairs.filter((p) => p.b.length === 0).map((p) => [first(p.a), p]));
  let before: Matched | undefined;
  for (const { index } of clauses.a) {
    before = keptAt.get(index) ?? before;
    const deleted = gone.get(index);
    if (deleted) following.set(before, [...(following.get(before) ?? []), deleted]);
  }
  return [...(following.get(undefined) ?? []), ...standing.flatMap((p) => [p, ...(following.get(p) ?? [])])];
}

function first(indexes: readonly number[]): number {
  return Math.min(...indexes);
}
