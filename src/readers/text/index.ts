import { ok, type Result } from '#agreement/terms';
import { type DraftReading, parseNotationLoosely } from '#agreement/text';
import { decodeText } from '../decode.ts';
import { withLanguage } from '../language.ts';
import { findDivision } from '../structure/division-words.ts';
import { looksLikeTitle } from '../structure/heading.ts';
import { findItem } from '../structure/item-number.ts';
import { type Line, notTooMany, structureOf, unitIds } from '../structure.ts';

/** Reads plain text: paragraphs between blank lines or by indentation, typed numbers, headings in capitals. */
export async function readText(bytes: Uint8Array): Promise<Result<DraftReading>> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { words, notes } = decoded.value;
  const paragraphs = notTooMany(paragraphsOf(words));
  if (!paragraphs.ok) return paragraphs;
  return ok({ draft: withLanguage(structureOf(linesOf(paragraphs.value), unitIds())), notCarried: notes });
}

/** Marks the title and the headings among the paragraphs. */
function linesOf(paragraphs: readonly string[]): readonly Line[] {
  return paragraphs.map((text, at) => ({
    kind: 'line',
    content: parseNotationLoosely(text),
    ...levelOf(text, at, paragraphs),
  }));
}

/**
 * Where blank lines stand between paragraphs, lines within one are joined, save those that open a division or an
 * item. Where there are none, each line is a paragraph.
 */
function paragraphsOf(words: string): readonly string[] {
  const lines = words
    .replace(/^\ufeff/, '')
    .replaceAll('\f', '\n')
    .split('\n');
  const wrapped = isWrapped(lines.map((line) => line.trim()));
  const paragraphs: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    const text = line.trim();
    const last = paragraphs.length - 1;
    if (text === '') goesOn = false;
    else if (goesOn && wrapped && !opensUnit(text) && !standsAlone(paragraphs[last] ?? ''))
      paragraphs[last] += ` ${text}`;
    else paragraphs.push(text);
    goesOn = text !== '';
  }
  return paragraphs;
}

/** Longer lines than this are paragraphs of their own, whatever stands between them. */
const LONGEST_WRAPPED = 140;

/**
 * Whether the lines of a text are broken at its margin: there are blank lines, few lines are long, and at most breaks
 * the next word would not have fitted, or a small letter goes on.
 */
function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => line.length).filter((length) => length > 0);
  const long = lengths.filter((length) => length > LONGEST_WRAPPED).length;
  if (lengths.length === lines.length || long * 10 > lengths.length) return false;
  const margin = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * FULL)] ?? 0;
  const breaks = lines.flatMap((line, at) => {
    const next = lines[at + 1] ?? '';
    return line === '' || next === '' || opensUnit(next) || standsAlone(line) ? [] : [isMargin(line, next, margin)];
  });
  return breaks.filter(Boolean).length * 2 > breaks.length;
}

/** So many of the lines are no longer than the margin; what stands out beyond it is a word that could not be broken. */
const FULL = 0.9;

function isMargin(line: string, next: string, margin: number): boolean {
  const [word = ''] = next.split(/\s/, 1);
  return /^\p{Ll}/u.test(word) || line.length + 1 + word.length > margin;
}

function opensUnit(text: string): boolean {
  return findDivision(text) !== undefined ? /^[^\p{Ll}]/u.test(text) : findItem(text) !== undefined;
}

/** "Article 5" ends its line, and so does what is set in capitals. */
function standsAlone(text: string): boolean {
  if (text.length > LONGEST_WRAPPED) return false;
  const division = findDivision(text);
  return (division !== undefined && looksLikeTitle(text)) || isCapitals(text);
}

function isCapitals(text: string): boolean {
  return looksLikeTitle(text) && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** The first line is the title if it looks like one and more follows; a line in capitals is a heading. */
function levelOf(text: string, at: number, all: readonly string[]): { readonly level?: number } {
  if (findDivision(text) !== undefined || findItem(text) !== undefined) return {};
  if (at === 0 && all.length > 1 && looksLikeTitle(text)) return { level: 0 };
  return isCapitals(text) && !isBareDivision(all[at - 1] ?? '') ? { level: 2 } : {};
}

/** "PART I" alone in its line: capitals below it are its title. */
function isBareDivision(text: string): boolean {
  return findDivision(text)?.rest === text.length;
}
