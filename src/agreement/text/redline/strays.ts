import type { Matched } from './alignment.ts';
import { type Bag, sharedWeight, without } from './bag.ts';
import type { Clause, Clauses } from './clause.ts';
import type { Compared } from './rivals.ts';
import { whyOf } from './why.ts';

/** A stray lies by a pair if one of the pair's units is no further off than this. */
const NEAR = 2;
/** The share of a stray's words that the whole must have left over for it, by the pair and further off. */
const HELD = 0.22;
const HELD_FAR = 0.35;
/** The share of what is left over in the whole that the stray must take up. */
const EXPLAINED = 0.1;
const EXPLAINED_FAR = 0.2;
/** How many times more of the stray must be left over here than anywhere else, and must stand here at all. */
const AHEAD = 1.5;
const BEST = 1.1;

type Way = 'a' | 'b';

/** A pair as it grows. */
interface Group {
  readonly a: number[];
  readonly b: number[];
  readonly from: Matched;
}

/** A stray of the draft `way`, and the unit of the other draft that holds some of it. */
interface Claim {
  readonly way: Way;
  readonly stray: number;
  readonly whole: number;
  /** The weight of the stray's words that the whole has left over, and of all that stand in it. */
  readonly left: number;
  readonly all: number;
}

/**
 * Gives units that would stand alone to pairs whose other side holds their words: the smaller source of a merge, the
 * rest of a split. What the pair explains already does not count, and no other unit may hold nearly as much, so that
 * the common words of a text join nothing. Pairs that a person or a thread gave, and copies, stay as they are.
 */
export function joinStrays(
  clauses: Clauses,
  pairs: readonly Matched[],
  compared: readonly Compared[],
): readonly Matched[] {
  const groups = pairs.map((from): Group => ({ a: [...from.a], b: [...from.b], from }));
  const groupOf = { a: placesOf(groups, 'a'), b: placesOf(groups, 'b') };
  const claims = [...claimsOf(clauses, groupOf, 'a', compared), ...claimsOf(clauses, groupOf, 'b', compared)];
  claims.sort((x, y) => y.left - x.left || x.stray + x.whole - y.stray - y.whole);
  for (const { way, stray, whole } of claims) {
    const group = groupOf[other(way)].get(whole);
    if (group === undefined || groupOf[way].has(stray) || !holds(clauses, group, way, stray)) continue;
    group[way].push(stray);
    groupOf[way].set(stray, group);
  }
  return groups.map((group) => matchedOf(clauses, group));
}

function placesOf(groups: readonly Group[], way: Way): Map<number, Group> {
  return new Map(groups.flatMap((group) => group[way].map((i) => [i, group] as const)));
}

function other(way: Way): Way {
  return way === 'a' ? 'b' : 'a';
}

/** For each stray the one unit that holds most of it, if it holds much more than any other does. */
function claimsOf(
  clauses: Clauses,
  groupOf: Readonly<Record<Way, ReadonlyMap<number, Group>>>,
  way: Way,
  compared: readonly Compared[],
): readonly Claim[] {
  const near = new Map<number, Set<number>>();
  const consider = (stray: number, whole: number) => {
    if (groupOf[way].has(stray)) return;
    const list = near.get(stray);
    if (list) list.add(whole);
    else near.set(stray, new Set([whole]));
  };
  for (const pair of compared) consider(pair[way], pair[other(way)]);
  for (const [at, group] of groupOf[way])
    for (const beside of [at - 1, at + 1])
      if (beside in clauses[way]) for (const whole of group[other(way)]) consider(beside, whole);
  return [...near].flatMap(([stray, wholes]) => {
    const claims = [...wholes].map((whole) => claimOf(clauses, groupOf, way, stray, whole));
    const best = claims.reduce((x, y) => (y.left > x.left || (y.left === x.left && y.all > x.all) ? y : x));
    const rivals = claims.filter((claim) => claim !== best);
    const isAhead = rivals.every((rival) => best.left >= AHEAD * rival.left && best.all >= BEST * rival.all);
    return isAhead ? [best] : [];
  });
}

function claimOf(
  clauses: Clauses,
  groupOf: Readonly<Record<Way, ReadonlyMap<number, Group>>>,
  way: Way,
  stray: number,
  whole: number,
): Claim {
  const { bag } = clauses[way][stray] as Clause;
  const { bag: held } = clauses[other(way)][whole] as Clause;
  const group = groupOf[other(way)].get(whole);
  const left = group === undefined ? 0 : sharedWeight(bag, leftover(clauses, group, way));
  return { way, stray, whole, left, all: sharedWeight(bag, held) };
}

/** The words of a pair's one unit that none of its units of the draft `way` has. */
function leftover(clauses: Clauses, group: Group, way: Way): Bag {
  const whole = clauses[other(way)][group[other(way)][0] ?? -1] as Clause;
  return group[way].reduce((left, i) => without(left, (clauses[way][i] as Clause).bag), whole.bag);
}

/** Whether a pair may take a stray, as the pair stands now. */
function holds(clauses: Clauses, group: Group, way: Way, stray: number): boolean {
  if (group[other(way)].length !== 1 || !mayGrow(group.from)) return false;
  const { bag } = clauses[way][stray] as Clause;
  const left = leftover(clauses, group, way);
  const shared = sharedWeight(bag, left);
  const isNear = group[way].some((i) => Math.abs(i - stray) <= NEAR);
  const [least, explained] = isNear ? [HELD, EXPLAINED] : [HELD_FAR, EXPLAINED_FAR];
  return shared >= least * bag.weight && shared >= explained * left.weight;
}

function mayGrow({ kind, why }: Matched): boolean {
  return (kind === 'one' || kind === 'split' || kind === 'merged') && why.by !== 'person' && why.by !== 'id';
}

function matchedOf(clauses: Clauses, { a, b, from }: Group): Matched {
  if (a.length === from.a.length && b.length === from.b.length) return from;
  a.sort((x, y) => x - y);
  b.sort((x, y) => x - y);
  return { a, b, kind: a.length > 1 ? 'merged' : 'split', why: whyOf(clauses, a, b) };
}
