import { type Bag, sharedWeight, without } from './bag.ts';
import type { Clause } from './clause.ts';
import { compareWords } from './likeness.ts';
import type { Compared } from './rivals.ts';

/** One unit of one draft, and the several of the other that hold its words between them. */
export interface Parts {
  readonly whole: number;
  readonly parts: readonly number[];
  /** The weight of the words that the parts take from the whole, each word once. */
  readonly gain: number;
}

/** One side of a search for parts: its units, whom each is joined to so far, and which are settled already. */
export interface PartSide {
  readonly clauses: readonly Clause[];
  readonly partners: Int32Array;
  readonly settled: (index: number) => boolean;
}

/** How the pairs that were compared are read: the whole on this side, parts on the other, and the share of a part held. */
export interface Reading {
  readonly whole: 'a' | 'b';
  readonly part: 'a' | 'b';
  readonly share: 'aInB' | 'bInA';
}

/** Splits have their whole in the earlier draft. */
export const SPLITS: Reading = { whole: 'a', part: 'b', share: 'bInA' };
/** Merges have their whole in the later draft. */
export const MERGES: Reading = { whole: 'b', part: 'a', share: 'aInB' };

/** The share of a part's words that the whole must have left over for it: by its fellows, and further off. */
const HELD = 0.6;
const HELD_FAR = 0.8;
/** The same for a unit that would else stand alone, once the whole has a part: among several fellows, by one, far off. */
const FREE_AMONG = 0.2;
const FREE = 0.3;
const FREE_FAR = 0.4;
/** What by one fellow, and what far off, this comes to with the share that such a unit has of all that is left over. */
const FITS = 0.55;
const FITS_FAR = 0.75;
/** A part lies by its fellows if no further off than this many units. */
const NEAR = 3;
/** And right by them if no further than this. */
const BESIDE = 2;
/** How much better a whole must hold a unit than its present partner is like it, to take it away. */
const BETTER = 0.15;
/** Without its present partner, the parts must make up this share of the whole. */
const MADE_UP = 0.5;

interface Claim {
  readonly whole: number;
  readonly part: number;
  readonly weight: number;
}

/**
 * Finds units that were split. A part belongs to a whole if the words that the whole has left over hold it, if it lies
 * by the other parts, and if no other whole holds more of it; texts that only grew leave no words over. With the sides
 * exchanged it finds merges.
 */
export function findParts(
  wholes: PartSide,
  parts: PartSide,
  compared: readonly Compared[],
  reading: Reading,
): readonly Parts[] {
  const near = new Map<number, number[]>();
  for (const pair of compared) {
    const [whole, part] = [pair[reading.whole], pair[reading.part]];
    if (pair[reading.share] < leastShare(parts, whole, part) || wholes.settled(whole) || parts.settled(part)) continue;
    const list = near.get(whole);
    if (list) list.push(part);
    else near.set(whole, [part]);
  }
  const claims = [...near].flatMap(([whole, list]) => claimsOf(wholes, parts, whole, list));
  return settle(claims, wholes);
}

/** What is left over holds no more of a part than the whole does, so that less than this can come to nothing. */
function leastShare(parts: PartSide, whole: number, part: number): number {
  const partner = parts.partners[part] ?? -1;
  return partner === whole ? 0 : partner >= 0 ? HELD : FREE_AMONG;
}

/**
 * What one whole claims: again and again the part that takes most of the words still left over. Whatever lies beside a
 * claimed part is looked at too: the points of a list may be too short to be found by their words.
 */
function claimsOf(wholes: PartSide, parts: PartSide, whole: number, near: readonly number[]): readonly Claim[] {
  const clause = wholes.clauses[whole] as Clause;
  const partner = wholes.partners[whole] ?? -1;
  const open = new Set(near);
  const claims: Claim[] = [];
  let left: Leftover = { words: clause.bag, pairs: clause.pairs };
  for (;;) {
    const best = bestClaim(wholes, parts, whole, open, left, claims);
    if (best === undefined) break;
    claims.push(best);
    open.delete(best.part);
    for (const beside of [best.part - 1, best.part + 1])
      if (beside in parts.clauses && !parts.settled(beside) && !claims.some((c) => c.part === beside)) open.add(beside);
    const taken = parts.clauses[best.part] as Clause;
    left = { words: without(left.words, taken.bag), pairs: without(left.pairs, taken.pairs) };
  }
  if (claims.length < 2) return [];
  const keepsPartner = partner < 0 || claims.some((c) => c.part === partner);
  const madeUp = claims.reduce((sum, c) => sum + c.weight, 0) / Math.max(1e-9, clause.bag.weight);
  return keepsPartner || madeUp >= MADE_UP ? claims : [];
}

/** The open part that takes most of what is left over, of those that the whole may claim; its partner it always may. */
function bestClaim(
  wholes: PartSide,
  parts: PartSide,
  whole: number,
  open: Iterable<number>,
  left: Leftover,
  claims: readonly Claim[],
): Claim | undefined {
  let best: Claim | undefined;
  for (const at of open) {
    const part = parts.clauses[at] as Clause;
    const held = heldBy(left, part);
    const weight = held * part.bag.weight;
    if (best !== undefined && weight <= best.weight) continue;
    const fit = { held, explained: weight / Math.max(1e-9, left.words.weight) };
    if (at === wholes.partners[whole] || mayClaim(wholes, parts, part, fit, claims)) best = { whole, part: at, weight };
  }
  return best;
}

interface Leftover {
  readonly words: Bag;
  readonly pairs: Bag;
}

/** The share of a part, by words and by neighbouring words, that is left over. */
function heldBy(left: Leftover, part: Clause): number {
  const words = sharedWeight(part.bag, left.words) / Math.max(1e-9, part.bag.weight);
  if (part.pairs.weight === 0) return words;
  return (words + sharedWeight(part.pairs, left.pairs) / part.pairs.weight) / 2;
}

/** How much of a part is left over for it in a whole, and how much of what is left over it is. */
interface Fit {
  readonly held: number;
  readonly explained: number;
}

/** A unit that is joined to none is claimed more easily than one that would leave its partner for this. */
function mayClaim(wholes: PartSide, parts: PartSide, part: Clause, fit: Fit, fellows: readonly Claim[]): boolean {
  const partner = wholes.clauses[parts.partners[part.index] ?? -1];
  if (partner === undefined && fits(part.index, fit, fellows)) return true;
  const close = fellows.length === 0 || within(NEAR, part.index, fellows) > 0;
  if (fit.held < (close ? HELD : HELD_FAR)) return false;
  return partner === undefined || fit.held > compareWords(part, partner).alike + BETTER;
}

/** Whether a unit that would else stand alone goes with these fellows: by two of them it may be one point of a list. */
function fits(index: number, { held, explained }: Fit, fellows: readonly Claim[]): boolean {
  if (fellows.length === 0) return false;
  if (within(BESIDE, index, fellows) > 1) return held >= FREE_AMONG;
  return within(NEAR, index, fellows) > 0
    ? held >= FREE && held + explained >= FITS
    : held >= FREE_FAR && held + explained >= FITS_FAR;
}

/** How many fellows lie no further off than this. */
function within(most: number, index: number, fellows: readonly Claim[]): number {
  return fellows.filter((f) => Math.abs(f.part - index) <= most).length;
}

/** Gives each part to the whole that it is joined to, else to the one that holds most of it. */
function settle(claims: readonly Claim[], wholes: PartSide): readonly Parts[] {
  const joined = (claim: Claim) => Number(wholes.partners[claim.whole] === claim.part);
  const byStrength = (x: Claim, y: Claim) => joined(y) - joined(x) || y.weight - x.weight || x.whole - y.whole;
  const best = new Map<number, Claim>();
  for (const claim of claims.toSorted(byStrength)) if (!best.has(claim.part)) best.set(claim.part, claim);
  const groups = new Map<number, { parts: number[]; gain: number }>();
  for (const { whole, part, weight } of best.values()) {
    const group = groups.get(whole) ?? { parts: [], gain: 0 };
    group.parts.push(part);
    group.gain += weight;
    groups.set(whole, group);
  }
  return [...groups]
    .filter(([, group]) => group.parts.length > 1)
    .map(([whole, { parts, gain }]) => ({ whole, parts: parts.sort((x, y) => x - y), gain }));
}
