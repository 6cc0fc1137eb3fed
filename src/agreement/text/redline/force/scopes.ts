import { type Change, change, placeOfItem, printedOf } from './change.ts';
import { endsWithOrMore } from './figures.ts';
import type { Item, Reading } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matter } from './matter.ts';
import { longestPhrase } from './phrases.ts';
import type { Region, Sides } from './sides.ts';

/**
 * What the clause covers: a bound turned ("at least" to "up to"), a condition, exception or time put in or taken out,
 * a qualification between commas, one circumstance for another. What a careful reader names, not every adjective.
 * `told` is what other kinds of change have told already.
 */
export function scopeChanges(
  sides: Sides,
  matter: Matter,
  lexicon: Lexicon,
  told: readonly Change[],
): readonly Change[] {
  return sides.regions.flatMap((region): readonly Change[] => {
    const bound = boundTurned(sides, region, lexicon) ?? classBounded(sides, region);
    if (bound !== undefined) return [bound];
    const exception = excepted(sides, region, matter, lexicon);
    if (exception !== undefined) return [exception];
    if (isTold(sides, region, told)) return [];
    const found = qualified(sides, region, matter, lexicon) ?? otherCircumstance(sides, region);
    return found === undefined ? [] : [found];
  });
}

/**
 * An exception, a condition or a limit that came or went: ", except in zones designated by the Committee". Whatever else
 * is told of the words in it, a clause that no longer holds everywhere is told as one.
 */
function excepted(sides: Sides, region: Region, matter: Matter, lexicon: Lexicon): Change | undefined {
  const before = exceptionIn(sides.a.items, region.a0, region.a1, lexicon, matter.closed);
  const after = exceptionIn(sides.b.items, region.b0, region.b1, lexicon, matter.opened);
  if ((before === undefined) === (after === undefined)) return undefined;
  return change(
    'scope',
    before === undefined ? null : printedOf(sides.a, before, region.a1),
    after === undefined ? null : printedOf(sides.b, after, region.b1),
    placeOfItem(sides.b, after ?? region.b0),
  );
}

function exceptionIn(
  items: readonly Item[],
  from: number,
  to: number,
  lexicon: Lexicon,
  isHidden: (item: number) => boolean,
): number | undefined {
  for (let i = from; i < to; i++)
    if (!isHidden(i) && longestPhrase(items, i, lexicon.exceptions) !== undefined) return i;
  return undefined;
}

/** "at least six times" to "up to six times". */
function boundTurned(sides: Sides, region: Region, lexicon: Lexicon): Change | undefined {
  const before = limiterIn(sides.a.items, region.a0, region.a1, lexicon);
  const after = limiterIn(sides.b.items, region.b0, region.b1, lexicon);
  if (before === undefined && after === undefined) return undefined;
  if (before !== undefined && after !== undefined)
    return sameLimiter(before.phrase, after.phrase)
      ? undefined
      : change('scope', withFigure(sides.a, before), withFigure(sides.b, after), placeOfItem(sides.b, region.b0));
  const figureAfter = after === undefined ? -1 : (sides.toA[after.to] ?? -1);
  const figureBefore = before === undefined ? -1 : (sides.toB[before.to] ?? -1);
  if (after !== undefined && figureAfter >= 0 && sides.b.items[after.to]?.kind === 'figure')
    return change(
      'scope',
      printedOf(sides.a, figureAfter, figureAfter + 2),
      withFigure(sides.b, after),
      placeOfItem(sides.b, region.b0),
    );
  if (before !== undefined && figureBefore >= 0 && sides.a.items[before.to]?.kind === 'figure')
    return change(
      'scope',
      withFigure(sides.a, before),
      printedOf(sides.b, figureBefore, figureBefore + 2),
      placeOfItem(sides.b, region.b0),
    );
  return undefined;
}

/** "jeder" and "jede", "tout" and "toute" bound alike. */
function sameLimiter(one: string, other: string): boolean {
  return (one.startsWith(other) || other.startsWith(one)) && Math.abs(one.length - other.length) < 3;
}

interface Limiter {
  readonly phrase: string;
  readonly from: number;
  /** The item after the phrase. */
  readonly to: number;
}

function limiterIn(items: readonly Item[], from: number, to: number, lexicon: Lexicon): Limiter | undefined {
  for (let i = from; i < to; i++) {
    const phrase = longestPhrase(items, i, lexicon.limiters);
    if (phrase !== undefined) return { phrase: phrase.join(' '), from: i, to: i + phrase.length };
  }
  return undefined;
}

function withFigure(reading: Reading, limiter: Limiter): string | null {
  const figure = reading.items[limiter.to]?.kind === 'figure';
  return printedOf(reading, limiter.from, figure ? limiter.to + 2 : limiter.to);
}

/** "artillery and" to "artillery of 100 millimetres or more and": told with the word on either side. */
function classBounded(sides: Sides, region: Region): Change | undefined {
  const bounded = (reading: Reading, from: number, to: number) =>
    reading.items.slice(from, to).some((item) => item.figure !== undefined && endsWithOrMore(reading, item));
  const [inA, inB] = [bounded(sides.a, region.a0, region.a1), bounded(sides.b, region.b0, region.b1)];
  if (inA === inB) return undefined;
  const around = (reading: Reading, from: number, to: number) => printedOf(reading, Math.max(0, from - 1), to + 1);
  return change(
    'scope',
    around(sides.a, region.a0, region.a1),
    around(sides.b, region.b0, region.b1),
    placeOfItem(sides.b, region.b0),
  );
}

/** A change of another kind stands within this stretch of either text. */
function isTold(sides: Sides, region: Region, told: readonly Change[]): boolean {
  const stretchOf = (reading: Reading, from: number, to: number) =>
    from < to ? reading.text.slice(reading.items[from]?.from, reading.items[to - 1]?.to) : '';
  const [a, b] = [stretchOf(sides.a, region.a0, region.a1), stretchOf(sides.b, region.b0, region.b1)];
  return told.some(({ before, after }) => shares(a, before) || shares(b, after));
}

function shares(stretch: string, words: string | null): boolean {
  return words !== null && stretch !== '' && (stretch.includes(words) || words.includes(stretch.trim()));
}

/** A phrase that came or went whole, opened by a word of condition, exception or time, or set between commas. */
function qualified(sides: Sides, region: Region, matter: Matter, lexicon: Lexicon): Change | undefined {
  const isCome = region.a0 === region.a1 || onlySigns(sides.a, region.a0, region.a1);
  const isGone = region.b0 === region.b1 || onlySigns(sides.b, region.b0, region.b1);
  if (isCome === isGone) return undefined;
  const [own, from, to] = isCome ? [sides.b, region.b0, region.b1] : [sides.a, region.a0, region.a1];
  const hidden = isCome ? matter.opened(to - 1) : matter.closed(to - 1);
  const words = own.items.slice(from, to).filter((item) => item.kind !== 'sign');
  if (hidden || words.length < 2) return undefined;
  const opens = lexicon.qualifiers.has(words[0]?.word ?? '');
  const aside = own.items[from]?.key === ',' || own.items[from - 1]?.key === ',';
  const closes = own.items[to - 1]?.key === ',' || /^[,.;]$/.test(own.items[to]?.key ?? '.');
  if (!opens && !(aside && closes)) return undefined;
  const printed = printedOf(own, from, to);
  return isCome
    ? change('scope', null, printed, placeOfItem(sides.b, region.b0))
    : change('scope', printed, null, placeOfItem(sides.b, region.b0));
}

function onlySigns(reading: Reading, from: number, to: number): boolean {
  return reading.items.slice(from, to).every((item) => item.kind === 'sign');
}

/** "from sunrise to sunset" to "to residents and to persons who return". */
function otherCircumstance(sides: Sides, region: Region): Change | undefined {
  const opens = (item: Item | undefined) => CIRCUMSTANCE.test(item?.word ?? '');
  if (!opens(sides.a.items[region.a0]) || !opens(sides.b.items[region.b0])) return undefined;
  if (region.a1 - region.a0 < 3 || region.b1 - region.b0 < 3) return undefined;
  return change(
    'scope',
    printedOf(sides.a, region.a0, region.a1),
    printedOf(sides.b, region.b0, region.b1),
    placeOfItem(sides.b, region.b0),
  );
}

const CIRCUMSTANCE =
  /^(?:from|to|between|within|during|after|before|at|in|on|for|under|until|inside|outside|along|across|dans|de|à|entre|pendant|sur|en|desde|hasta|durante|sobre|in|von|auf|zwischen|в|на|от|до|між|від)$/;
