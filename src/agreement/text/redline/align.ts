import type { Flat, TextUnit } from '../text-unit.ts';
import { type Alignment, firstOf, Gathering, type Matched, mirrored } from './alignment.ts';
import { findCandidates } from './candidates.ts';
import { readClauses } from './clause.ts';
import { joinThreads, type Threads, takeOverrules } from './given.ts';
import { noMatch } from './match.ts';
import { longestRun } from './order.ts';
import { pairUp } from './pairing.ts';
import type { Overrule } from './redline.ts';
import { compareAll, rankRivals } from './rivals.ts';
import { findCopies, findSeveral, fixSeveral } from './several.ts';
import { pairStrays } from './stray-pairs.ts';
import { joinStrays } from './strays.ts';
import { joinLeftTwins, joinSameWords } from './twins.ts';
import { whyOf } from './why.ts';
import { workOf } from './work.ts';

export type { Alignment } from './alignment.ts';
export type { Threads } from './given.ts';

/** What is known beforehand, and how much work may be done. */
export interface AlignOptions {
  /** A person's word stands above anything reckoned. */
  readonly overrules?: readonly Overrule[];
  /** Threads known of each draft's units: the same thread on both sides is the same unit. */
  readonly threads?: Threads;
  /** In comparisons of two words; left out, enough for drafts of several thousand clauses. */
  readonly budget?: number;
}

/** Comparisons of two words that an alignment may make: several times what a draft of 5,000 clauses needs. */
const BUDGET = 60_000_000;

/** A unit set free by a split or merge of others may find its partner in the next round. */
const ROUNDS = 2;

/**
 * Finds which units of two drafts belong together, by their words, their neighbours, the units above them and their
 * headings, hardly by their numbers. What a person said comes first, then threads, then the same words, then likeness.
 * Exchanging the drafts gives the mirror image; the same input gives the same answer on every machine.
 */
export function align(earlier: Flat, later: Flat, options: AlignOptions = {}): Alignment {
  const turned = byContent(earlier, later) > 0;
  const { pairs, coarse } = turned
    ? mirrored(alignEitherWay(later, earlier, mirroredOptions(options)))
    : alignEitherWay(earlier, later, options);
  return { pairs: inLaterOrder(earlier, pairs), coarse };
}

/** Which of two drafts is looked at first, by their words alone: so that ties fall the same way whichever is the earlier. */
function byContent(x: Flat, y: Flat): number {
  if (x.units.length !== y.units.length) return x.units.length - y.units.length;
  for (const [i, unit] of x.units.entries()) {
    const other = y.units[i] as TextUnit;
    for (const key of ['text', 'num', 'heading', 'kind'] as const) {
      const [one, two] = [unit[key] ?? '', other[key] ?? ''];
      if (one !== two) return one < two ? -1 : 1;
    }
  }
  return 0;
}

function alignEitherWay(earlier: Flat, later: Flat, options: AlignOptions): Alignment {
  const work = workOf(options.budget ?? BUDGET);
  const fixed = noMatch(earlier, later);
  const pairs = new Gathering();
  for (const pair of takeOverrules(earlier, later, options.overrules ?? [], fixed)) pairs.add(pair);
  const threaded =
    options.threads === undefined ? new Set<number>() : joinThreads(earlier, later, options.threads, fixed);
  joinSameWords(earlier, later, fixed);
  const clauses = readClauses(earlier, later, fixed);
  const compared = compareAll(clauses, findCandidates(clauses, fixed, work), work);
  const rivals = rankRivals(clauses, compared);
  let pairing = pairUp(clauses, rivals, fixed);
  for (let round = 0; round < ROUNDS; round++) {
    const several = findSeveral(clauses, pairing.match, compared, pairs).filter((pair) => pairs.add(pair));
    if (several.length === 0) break;
    for (const pair of several) fixSeveral(fixed, pair);
    pairing = pairUp(clauses, rivals, fixed);
  }
  const { match, reasons } = pairing;
  joinLeftTwins(earlier, later, match);
  for (const pair of findCopies(clauses, match, pairs)) pairs.add(pair);
  match.ofA.forEach((b, a) => {
    if (b < 0 || pairs.hasEarlier(a)) return;
    const why = threaded.has(a) ? ({ by: 'id' } as const) : whyOf(clauses, [a], [b], reasons.get(a));
    pairs.add({ a: [a], b: [b], kind: 'one', why });
  });
  const grown = new Gathering();
  for (const pair of joinStrays(clauses, pairs.all, compared)) grown.add(pair);
  for (const pair of pairStrays(clauses, grown.all, compared)) grown.add(pair);
  for (const { index } of clauses.a) grown.add({ a: [index], b: [], kind: 'deleted', why: { by: 'none' } });
  for (const { index } of clauses.b) grown.add({ a: [], b: [index], kind: 'inserted', why: { by: 'none' } });
  return { pairs: grown.all, coarse: work.short };
}

/** In the order of the later draft; a deletion follows the pair, kept in order, that it followed in the earlier draft. */
function inLaterOrder(earlier: Flat, pairs: readonly Matched[]): readonly Matched[] {
  const standing = pairs.filter((p) => p.b.length > 0).sort((x, y) => firstOf(x.b) - firstOf(y.b));
  const both = standing.filter((p) => p.a.length > 0);
  const kept = longestRun(both.map((p) => ({ a: firstOf(p.a), b: firstOf(p.b), weight: 0 })));
  const keptAt = new Map(both.filter((_, i) => kept[i]).map((p) => [firstOf(p.a), p]));
  const gone = new Map(pairs.filter((p) => p.b.length === 0).map((p) => [firstOf(p.a), p]));
  const following = new Map<Matched | undefined, Matched[]>();
  let before: Matched | undefined;
  for (const { index } of earlier.units) {
    before = keptAt.get(index) ?? before;
    const deleted = gone.get(index);
    if (deleted === undefined) continue;
    const list = following.get(before);
    if (list) list.push(deleted);
    else following.set(before, [deleted]);
  }
  return [...(following.get(undefined) ?? []), ...standing.flatMap((p) => [p, ...(following.get(p) ?? [])])];
}

function mirroredOptions({ overrules, threads, ...rest }: AlignOptions): AlignOptions {
  return {
    ...rest,
    ...(overrules === undefined
      ? {}
      : { overrules: overrules.map((o) => ({ ...o, earlier: o.later, later: o.earlier })) }),
    ...(threads === undefined ? {} : { threads: { earlier: threads.later, later: threads.earlier } }),
  };
}
