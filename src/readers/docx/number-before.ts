import type { Printed } from './counting.ts';
import { formatNumber } from './number-format.ts';

/** The formats by the codes that old files give them. */
const FORMATS: Readonly<Record<string, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  6: 'cardinalText',
  7: 'ordinalText',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

/**
 * The number that a paragraph bore before a tracked change of it, from `w:numberingChange`: for each level its place,
 * its number, the code of its format and what follows it, as "%1:4:0:.%2:1:4:)" for "4.a)".
 */
export function numberBefore(original: string, lang: string): Printed | undefined {
  const levels = [...original.matchAll(/%(\d):(\d{1,9}):(\d+):([^%]*)/g)];
  const deepest = levels.at(-1)?.[1];
  if (deepest === undefined) return undefined;
  const num = levels
    .map(([, , n = '', code = '', after = '']) => printed(Number(n), FORMATS[code], lang) + after)
    .join('');
  return num === '' ? undefined : { num, list: 'as it was', level: Number(deepest) - 1 };
}

function printed(n: number, format: string | undefined, lang: string): string {
  if (format === 'bullet') return '';
  return (format === undefined ? undefined : formatNumber(n, format, lang)) ?? String(n);
}
