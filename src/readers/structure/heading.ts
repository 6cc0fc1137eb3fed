import { fitsNotation, type Inline, printNotation } from '#agreement/text';
import { type Division, findDivision, kindByWords, rankOf } from './division-words.ts';
import { findItem } from './item-number.ts';
import { dropLeading, type Line, leadingWords } from './line.ts';

/** A line that opens a division of the text. */
export interface Heading {
  readonly kind: Division | 'preamble' | 'final' | 'heading';
  /** How far in the word for it puts it ("Part" before "Article"); left out where no word says so. */
  readonly rank?: number;
  readonly level?: number;
  readonly num?: string;
  /** What follows the number; the reader of the tree tells a title from words of the text. */
  readonly rest: readonly Inline[];
}

/** Reads a line as the head of a division: by its word and number, or because the file says that it is a heading. */
export function findHeading(line: Line): Heading | undefined {
  const level = line.level === undefined ? {} : { level: line.level };
  if (line.num !== undefined) {
    const division = findDivision(line.num);
    if (division !== undefined && division.rest === line.num.length)
      return { kind: division.kind, rank: rankOf(division.kind), ...level, num: line.num, rest: line.content };
    return line.level === undefined ? undefined : { kind: 'section', ...level, num: line.num, rest: line.content };
  }
  const words = leadingWords(line.content);
  const division = findDivision(words);
  if (division !== undefined && opens(division.num, words.slice(division.rest), line))
    return {
      kind: division.kind,
      rank: rankOf(division.kind),
      ...level,
      num: division.num,
      rest: dropLeading(line.content, division.rest),
    };
  if (line.level === undefined) return undefined;
  const item = findItem(words);
  return item === undefined
    ? { kind: kindByWords(words), ...level, rest: line.content }
    : { kind: 'section', ...level, num: item.num, rest: dropLeading(line.content, item.rest) };
}

/** "Article 5 applies to …" opens nothing: after the number must come an end, a sign, or words that look like a title. */
function opens(num: string, rest: string, line: Line): boolean {
  if (line.level !== undefined) return true;
  const typed = leadingWords(line.content);
  if (/^\p{Ll}/u.test(typed)) return false;
  const between = typed.slice(num.length, typed.length - rest.length);
  return rest === '' || num.endsWith('.') || /[:–—-]/.test(between) || looksLikeTitle(rest);
}

/** Longer than any title that one line holds. */
const LONGEST_TITLE = 120;

/** Whether words look like a title rather than a sentence: short, no stop at the end, no small letter at the start. */
export function looksLikeTitle(words: string): boolean {
  const trimmed = words.trim();
  return (
    trimmed !== '' && trimmed.length <= LONGEST_TITLE && !/[.;:,!?،؛]$/u.test(trimmed) && !/^\p{Ll}/u.test(trimmed)
  );
}

/** A title's words as printed, if they are words alone; what holds notes or tracked changes stays content. */
export function titleWords(content: readonly Inline[]): string | undefined {
  const plain = content.map((node) => (node.kind === 'text' ? { kind: node.kind, text: node.text } : node));
  return fitsNotation(plain)
    ? printNotation(plain)
        .replace(/\\([[\]\\|?:])/g, '$1')
        .trim()
    : undefined;
}
