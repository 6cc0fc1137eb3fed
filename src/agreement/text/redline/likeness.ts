import { sharedWeight } from './bag.ts';
import type { Clause } from './clause.ts';

/** How much of the likeness lies in kept phrases and not in words alone. */
const PHRASES = 0.4;
/** How much of the likeness is owed when one text holds the other whole, however much was added. */
const HELD = 0.25;

/**
 * How alike two units are, 0 to 1, by their words alone: the shared weight of words and of neighbouring words over that
 * of both (Dice), moved a little toward the share of the shorter one that the longer one holds, since texts grow.
 * The same both ways.
 */
export function likeness(a: Clause, b: Clause): number {
  const words = share(sharedWeight(a.bag, b.bag), a.bag.weight, b.bag.weight);
  if (words === 0) return 0;
  if (a.pairs.weight === 0 || b.pairs.weight === 0) return words;
  return (1 - PHRASES) * words + PHRASES * share(sharedWeight(a.pairs, b.pairs), a.pairs.weight, b.pairs.weight);
}

/** How alike two headings are, 0 to 1; undefined where either has none. */
export function headingLikeness(a: Clause, b: Clause): number | undefined {
  if (a.heading.weight > 0 && b.heading.weight > 0) return dice(a.heading, b.heading);
  if (a.titles.weight > 0 && b.titles.weight > 0) return dice(a.titles, b.titles);
  return undefined;
}

function dice(x: Clause['bag'], y: Clause['bag']): number {
  return (2 * sharedWeight(x, y)) / (x.weight + y.weight);
}

function share(shared: number, x: number, y: number): number {
  if (x + y === 0) return 0;
  const dice = (2 * shared) / (x + y);
  const held = shared / Math.max(1e-9, Math.min(x, y));
  return (1 - HELD) * dice + HELD * held;
}
