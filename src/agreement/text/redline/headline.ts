import type { TextUnit } from '../text-unit.ts';
import { placesOf } from './place.ts';
import type { Pair, Redline, Weight } from './redline.ts';
import { sayLabel } from './say-label.ts';
import { wordingOf } from './wording.ts';

/**
 * What became of a pair and where, in words: "Split, one into two. Article 10, now Articles 11 and 12". Of a
 * paraphrase it says what is there, never that words changed.
 */
export function sayPair(redline: Pick<Redline, 'earlier' | 'later'>, pair: Pair): string {
  const before = unitsAt(redline.earlier.units, pair.a);
  const after = unitsAt(redline.later.units, pair.b);
  const label = sayLabel(pair, wordingOf(redline.earlier.head, redline.later.head));
  return `${label}. ${asSentence(sayPlaces(before, after))}${sayHeading(pair, before[0], after[0])}`;
}

/** The pairs of a redline by weight: substance first, the others to be folded; each in the order of the later draft. */
export function changesOf(redline: Pick<Redline, 'pairs'>): Readonly<Record<Weight, readonly Pair[]>> {
  const groups: Record<Weight, Pair[]> = { substance: [], moved: [], editorial: [], renumbered: [], unchanged: [] };
  for (const pair of redline.pairs) groups[pair.weight].push(pair);
  return groups;
}

/** How many units each draft has and how many of them stand in a pair: that nothing is lost can be counted. */
export interface Totals {
  readonly earlier: { readonly units: number; readonly inPairs: number };
  readonly later: { readonly units: number; readonly inPairs: number };
}

/** Counts the units of both drafts, and those that stand in a pair. */
export function totalsOf(redline: Pick<Redline, 'earlier' | 'later' | 'pairs'>): Totals {
  return {
    earlier: { units: redline.earlier.units.length, inPairs: new Set(redline.pairs.flatMap((pair) => pair.a)).size },
    later: { units: redline.later.units.length, inPairs: new Set(redline.pairs.flatMap((pair) => pair.b)).size },
  };
}

function unitsAt(units: readonly TextUnit[], indexes: readonly number[]): readonly TextUnit[] {
  return indexes.map((i) => units[i]).filter((unit) => unit !== undefined);
}

function asSentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

/** "Article 6, now 7"; the word is said once where it stays. */
function sayPlaces(before: readonly TextUnit[], after: readonly TextUnit[]): string {
  const [was, is] = [placesOf(before), placesOf(after)];
  if (was === '' || is === '' || was === is) return was || is;
  const word = /^\p{L}+ (?=\P{Z}+$)/u.exec(was)?.[0];
  return `${was}, now ${word !== undefined && is.startsWith(word) ? is.slice(word.length) : is}`;
}

function sayHeading(pair: Pair, before: TextUnit | undefined, after: TextUnit | undefined): string {
  if (!pair.headingChanged) return '';
  const quoted = (heading: string | undefined) => (heading === undefined ? 'none' : `“${heading}”`);
  return `. Heading ${quoted(before?.heading)}, now ${quoted(after?.heading)}`;
}
