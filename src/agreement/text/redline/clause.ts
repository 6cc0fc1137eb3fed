import type { Flat, TextUnit } from '../text-unit.ts';
import type { Unit } from '../unit.ts';
import { type Bag, bagOf, EMPTY, wordPairs } from './bag.ts';
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
  /** What a word tells, by its number: the rarer in both drafts, the more. */
  readonly tells: Float64Array;
}

/**
 * Reads the words of both drafts. A word tells log(1 + clauses / clauses with the word), reckoned over both drafts; words
 * that stand in both alike are read once, and only units that are still free are made ready for comparison.
 */
export function readClauses(earlier: Flat, later: Flat, match: Match): Clauses {
  const lexicon = new Map<string, number>();
  const wordsA = earlier.units.map((u) => number(lexicon, wordsOf(u.text)));
  const wordsB = later.units.map((u) => {
    const same = match.ofB[u.index] ?? -1;
    return same >= 0 && earlier.units[same]?.text === u.text
      ? (wordsA[same] as Int32Array)
      : number(lexicon, wordsOf(u.text));
  });
  const [headedA, headedB] = [headingsOf(earlier, lexicon), headingsOf(later, lexicon)];
  const tells = weigh([...wordsA, ...wordsB], lexicon.size);
  return {
    a: make(earlier, wordsA, headedA, tells, (i) => match.ofA[i] === -1),
    b: make(later, wordsB, headedB, tells, (i) => match.ofB[i] === -1),
    tells,
  };
}

function make(
  flat: Flat,
  words: readonly Int32Array[],
  headings: readonly Headings[],
  tells: Float64Array,
  free: (index: number) => boolean,
): readonly Clause[] {
  const places = placesOf(flat);
  return flat.units.map((unit, index) => {
    const [own, { heading, titles }] = [words[index] as Int32Array, headings[index] as Headings];
    const place = places[index] as Place;
    if (!free(index))
      return { index, unit, words: own, bag: EMPTY, pairs: EMPTY, heading: EMPTY, titles: EMPTY, ...place };
    return {
      index,
      unit,
      words: own,
      bag: bagOf(own, tells),
      pairs: wordPairs(own, tells),
      heading: bagOf(heading, tells),
      titles: bagOf(titles, tells),
      ...place,
    };
  });
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

interface Headings {
  readonly heading: Int32Array;
  readonly titles: Int32Array;
}

function headingsOf(flat: Flat, lexicon: Map<string, number>): readonly Headings[] {
  const known = new Map<Unit, Int32Array>();
  const none = new Int32Array(0);
  return flat.units.map((u) => {
    const heading = u.heading === undefined ? none : number(lexicon, headingWords(u.heading));
    const over = u.path.findLast((p) => (p.heading ?? '').trim() !== '');
    if (over === undefined) return { heading, titles: none };
    const titles = known.get(over) ?? number(lexicon, headingWords(over.heading));
    known.set(over, titles);
    return { heading, titles };
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
