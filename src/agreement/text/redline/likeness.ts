import { sharedWeight } from './bag.ts';
import type { Clause } from './clause.ts';

/** How much of the likeness lies in kept phrases and not in words alone. */
const PHRASES = 0.4;
/** How much of the likeness is owed when one text holds the other whole, however much was added. */
const HELD = 0.25;

/** How two units compare by their words alone. */
export interface Likeness {
  /** 0 to 1, the same both ways. */
  readonly alike: number;
  /** The share of the one, by words and by neighbouring words, that the other holds. */
  readonly aInB: number;
  readonly bInA: number;
}

/**
 * Compares the words of two units: the shared weight of words and of neighbouring words over that of both (Dice), moved
 * a little toward the share of the shorter one that the longer one holds, since texts grow.
 */
export function compareWords(a: Clause, b: Clause): Likeness {
  const words = sharedWeight(a.bag, b.bag);
  if (words === 0) return { alike: 0, aInB: 0, bInA: 0 };
  const sure = sureness(a, b);
  const byWords = share(words, a.bag.weight, b.bag.weight, sure);
  const [aInB, bInA] = [words / a.bag.weight, words / b.bag.weight];
  if (a.pairs.weight === 0 || b.pairs.weight === 0) return { alike: byWords, aInB, bInA };
  const pairs = sharedWeight(a.pairs, b.pairs);
  return {
    alike: (1 - PHRASES) * byWords + PHRASES * share(pairs, a.pairs.weight, b.pairs.weight, sure),
    aInB: (aInB + pairs / a.pairs.weight) / 2,
    bInA: (bInA + pairs / b.pairs.weight) / 2,
  };
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
