import type { Flat, TextUnit } from '../text-unit.ts';
import { type Bag, bagOf, wordPairs } from './bag.ts';
import { wordsOf } from './words.ts';

/** A unit made ready for comparison: its words as numbers, rare ones weighing more. */
export interface Clause {
  readonly index: number;
  readonly unit: TextUnit;
  /** The words in order, numbered through both drafts. */
  readonly words: Int32Array;
  readonly bag: Bag;
  /** Neighbouring words taken two by two: they tell a kept phrase from mere shared vocabulary. */
  readonly pairs: Bag;
  readonly heading: Bag;
  /** Headings above it, nearest first come, nearest counts; empty where none. */
  readonly titles: Bag;
  /** Number of the unit directly above it, or -1 at the top. */
  readonly home: number;
  /** Number of the unit above that, or -1. */
  readonly house: number;
}

/** Both drafts made ready for comparison, with one common weighing of words. */
export interface Clauses {
  readonly a: readonly Clause[];
  readonly b: readonly Clause[];
  /** What a word tells, by its number: the rarer in both drafts, the more. */
  readonly tells: Float64Array;
}

/** Reads the words of both drafts once. A word tells log(1 + clauses / clauses with the word), reckoned over both drafts. */
export function readClauses(earlier: Flat, later: Flat): Clauses {
  const lexicon = new Map<string, number>();
  const a = earlier.units.map((u) => number(lexicon, wordsOf(u.text)));
  const b = later.units.map((u) => number(lexicon, wordsOf(u.text)));
  const headed = [earlier, later].map((flat) => flat.units.map((u) => number(lexicon, headingWords(u.heading))));
  const titled = [earlier, later].map((flat) => titlesOf(flat, lexicon));
  const tells = weigh([...a, ...b], lexicon.size);
  const side = (flat: Flat, words: readonly Int32Array[], s: 0 | 1): Clause[] => {
    const places = placesOf(flat);
    return flat.units.map((unit, index) => {
      const own = words[index] as Int32Array;
      return {
        index,
        unit,
        words: own,
        bag: bagOf(own, tells),
        pairs: wordPairs(own, tells),
        heading: bagOf(headed[s]?.[index] as Int32Array, tells),
        titles: bagOf(titled[s]?.[index] as Int32Array, tells),
        home: places[index]?.home ?? -1,
        house: places[index]?.house ?? -1,
      };
    });
  };
  return { a: side(earlier, a, 0), b: side(later, b, 1), tells };
}

function headingWords(heading: string | undefined): readonly string[] {
  return heading === undefined || heading.trim() === '' ? [] : wordsOf(heading);
}

function number(lexicon: Map<string, number>, words: readonly string[]): Int32Array {
  const numbers = new Int32Array(words.length);
  words.forEach((word, i) => {
    let n = lexicon.get(word);
    if (n === undefined) {
      n = lexicon.size;
      lexicon.set(word, n);
    }
    numbers[i] = n;
  });
  return numbers;
}

function weigh(all: readonly Int32Array[], size: number): Float64Array {
  const seen = new Int32Array(size).fill(-1);
  const within = new Float64Array(size);
  all.forEach((words, i) => {
    for (const w of words) {
      if (seen[w] === i) continue;
      seen[w] = i;
      within[w] = (within[w] ?? 0) + 1;
    }
  });
  return within.map((df) => Math.log(1 + all.length / Math.max(1, df)));
}

function titlesOf(flat: Flat, lexicon: Map<string, number>): readonly Int32Array[] {
  const known = new Map<unknown, Int32Array>();
  const none = new Int32Array(0);
  return flat.units.map((u) => {
    const over = u.path.findLast((p) => (p.heading ?? '').trim() !== '');
    if (over === undefined) return none;
    let words = known.get(over);
    if (words === undefined) {
      words = number(lexicon, headingWords(over.heading));
      known.set(over, words);
    }
    return words;
  });
}

function placesOf(flat: Flat): readonly { home: number; house: number }[] {
  const numbers = new Map<unknown, number>();
  const numberOf = (unit: unknown): number => {
    if (unit === undefined) return -1;
    const known = numbers.get(unit);
    if (known !== undefined) return known;
    numbers.set(unit, numbers.size);
    return numbers.size - 1;
  };
  return flat.units.map((u) => ({ home: numberOf(u.path.at(-1)), house: numberOf(u.path.at(-2)) }));
}
