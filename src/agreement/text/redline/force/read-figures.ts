import type { Figure } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import { readFigure, readNumeral } from './numerals.ts';
import { longestPhrase } from './phrases.ts';
import type { Raw } from './raw.ts';

/** A figure as first read, over how many words, without the unit that may follow it. */
export interface RawFigure {
  readonly class: 'number' | 'date' | 'period';
  readonly value: string;
  readonly length: number;
  /** A unit of time within the word itself: "30-day". */
  readonly unit?: string;
}

/** Reads the figure that begins at a place: a date, a period without a figure, or a number. */
export function readRawFigure(raw: readonly Raw[], at: number, lexicon: Lexicon): RawFigure | undefined {
  return (
    readDate(raw, at, lexicon) ??
    readOpenPeriod(raw, at, lexicon) ??
    readCompound(raw, at, lexicon) ??
    readNumber(raw, at, lexicon)
  );
}

/** "1 March 2031", "March 1, 2031", "1er mars 2031", "1 de marzo de 2031", "1. März 2031", "2031-03-01", "March 2031". */
function readDate(raw: readonly Raw[], at: number, lexicon: Lexicon): RawFigure | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw[at]?.printed ?? '');
  if (iso !== null) return { class: 'date', value: iso[0], length: 1 };
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(raw[at]?.printed ?? '');
  if (dotted !== null) return { class: 'date', value: civil(dotted[3], Number(dotted[2]), dotted[1]), length: 1 };
  const skip = (i: number) =>
    raw[i]?.printed === ',' || raw[i]?.printed === '.' || lexicon.of.includes(raw[i]?.word ?? '') ? i + 1 : i;
  const month = (i: number) => lexicon.months[raw[i]?.word ?? ''];
  const day = dayAt(raw, at);
  if (day !== undefined) {
    const monthAt = skip(at + 1);
    const named = month(monthAt);
    if (named === undefined) return undefined;
    const year = yearAt(raw, skip(monthAt + 1));
    return { class: 'date', value: civil(year, named, day), length: (year ? skip(monthAt + 1) : monthAt) + 1 - at };
  }
  const named = month(at);
  if (named === undefined) return undefined;
  const dayAfter = dayAt(raw, at + 1);
  const yearPlace = skip(dayAfter === undefined ? at + 1 : at + 2);
  const year = yearAt(raw, yearPlace);
  if (dayAfter === undefined && year === undefined) return undefined;
  return { class: 'date', value: civil(year, named, dayAfter), length: (year ? yearPlace : at + 1) + 1 - at };
}

function dayAt(raw: readonly Raw[], at: number): string | undefined {
  const printed = raw[at]?.printed ?? '';
  const value = /^\p{Nd}{1,2}\P{Nd}*$/u.test(printed) ? readFigure(printed) : undefined;
  return value !== undefined && Number(value) >= 1 && Number(value) <= 31 ? value : undefined;
}

function yearAt(raw: readonly Raw[], at: number): string | undefined {
  const value = readFigure(raw[at]?.printed ?? '');
  return value !== undefined && /^[12]\d{3}$/.test(value) ? value : undefined;
}

function civil(year: string | undefined, month: number, day: string | undefined): string {
  return [year ?? '????', String(month).padStart(2, '0'), day?.padStart(2, '0') ?? '??'].join('-');
}

function readOpenPeriod(raw: readonly Raw[], at: number, lexicon: Lexicon): RawFigure | undefined {
  const phrase = longestPhrase(raw, at, lexicon.openPeriods);
  return phrase === undefined ? undefined : { class: 'period', value: phrase.join(' '), length: phrase.length };
}

/** "30-day", "36-hour". */
function readCompound(raw: readonly Raw[], at: number, lexicon: Lexicon): RawFigure | undefined {
  const [, number = '', unit = ''] = /^(.+)[-‑](\p{L}+)$/u.exec(raw[at]?.word ?? '') ?? [];
  const time = lexicon.times[unit];
  const value = time === undefined ? undefined : readNumeral([number], lexicon)?.value;
  return value === undefined || time === undefined ? undefined : { class: 'period', value, length: 1, unit: time };
}

function readNumber(raw: readonly Raw[], at: number, lexicon: Lexicon): RawFigure | undefined {
  const own = raw[at];
  if (own === undefined || !(own.word in lexicon.numbers || /^\p{N}|[-‑]|und/u.test(own.word))) return undefined;
  const words = raw.slice(at, at + 8).map((r) => (r.stretch === own.stretch ? r.word : ''));
  const numeral = readNumeral(words, lexicon);
  if (numeral === undefined) return undefined;
  if (numeral.value === '1' && !/^\p{N}/u.test(own.word) && !isUnit(words[numeral.length] ?? '', lexicon))
    return undefined;
  return { class: 'number', value: numeral.value, length: numeral.length };
}

function isUnit(word: string, lexicon: Lexicon): boolean {
  return word in lexicon.times || lexicon.currencies.includes(word) || lexicon.measures.includes(word);
}

/** The unit that stands at a figure, and where it ends; `at` is the first word after the figure. */
export function readUnit(
  words: readonly { readonly word: string; readonly printed: string; readonly to: number }[],
  lexicon: Lexicon,
): { readonly class: Figure['class']; readonly unit: string; readonly to: number } | undefined {
  const scale = (lexicon.numbers[words[0]?.word ?? ''] ?? 0) >= 1000 ? 1 : 0;
  const first = words[scale];
  if (first === undefined) return undefined;
  if (CURRENCY_SIGN.test(first.printed) || lexicon.currencies.includes(first.word))
    return { class: 'amount', unit: first.word || first.printed, to: first.to };
  const adjective = lexicon.timeAdjectives.includes(first.word) ? 1 : 0;
  const unit = words[scale + adjective];
  const next = words[scale + adjective + 1];
  const rate =
    next !== undefined &&
    lexicon.per.includes(next.word) &&
    words[scale + adjective + 2]?.word !== undefined &&
    words[scale + adjective + 2]?.word !== '' &&
    (words[scale + adjective + 2]?.word ?? '') in lexicon.times;
  if (unit !== undefined && unit.word in lexicon.times)
    return rate ? undefined : { class: 'period', unit: `${lexicon.times[unit.word]}`, to: unit.to };
  if (rate) return undefined;
  const measure = first.printed === '%' || lexicon.measures.includes(first.word);
  if (!measure) return undefined;
  const isTwoWords = /^(per|pour|por)$/.test(first.word);
  const last = isTwoWords ? words[scale + 1] : first;
  if (isTwoWords && !/^(cent|ciento|cien)$/.test(last?.word ?? '')) return undefined;
  return { class: 'number', unit: isTwoWords ? '%' : first.word || first.printed, to: last?.to ?? first.to };
}

/** Currency signs and the codes of ISO 4217 that agreements use most. */
export const CURRENCY_SIGN =
  /^(?:\p{Sc}|USD|EUR|GBP|CHF|JPY|CNY|RUB|UAH|SEK|NOK|DKK|PLN|TRY|ILS|EGP|SAR|AED|QAR|IRR|INR|COP|SDG|ETB|XAF|XOF|XDR)$/u;
