import { join, parts, type Spelling, words } from './spelling.ts';

const small = words(
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  1,
);
const tens = words('vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt', 2);

function cardinal(n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  return join(
    ' ',
    thousandsOf(thousands),
    hundredsOf(hundreds, rest === 0),
    rest === 80 ? 'quatre-vingts' : belowHundred(rest),
  );
}

function thousandsOf(n: number): string {
  return n === 0 ? '' : n === 1 ? 'mille' : `${small(n)} mille`;
}

function hundredsOf(n: number, last: boolean): string {
  return n === 0 ? '' : n === 1 ? 'cent' : `${small(n)} cent${last ? 's' : ''}`;
}

/** Seventy and ninety count on from sixty and eighty. */
function belowHundred(n: number): string {
  if (n === 0) return '';
  if (n < 20) return small(n);
  const ten = Math.floor(n / 10);
  const ones = ten === 7 || ten === 9 ? n - (ten - 1) * 10 : n % 10;
  if (ones === 0) return tens(ten);
  const and = n < 80 && (ones === 1 || ones === 11);
  return and ? `${tens(ten)} et ${small(ones)}` : `${tens(ten)}-${small(ones)}`;
}

function ordinal(n: number): string {
  if (n === 1) return 'premier';
  const whole = cardinal(n).replace(/(cent|vingt)s$/, '$1');
  return whole.replace(/cinq$/, 'cinqu').replace(/neuf$/, 'neuv').replace(/e$/, '').concat('ième');
}

/** French, in the spelling before 1990, which Word prints. */
export const french: Spelling = { cardinal, ordinal, sign: (n) => (n === 1 ? '1er' : `${n}e`) };
