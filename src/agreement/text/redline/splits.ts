import { type Bag, sharedWeight, without } from './bag.ts';
import type { Clause } from './clause.ts';
import { compareWords } from './likeness.ts';

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

/** The share of a unit that another holds, by words and by neighbouring words. */
export interface Holds {
  readonly whole: number;
  readonly part: number;
  readonly share: number;
}

/** The share of a part's words that the whole must have left over for it: by its fellows, and further off. */
const HELD = 0.6;
const HELD_FAR = 0.8;
/** The same for the unit that the whole is joined to already. */
const HELD_PARTNER = 0.35;
/** A part lies by its fellows if no further off than this many units. */
const NEAR = 3;
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
export function findParts(wholes: PartSide, parts: PartSide, holds: readonly Holds[]): readonly Parts[] {
  const near = new Map<number, number[]>();
  for (const { whole, part, share } of holds) {
    if (share < HELD_PARTNER || wholes.settled(whole) || parts.settled(part)) continue;
    const list = near.get(whole);
    if (list) list.push(part);
    else near.set(whole, [part]);
  }
  const claims = [...near].flatMap(([whole, list]) => claimsOf(wholes, parts, whole, list));
  return settle(claims, wholes);
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
    let best: (Claim & { held: number }) | undefined;
    for (const at of open) {
      const part = parts.clauses[at] as Clause;
      const held = heldBy(left, part);
      const weight = held * part.bag.weight;
      if (best !== undefined && weight <= best.weight) continue;
      if (at === partner ? held < HELD_PARTNER : !mayClaim(wholes, parts, part, held, claims)) continue;
      best = { whole, part: at, weight, held };
    }
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

function mayClaim(wholes: PartSide, parts: PartSide, part: Clause, held: number, fellows: readonly Claim[]): boolean {
  const close = fellows.length === 0 || fellows.some((f) => Math.abs(f.part - part.index) <= NEAR);
  if (held < (close ? HELD : HELD_FAR)) return false;
  const partner = wholes.clauses[parts.partners[part.index] ?? -1];
  return partner === undefined || held > compareWords(part, partner).alike + BETTER;
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
