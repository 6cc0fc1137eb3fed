import { firstOf, type Gathering, type Matched } from './alignment.ts';
import type { Clauses } from './clause.ts';
import { copiesInEarlier, copiesInLater } from './copies.ts';
import type { Match } from './match.ts';
import type { Compared } from './rivals.ts';
import { findParts, MERGES, SPLITS } from './splits.ts';
import { whyOf } from './why.ts';

/** Finds splits and merges, those that explain most words first. */
export function findSeveral(
  clauses: Clauses,
  match: Match,
  compared: readonly Compared[],
  pairs: Gathering,
): readonly Matched[] {
  const earlier = { clauses: clauses.a, partners: match.ofA, settled: (i: number) => pairs.hasEarlier(i) };
  const later = { clauses: clauses.b, partners: match.ofB, settled: (i: number) => pairs.hasLater(i) };
  const splits = findParts(earlier, later, compared, SPLITS);
  const merges = findParts(later, earlier, compared, MERGES);
  const found = [
    ...splits.map(({ whole, parts, gain }) => ({ gain, a: [whole], b: parts, kind: 'split' as const })),
    ...merges.map(({ whole, parts, gain }) => ({ gain, a: parts, b: [whole], kind: 'merged' as const })),
  ];
  found.sort((x, y) => y.gain - x.gain || firstOf(x.a) + firstOf(x.b) - firstOf(y.a) - firstOf(y.b));
  return found.map(({ a, b, kind }) => ({ a, b, kind, why: whyOf(clauses, a, b) }));
}

/** Keeps a pair of several in the match: each of its units is no longer free, and leads to the first on the other side. */
export function fixSeveral(match: Match, pair: Matched): void {
  for (const a of pair.a) match.ofA[a] = firstOf(pair.b);
  for (const b of pair.b) match.ofB[b] = firstOf(pair.a);
}

/** Finds copies, word for word, of units that are joined to another. */
export function findCopies(clauses: Clauses, match: Match, pairs: Gathering): readonly Matched[] {
  const inLater = copiesInLater(clauses, match, (b) => match.ofB[b] === -1 && !pairs.hasLater(b));
  const inEarlier = copiesInEarlier(clauses, match, (a) => match.ofA[a] === -1 && !pairs.hasEarlier(a));
  return [
    ...inLater.map(({ a, b, copies }) => ({ a: [a], b: rising([b, ...copies]), kind: 'duplicated' as const })),
    ...inEarlier.map(({ a, b, copies }) => ({ a: rising([a, ...copies]), b: [b], kind: 'deduplicated' as const })),
  ].map((pair) => ({ ...pair, why: { by: 'text' } }));
}

function rising(indexes: readonly number[]): readonly number[] {
  return indexes.toSorted((x, y) => x - y);
}
