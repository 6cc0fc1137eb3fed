import { plainTerm } from './room-index.ts';

/** Characters of an excerpt, more or less: it begins and ends at a word. */
const LONGEST = 200;

/** The words around the first of those that met, with an ellipsis where something is left out. */
export function excerptOf(text: string, terms: readonly string[]): string {
  if (text.length <= LONGEST) return text;
  const met = new Set(terms);
  const first = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].find(([word]) => met.has(plainTerm(word)))?.index ?? 0;
  const start = first < LONGEST / 2 ? 0 : text.indexOf(' ', first - LONGEST / 2) + 1;
  const whole = start + LONGEST >= text.length;
  const end = whole ? text.length : Math.max(text.lastIndexOf(' ', start + LONGEST), start + LONGEST / 2);
  return `${start === 0 ? '' : '…'}${text.slice(start, end).trim()}${whole ? '' : '…'}`;
}
