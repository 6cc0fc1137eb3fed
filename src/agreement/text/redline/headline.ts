import { absurd } from '#agreement/terms';
import type { TextUnit } from '../text-unit.ts';
import { placesOf } from './place.ts';
import type { Label, Pair, Redline, Weight } from './redline.ts';

/** What became of a pair and where, in words: "Split, one into two. Article 10, now Articles 11 and 12". */
export function sayPair(redline: Pick<Redline, 'earlier' | 'later'>, pair: Pair): string {
  const before = unitsAt(redline.earlier.units, pair.a);
  const after = unitsAt(redline.later.units, pair.b);
  return `${sayLabel(pair)}. ${sayPlaces(before, after)}${sayHeading(pair, before[0], after[0])}`;
}

/** Why two units were matched, in a sentence. */
export function sayWhy(pair: Pair): string {
  const { by, score } = pair.why;
  switch (by) {
    case 'text':
      return 'Paired by the same words.';
    case 'id':
      return 'Paired by the same thread or internal id.';
    case 'similar':
      return sayLikeness(pair.label, score);
    case 'neighbour':
      return `Paired by the neighbours that stand before and after${scoreInBrackets(score)}.`;
    case 'parent':
      return `Paired by the part that it stands in${scoreInBrackets(score)}.`;
    case 'person':
      return 'Paired by a person.';
    case 'none':
      return pair.a.length === 0 ? 'No earlier text is like it.' : 'No later text is like it.';
    default:
      return absurd(by);
  }
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

function sayLabel({ label, a, b }: Pair): string {
  switch (label) {
    case 'inserted':
      return 'Inserted';
    case 'deleted':
      return 'Deleted';
    case 'split':
      return `Split, one into ${count(b.length)}`;
    case 'merged':
      return `Merged, ${count(a.length)} into one`;
    case 'duplicated':
      return 'Copied, word for word';
    case 'deduplicated':
      return 'Copy dropped, word for word';
    case 'moved-and-reworded':
      return 'Moved and reworded';
    case 'moved':
      return 'Moved, same words';
    case 'reworded':
      return 'Reworded';
    case 'renumbered':
      return 'Renumbered only';
    case 'unchanged':
      return 'Unchanged';
    default:
      return absurd(label);
  }
}

function count(n: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? String(n);
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

function sayLikeness(label: Label, score: number | undefined): string {
  if (score === undefined) return 'Paired by words.';
  if (label === 'split')
    return `Paired by words: ${inFigures(score)} of the earlier text is found in the parts, in order.`;
  if (label === 'merged')
    return `Paired by words: ${inFigures(score)} of the parts is found in the later text, in order.`;
  return `Paired by words: ${inFigures(score)} of them are alike.`;
}

function scoreInBrackets(score: number | undefined): string {
  return score === undefined ? '' : ` (words alike: ${inFigures(score)})`;
}

function inFigures(score: number): string {
  return score.toFixed(2);
}
