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
  const words = share(sharedWeight(a.bag, b.bag), a.bag.weight, b.bag.weight, sureness(a, b));
  if (words === 0) return 0;
  if (a.pairs.weight === 0 || b.pairs.weight === 0) return words;
  const pairs = share(sharedWeight(a.pairs, b.pairs), a.pairs.weight, b.pairs.weight, sureness(a, b));
  return (1 - PHRASES) * words + PHRASES * pairs;
}

/** A text of few words stands whole in many a longer one by chance; from a dozen words on it does not. */
function sureness(a: Clause, b: Clause): number {
  return Math.min(1, Math.min(a.words.length, b.words.length) / 12);
}

/** How alike the units' own headings are, 0 to 1; 0 where either has none. */
export function headingLikeness(a: Clause, b: Clause): number {
  return dice(a.heading, b.heading);
}

/**
 * How alike the headings are under which the units stand, 0 to 1; 0 where either has none. An article that came to have
 * paragraphs gives its own heading up to the one above them, so the one is compared with the other.
 */
export function titleLikeness(a: Clause, b: Clause): number {
  return dice(titleOf(a), titleOf(b));
}

function titleOf(clause: Clause): Clause['titles'] {
  return clause.heading.weight > 0 ? clause.heading : clause.titles;
}

function dice(x: Clause['bag'], y: Clause['bag']): number {
  return x.weight + y.weight === 0 ? 0 : (2 * sharedWeight(x, y)) / (x.weight + y.weight);
}

function share(shared: number, x: number, y: number, sure: number): number {
  if (x + y === 0) return 0;
  const both = (2 * shared) / (x + y);
  const held = shared / Math.max(1e-9, Math.min(x, y));
  return both + HELD * sure * (held - both);
}
