import type { Lexicon } from './lexicon.ts';

/** A number read from words: what it counts, as a plain decimal or a fraction, and over how many words it ran. */
export interface Numeral {
  readonly value: string;
  readonly length: number;
}

/**
 * Reads the number that begins with the first of these words (in figures, spelled out, or a figure with "million"
 * after it); `words` in the spelling of the word lists. Undefined where none begins.
 */
export function readNumeral(words: readonly string[], lexicon: Lexicon): Numeral | undefined {
  const first = words[0] ?? '';
  const figure = readFigure(first);
  if (figure !== undefined) {
    const scale = lexicon.numbers[words[1] ?? ''] ?? 0;
    return scale >= 1000 ? { value: plain(Number(figure) * scale), length: 2 } : { value: figure, length: 1 };
  }
  return readWords(words, lexicon);
}

/** A figure as printed in any of the usual ways, as a plain decimal: "1,200", "1 200", "1.200,5", "٣٠", "30th". */
export function readFigure(word: string): string | undefined {
  const digits = word.replace(/\p{Nd}/gu, (d) => String(digitOf(d)));
  const form = /^(\d[\d.,  \u202f]*)(?:st|nd|rd|th|er|re|e|º|ª|-?го|-?й|-?я|-?ї)?$/u.exec(digits)?.[1];
  if (form === undefined) return undefined;
  const tight = form.replace(/[  \u202f]/g, '');
  const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/.test(tight) && !/^0/.test(tight);
  const separator = /[.,]/.exec(tight)?.[0];
  const ungrouped = grouped && separator !== undefined ? tight.replaceAll(separator, '') : tight;
  return ungrouped.replace(',', '.');
}

/** The decimal digits of a script stand ten in a row in Unicode, from a code point that the zero opens. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** "two thirds", "one hundred and twenty", "quatre-vingt-dix", "einundzwanzig", "treinta y uno". */
function readWords(words: readonly string[], lexicon: Lexicon): Numeral | undefined {
  let total = 0;
  let current = 0;
  let length = 0;
  for (let at = 0; at < words.length && at < 12; at++) {
    const word = words[at] ?? '';
    const parts = partsOf(word, lexicon);
    if (parts === undefined) {
      const joins =
        length > 0 && lexicon.joins.includes(word) && (partsOf(words[at + 1] ?? '', lexicon)?.[0] ?? 1000) < 100;
      if (joins && current >= 20) continue;
      break;
    }
    for (const part of parts) [total, current] = add(total, current, part);
    length = at + 1;
  }
  if (length === 0) return undefined;
  const divisor = lexicon.ordinals[words[length] ?? ''];
  if (divisor !== undefined && divisor >= 3 && total === 0 && current < divisor)
    return { value: `${current}/${divisor}`, length: length + 1 };
  return { value: plain(total + current), length };
}

function add(total: number, current: number, part: number): [number, number] {
  if (part >= 1000) return [total + Math.max(current, 1) * part, 0];
  if (part === 100) return [total, Math.max(current, 1) * part];
  if (part === 20 && current % 100 === 4) return [total, current - 4 + 80];
  if (part === 12 && current > 0 && current < 12) return [total, current * part];
  return [total, current + part];
}

function partsOf(word: string, lexicon: Lexicon): readonly number[] | undefined {
  const whole = lexicon.numbers[word];
  if (whole !== undefined) return [whole];
  const german = /^(ein|\p{L}+?)und(\p{L}+(?:zig|ßig))$/u.exec(word);
  const pieces = german ? [german[2] ?? '', german[1] ?? ''] : word.split(/[-‑]/);
  if (pieces.length < 2) return undefined;
  const numbers = pieces.filter((p) => !lexicon.joins.includes(p)).map((p) => lexicon.numbers[p]);
  const known = numbers.filter((n): n is number => n !== undefined);
  return known.length === numbers.length && known.length > 0 ? known : undefined;
}

function plain(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
