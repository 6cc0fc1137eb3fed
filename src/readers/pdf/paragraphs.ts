import { findDivision } from '../structure/division-words.ts';
import { looksLikeTitle } from '../structure/heading.ts';
import { findItem } from '../structure/item-number.ts';
import type { PrintedLine } from './printed-line.ts';

/** A paragraph joined from printed lines, with the size that it is set in. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
}

/** How much larger than the body a heading is set, at least. */
export const LARGER = 1.15;

/** The size in which most letters are set. */
export function bodySize(lines: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Joins printed lines to paragraphs, over page breaks too, and puts together words cut by a hyphen. */
export function joinLines(pages: readonly (readonly PrintedLine[])[]): readonly Paragraph[] {
  const lines = pages.flat();
  const page: Setting = {
    leading: leadingOf(lines),
    size: bodySize(lines),
    right: lines.reduce((most, l) => Math.max(most, l.right), 0),
    words: wordsIn(lines),
  };
  const paragraphs: { text: string; size: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1];
    const open = paragraphs.at(-1);
    if (last !== undefined && open !== undefined && goesOn(last, line, open.text, page))
      open.text = joined(open.text, line.text, page.words);
    else paragraphs.push({ text: line.text, size: line.size });
  }
  return paragraphs;
}

interface Setting {
  /** The usual step from line to line, in points. */
  readonly leading: number;
  readonly size: number;
  readonly right: number;
  /** All words of the text, to tell a word's own hyphen from a cut. */
  readonly words: ReadonlySet<string>;
}

function leadingOf(lines: readonly PrintedLine[]): number {
  const steps = lines.flatMap((line, i) => {
    const last = lines[i - 1];
    const step = last === undefined || last.page !== line.page ? 0 : last.y - line.y;
    return step > line.size * 0.5 && step < line.size * 4 ? [step] : [];
  });
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 4)] ?? 0;
}

function wordsIn(lines: readonly PrintedLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap((l) => l.text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
}

/** Whether a line goes on with the paragraph that stands open. */
function goesOn(last: PrintedLine, line: PrintedLine, open: string, setting: Setting): boolean {
  if (Math.abs(last.size - line.size) > line.size * 0.1) return false;
  if (opensUnit(line.text) || (findDivision(open) !== undefined && looksLikeTitle(open))) return false;
  const ended = /[.;:!?،؛]["”»)]?$/u.test(open);
  const short = last.right < setting.right - (setting.right - Math.min(last.x, line.x)) * 0.25;
  if (last.page !== line.page || last.y <= line.y) return !ended && !(short && looksLikeTitle(open));
  if (last.y - line.y > Math.max(setting.leading * 1.15, line.size * 1.35)) return false;
  if (line.size > setting.size * LARGER) return true;
  return !(short && (ended || looksLikeTitle(open)));
}

function opensUnit(text: string): boolean {
  return (findDivision(text) !== undefined && /^[^\p{Ll}]/u.test(text)) || findItem(text) !== undefined;
}

/** A hyphen at a line's end cuts a word, unless the text has the word with its hyphen elsewhere. */
function joined(open: string, text: string, words: ReadonlySet<string>): string {
  const before = /([\p{L}-]*\p{L})[-\u00ad]$/u.exec(open)?.[1];
  const after = /^\p{Ll}[\p{L}-]*/u.exec(text)?.[0];
  if (before === undefined || after === undefined) return `${open} ${text}`;
  const own = words.has(`${before}-${after}`.toLowerCase()) && !words.has(`${before}${after}`.toLowerCase());
  return own ? open + text : open.slice(0, -1) + text;
}
