import type { Flat, TextUnit } from '../text-unit.ts';
import type { Unit } from '../unit.ts';
import { type Bag, bagOf, EMPTY } from './bag.ts';
import { type Lexicon, newLexicon, numberPairs, numberWords, weighWords } from './lexicon.ts';
import type { Match } from './match.ts';
import { wordsOf } from './words.ts';

/** A unit made ready for comparison: its words as numbers, rare ones weighing more. */
export interface Clause {
  readonly index: number;
  readonly unit: TextUnit;
  /** The words in order, numbered through both drafts. */
  readonly words: Int32Array;
  /** What follows is empty for a unit that needs no comparison. */
  readonly bag: Bag;
  /** Neighbouring words taken two by two: they tell a kept phrase from mere shared vocabulary. */
  readonly pairs: Bag;
  readonly heading: Bag;
  /** The nearest heading above it; empty where there is none. */
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
  /** What each word and each word pair tells, by its number. */
  readonly tells: Float64Array;
}

/** The words of one draft as numbers, unit by unit. */
interface Numbered {
  readonly words: readonly Int32Array[];
  /** The nearest headings: the unit's own, and the one above it. */
  readonly headings: readonly Int32Array[];
  readonly titles: readonly Int32Array[];
}

/**
 * Reads the words of both drafts. Words that stand in both alike are read once, and only units that are still free are
 * made ready for comparison.
 */
export function readClauses(earlier: Flat, later: Flat, match: Match): Clauses {
  const lexicon = newLexicon();
  const a = numberUnits(earlier, lexicon, () => undefined);
  const b = numberUnits(later, lexicon, (unit) => {
    const same = match.ofB[unit.index] ?? -1;
    return earlier.units[same]?.text === unit.text ? a.words[same] : undefined;
  });
  const wordTells = weighWords([...a.words, ...b.words], lexicon.stems.size);
  const pairsOf = (words: Int32Array, i: number, partners: Int32Array) =>
    partners[i] === -1 ? numberPairs(lexicon, words, wordTells) : undefined;
  const pairsA = a.words.map((words, i) => pairsOf(words, i, match.ofA));
  const pairsB = b.words.map((words, i) => pairsOf(words, i, match.ofB));
  const tells = new Float64Array(wordTells.length + lexicon.pairTells.length);
  tells.set(wordTells);
  tells.set(lexicon.pairTells, wordTells.length);
  return { a: clausesOf(earlier, a, pairsA, tells), b: clausesOf(later, b, pairsB, tells), tells };
}

function numberUnits(flat: Flat, lexicon: Lexicon, known: (unit: TextUnit) => Int32Array | undefined): Numbered {
  const headings = new Map<string, Int32Array>();
  const headingOf = (heading = ''): Int32Array => {
    const numbers = headings.get(heading) ?? numberWords(lexicon, heading.trim() === '' ? [] : wordsOf(heading));
    headings.set(heading, numbers);
    return numbers;
  };
  return {
    words: flat.units.map((u) => known(u) ?? numberWords(lexicon, wordsOf(u.text))),
    headings: flat.units.map((u) => headingOf(u.heading)),
    titles: flat.units.map((u) => headingOf(u.path.findLast((over) => (over.heading ?? '').trim() !== '')?.heading)),
  };
}

/** A unit without pairs is settled, and is not made ready. */
function clausesOf(
  flat: Flat,
  { words, headings, titles }: Numbered,
  pairs: readonly (Int32Array | undefined)[],
  tells: Float64Array,
): readonly Clause[] {
  const places = placesOf(flat);
  const bags = new Map<Int32Array, Bag>();
  const headingBag = (numbers: Int32Array): Bag => {
    const bag = bags.get(numbers) ?? bagOf(numbers, tells);
    bags.set(numbers, bag);
    return bag;
  };
  return flat.units.map((unit, index) => {
    const [own, two] = [words[index] as Int32Array, pairs[index]];
    const frame = { index, unit, words: own, ...(places[index] as Place) };
    if (two === undefined) return { ...frame, bag: EMPTY, pairs: EMPTY, heading: EMPTY, titles: EMPTY };
    return {
      ...frame,
      bag: bagOf(own, tells),
      pairs: bagOf(two, tells),
      heading: headingBag(headings[index] as Int32Array),
      titles: headingBag(titles[index] as Int32Array),
    };
  });
}

interface Place {
  readonly home: number;
  readonly house: number;
}

function placesOf(flat: Flat): readonly Place[] {
  const numbers = new Map<Unit, number>();
  const numberOf = (unit: Unit | undefined): number => {
    if (unit === undefined) return -1;
    const known = numbers.get(unit) ?? numbers.size;
    numbers.set(unit, known);
    return known;
  };
  return flat.units.map((u) => ({ home: numberOf(u.path.at(-1)), house: numberOf(u.path.at(-2)) }));
}
