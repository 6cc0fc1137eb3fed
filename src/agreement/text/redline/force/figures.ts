import { type Change, change, printedOf } from './change.ts';
import type { Figure, Item, Reading } from './items.ts';
import type { Matter } from './matter.ts';
import { type FigurePair, same } from './pair-figures.ts';
import type { Sides } from './sides.ts';

/**
 * Figures that changed: numbers, amounts, dates, periods. What stands in a bracket that opened is told by the bracket
 * alone, unless it blanks a figure that was fixed; what goes with a bracket likewise. A bracket whose going settles a
 * figure that was blank or open between several changes the figure as well.
 */
export function figureChanges(sides: Sides, figures: readonly FigurePair[], matter: Matter): readonly Change[] {
  return figures.flatMap((pair) => {
    const a = sides.a.items[pair.a ?? -1];
    const b = sides.b.items[pair.b ?? -1];
    if (toldByBracket(pair, a?.figure, b?.figure, matter)) return [];
    if (a?.figure !== undefined && b?.figure !== undefined)
      return same(a.figure, b.figure) || sameInBrackets(a.figure, b.figure)
        ? []
        : [change(kindOf(a.figure, b.figure), printed(sides.a, a, pair), printed(sides.b, b, pair), b.from)];
    const own = a ?? b;
    return own?.figure === undefined ? [] : lone(sides, pair, own, own.figure);
  });
}

function toldByBracket(pair: FigurePair, a: Figure | undefined, b: Figure | undefined, matter: Matter): boolean {
  if (a === undefined)
    return b?.class === 'date' && isGap(b) ? false : b?.group !== undefined || matter.opened(pair.b ?? -1);
  if (b === undefined)
    return a.class === 'date' && isGap(a) ? false : a.group !== undefined || matter.closed(pair.a ?? -1);
  return a.group === undefined && b.group !== undefined && !isGap(b);
}

function isGap(figure: Figure): boolean {
  return figure.values.length === 0;
}

/** A figure that only entered or left brackets, its unit printed within or without. */
function sameInBrackets(a: Figure, b: Figure): boolean {
  return (
    (a.group !== undefined || b.group !== undefined) && a.values.length === 1 && String(a.values) === String(b.values)
  );
}

/** A figure as printed; where it stands for several, up to the last of them. */
function printed(reading: Reading, item: Item, { upTo }: FigurePair): string {
  const last = item.figure?.values.length === 1 && upTo !== undefined ? reading.items[upTo] : item;
  return last === undefined || last === item
    ? (item.figure?.printed ?? '')
    : reading.text.slice(item.from, last.from + (last.figure?.printed.length ?? 0));
}

function kindOf(a: Figure, b: Figure): Figure['class'] {
  return b.class === 'number' ? a.class : b.class;
}

/**
 * A figure without a partner. A gap for a date is held against the words in its place ("when both have ratified it");
 * a gap that merely came or went is told by the bracket.
 */
function lone(sides: Sides, pair: FigurePair, item: Item, figure: Figure): readonly Change[] {
  const words = figure.class === 'date' && isGap(figure) ? wordsInPlace(sides, pair) : null;
  if (isGap(figure) && words === null) return [];
  if (boundsAClass(sides, pair, item)) return [];
  return pair.a === undefined
    ? [change(figure.class, words, figure.printed, item.from)]
    : [change(figure.class, figure.printed, words, item.from)];
}

function wordsInPlace(sides: Sides, pair: FigurePair): string | null {
  const region = sides.regions.find(({ a0, a1, b0, b1 }) =>
    pair.a !== undefined ? pair.a >= a0 && pair.a < a1 : (pair.b ?? -1) >= b0 && (pair.b ?? -1) < b1,
  );
  if (region === undefined) return null;
  return pair.a !== undefined ? printedOf(sides.b, region.b0, region.b1) : printedOf(sides.a, region.a0, region.a1);
}

/** "artillery of 100 millimetres or more": a figure that came or went as the bound of a class changes the scope. */
function boundsAClass(sides: Sides, pair: FigurePair, item: Item): boolean {
  return endsWithOrMore(pair.a === undefined ? sides.b : sides.a, item);
}

/** Tells whether "or more", "or less" follows a figure and its unit; "or over 60" is a bound of its own. */
export function endsWithOrMore({ text, items }: Reading, item: Item): boolean {
  const end = item.from + (item.figure?.printed.length ?? 0);
  const orMore = OR_MORE.exec(text.slice(end, end + 30))?.[0];
  if (orMore === undefined) return false;
  const next = items.find(({ from }) => from >= end + orMore.length);
  return next?.figure === undefined;
}

const OR_MORE =
  /^\s*(?:or (?:more|less|fewer|over|above|below|under|greater)|ou (?:plus|moins)|o (?:más|menos)|oder (?:mehr|weniger)|(?:и|или) (?:более|менее|больше|меньше)|(?:і|або|чи) (?:більше|менше)|أو (?:أكثر|أقل))(?!\p{L})/iu;
