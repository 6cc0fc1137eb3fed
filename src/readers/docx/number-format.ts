import { counted } from './number-cjk.ts';
import { ALPHABETS, DIGITS, SERIES } from './number-signs.ts';
import { spell } from './number-words/index.ts';

/**
 * Prints a number as Word does in one of its formats (ECMA-376 part 1, 17.18.59 ST_NumberFormat). `pattern` is the
 * shape of a custom one, as "001, 002, 003, ...". Undefined where the format, or the language that it spells the
 * number in, is not known; a number that a known format has no sign for is printed in decimal, as Word does.
 */
export function formatNumber(n: number, format: string, lang: string, pattern?: string): string | undefined {
  switch (format) {
    case 'decimal':
    case 'decimalHalfWidth':
      return String(n);
    case 'none':
      return '';
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'custom':
      return customNumber(n, pattern ?? '');
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'hex':
      return n.toString(16).toUpperCase();
    case 'numberInDash':
      return `- ${n} -`;
    case 'ordinal':
      return spell(n, 'sign', lang);
    case 'cardinalText':
      return spell(n, 'cardinal', lang);
    case 'ordinalText':
      return spell(n, 'ordinal', lang);
    case 'hebrew1':
      return hebrew(n);
    default:
      return inSigns(n, format);
  }
}

function inSigns(n: number, format: string): string | undefined {
  const alphabet = ALPHABETS[format];
  if (alphabet !== undefined) return n < 1 || n > MOST_COUNTED ? String(n) : repeated(n, [...alphabet]);
  const series = SERIES[format];
  if (series !== undefined) return [...series][n - 1] ?? String(n);
  const digits = DIGITS[format];
  if (digits !== undefined) return String(n).replace(/\d/g, (d) => [...digits][Number(d)] ?? d);
  return counted(n, format);
}

/** Word counts no further than this. */
const MOST_COUNTED = 32_767;

/** After the last letter each is doubled, then trebled: Z, AA, BB. */
function repeated(n: number, letters: readonly string[]): string {
  const times = Math.floor((n - 1) / letters.length) + 1;
  return (letters[(n - 1) % letters.length] ?? '').repeat(times);
}

/** "001, 002, 003, ..." says how many digits there are at least. */
function customNumber(n: number, pattern: string): string | undefined {
  const first = pattern.split(',')[0]?.trim() ?? '';
  return /^0*1$/.test(first) ? String(n).padStart(first.length, '0') : undefined;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Below 1 there is no Roman figure. */
function roman(n: number): string {
  if (n < 1 || n > MOST_COUNTED) return String(n);
  let left = n;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join('');
}

/** Hebrew numerals: hundreds, tens, ones; 15 and 16 avoid spelling the Name. */
function hebrew(n: number): string {
  if (n < 1 || n > 392) return String(n);
  const ones = ['', 'א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט'];
  const tens = ['', 'י', 'כ', 'ל', 'מ', 'נ', 'ס', 'ע', 'פ', 'צ'];
  const hundreds = ['', 'ק', 'ר', 'ש'];
  const rest = n % 100;
  const below = rest === 15 ? 'טו' : rest === 16 ? 'טז' : `${tens[Math.floor(rest / 10)]}${ones[rest % 10]}`;
  return `${hundreds[Math.floor(n / 100)]}${below}`;
}
