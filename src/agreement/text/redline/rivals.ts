import type { Candidate } from './candidates.ts';
import type { Clause, Clauses } from './clause.ts';
import { compareWords, headingLikeness, type Likeness, titleLikeness } from './likeness.ts';
import { afford, type Work } from './work.ts';

/** A candidate whose words have been compared. */
export interface Compared extends Candidate, Likeness {}

/** A compared pair with all that speaks for it, whatever becomes of its neighbours. */
export interface Rival extends Candidate {
  readonly alike: number;
  readonly standing: number;
}

/** What headings, the number and the distance to rivals may add. */
const FOR_HEADING = 0.3;
const FOR_TITLE = 0.12;
const FOR_NUMBER = 0.03;
const FOR_DISTINCTION = 0.2;
/** As far above every rival as this is all that distinction can mean. */
const APART = 0.15;
/** A heading of its own that is as alike as this stands in for words. */
const SAME_HEADING = 0.8;

/** Compares the words of all candidates, as far as the work reaches. */
export function compareAll(clauses: Clauses, candidates: readonly Candidate[], work: Work): readonly Compared[] {
  const compared: Compared[] = [];
  for (const { a, b } of candidates) {
    const [x, y] = [at(clauses.a, a), at(clauses.b, b)];
    if (!afford(work, x.words.length + y.words.length)) break;
    compared.push({ a, b, ...compareWords(x, y) });
  }
  return compared;
}

/**
 * Keeps the pairs that are more alike than chance would have it, or have the same heading. What speaks for a pair: its
 * likeness above chance, the more so the longer its texts; its headings; being further ahead of every rival of either
 * unit; and, least of all, its number.
 */
export function rankRivals(clauses: Clauses, compared: readonly Compared[]): readonly Rival[] {
  const [topA, topB] = [twoBest(compared, 'a', clauses.a.length), twoBest(compared, 'b', clauses.b.length)];
  const chance = chanceOf([...topA.second, ...topB.second].filter((alike) => alike > 0));
  return compared.flatMap(({ a, b, alike }) => {
    const [x, y] = [at(clauses.a, a), at(clauses.b, b)];
    const aboveChance = (alike - chance) / (1 - chance);
    const heading = headingLikeness(x, y);
    if (aboveChance < 0 && heading < SAME_HEADING) return [];
    const ahead = alike - Math.max(rivalOf(topA, a, alike), rivalOf(topB, b, alike));
    const standing =
      aboveChance * reliance(x, y) +
      FOR_HEADING * heading +
      FOR_TITLE * titleLikeness(x, y) +
      FOR_DISTINCTION * Math.min(1, Math.max(0, ahead / APART)) +
      (x.unit.num !== undefined && x.unit.num === y.unit.num ? FOR_NUMBER : 0);
    return [{ a, b, alike, standing }];
  });
}

function at(clauses: readonly Clause[], index: number): Clause {
  return clauses[index] as Clause;
}

/** The two best likenesses of each unit of one side. */
export interface Tops {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Finds, for each unit of one side, how alike its best and its second-best pair are. */
export function twoBest(compared: readonly Compared[], side: 'a' | 'b', size: number): Tops {
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  for (const pair of compared) {
    const unit = pair[side];
    if (pair.alike > (first[unit] ?? 0)) {
      second[unit] = first[unit] ?? 0;
      first[unit] = pair.alike;
    } else if (pair.alike > (second[unit] ?? 0)) second[unit] = pair.alike;
  }
  return { first, second };
}

/** The best likeness that another pair of the same unit has. */
export function rivalOf(tops: Tops, unit: number, own: number): number {
  const first = tops.first[unit] ?? 0;
  return own >= first ? (tops.second[unit] ?? 0) : first;
}

/**
 * How alike two units are that have nothing to do with each other, in these drafts: the middle one of all second-best
 * likenesses. Texts that repeat their formulas have a high one, and likeness says less there.
 */
function chanceOf(seconds: readonly number[]): number {
  const sorted = seconds.toSorted((x, y) => x - y);
  return Math.min(0.5, sorted[sorted.length >> 1] ?? 0);
}

/** The more words, the less can their likeness be chance. */
function reliance(a: Clause, b: Clause): number {
  return Math.min(1.6, Math.max(0.7, Math.sqrt(Math.min(a.words.length, b.words.length) / 12)));
}
