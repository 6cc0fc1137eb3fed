import type { Clauses } from './clause.ts';
import { bothFree, copyMatch, join, type Match } from './match.ts';
import { surroundings } from './neighbours.ts';
import type { Why } from './redline.ts';
import type { Rival } from './rivals.ts';

/** What a pair needs in all to be joined. */
const ENOUGH = 0.3;
/** How much joined neighbours, and a joined unit above, may add. */
const FOR_NEIGHBOURS = 0.2;
const FOR_PARENT = 0.1;
/** Passes in which joined neighbours speak for further pairs. */
const PASSES = 4;
/** Rounds of exchanges; each is worth more than the last, so that few are ever needed. */
const EXCHANGES = 5;

/** A match, and what turned the scale for each unit of the earlier draft that was joined. */
export interface Pairing {
  readonly match: Match;
  readonly reasons: ReadonlyMap<number, Why['by']>;
}

interface Scored extends Rival {
  readonly score: number;
  readonly reason: Why['by'];
}

/**
 * Joins free units one to one: the pairs for which most speaks first, then exchanges wherever two pairs are worth more
 * crosswise. Done in passes, until nothing changes, since each joined pair speaks for its neighbours; a pass starts
 * again from `fixed`.
 */
export function pairUp(clauses: Clauses, rivals: readonly Rival[], fixed: Match): Pairing {
  const open = rivals.filter(({ a, b }) => bothFree(fixed, a, b));
  let match = fixed;
  let scored: readonly Scored[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const before = match;
    scored = scoreAll(clauses, open, match);
    match = copyMatch(fixed);
    for (const { a, b } of scored) if (bothFree(match, a, b)) join(match, a, b);
    exchange(scored, match, clauses.b.length);
    if (before.ofA.every((b, a) => b === match.ofA[a])) break;
  }
  const reasons = new Map(scored.filter(({ a, b }) => match.ofA[a] === b).map(({ a, reason }) => [a, reason]));
  return { match, reasons };
}

function scoreAll(clauses: Clauses, rivals: readonly Rival[], match: Match): readonly Scored[] {
  const around = surroundings(clauses, match);
  const scored: Scored[] = [];
  for (const rival of rivals) {
    if (rival.standing < ENOUGH - FOR_NEIGHBOURS - FOR_PARENT) continue;
    const neighbours = FOR_NEIGHBOURS * around.neighbours(rival.a, rival.b);
    const parent = FOR_PARENT * (around.parents(rival.a, rival.b) ?? 0);
    const score = rival.standing + neighbours + parent;
    if (score < ENOUGH) continue;
    const reason = rival.standing >= ENOUGH ? 'similar' : neighbours >= parent ? 'neighbour' : 'parent';
    scored.push({ ...rival, score, reason });
  }
  return scored.sort(byScore);
}

/** Most first; then the least moved; then the earliest. The same whichever draft is called the earlier. */
function byScore(x: Scored, y: Scored): number {
  return (
    y.score - x.score ||
    Math.abs(x.a - x.b) - Math.abs(y.a - y.b) ||
    Math.min(x.a, x.b) - Math.min(y.a, y.b) ||
    Math.max(x.a, x.b) - Math.max(y.a, y.b)
  );
}

/** Takes a pair that was passed over wherever it and what it frees are worth more than what it breaks. */
function exchange(scored: readonly Scored[], match: Match, width: number): void {
  const worth = new Map(scored.map((s) => [s.a * width + s.b, s.score - ENOUGH]));
  const value = (a: number, b: number) => (a < 0 || b < 0 ? 0 : (worth.get(a * width + b) ?? 0));
  for (let round = 0; round < EXCHANGES; round++) {
    let changed = false;
    for (const { a, b } of scored) {
      const [oldB, oldA] = [match.ofA[a] ?? -1, match.ofB[b] ?? -1];
      if (oldB === b) continue;
      const gain = value(a, b) + value(oldA, oldB) - value(a, oldB) - value(oldA, b);
      if (gain <= 1e-9) continue;
      if (oldB >= 0) match.ofB[oldB] = -1;
      if (oldA >= 0) match.ofA[oldA] = -1;
      join(match, a, b);
      if (value(oldA, oldB) > 0) join(match, oldA, oldB);
      changed = true;
    }
    if (!changed) return;
  }
}
