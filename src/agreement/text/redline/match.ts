import type { Flat } from '../text-unit.ts';

/** Marks a unit that a person has settled in a pair of several, or alone. */
export const TAKEN = -2;

/** Which unit of one draft is held to be which of the other, one to one; -1 where none is, TAKEN where a person said. */
export interface Match {
  readonly ofA: Int32Array;
  readonly ofB: Int32Array;
}

/** A match in which nothing is joined yet. */
export function noMatch(earlier: Flat, later: Flat): Match {
  return { ofA: new Int32Array(earlier.units.length).fill(-1), ofB: new Int32Array(later.units.length).fill(-1) };
}

/** The same match, to go on from without changing the first. */
export function copyMatch(match: Match): Match {
  return { ofA: match.ofA.slice(), ofB: match.ofB.slice() };
}

/** Joins two units that are both still free. */
export function join(match: Match, a: number, b: number): void {
  match.ofA[a] = b;
  match.ofB[b] = a;
}

/** Tells whether both are still free. */
export function bothFree(match: Match, a: number, b: number): boolean {
  return match.ofA[a] === -1 && match.ofB[b] === -1;
}
