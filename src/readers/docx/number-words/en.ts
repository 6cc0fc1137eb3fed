import { join, parts, type Spelling, words } from './spelling.ts';

const small = words(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  1,
);
const tens = words('twenty thirty forty fifty sixty seventy eighty ninety', 2);

function cardinal(n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  return join(
    ' ',
    thousands > 0 ? `${small(thousands)} thousand` : '',
    hundreds > 0 ? `${small(hundreds)} hundred` : '',
    belowHundred(rest),
  );
}

function belowHundred(n: number): string {
  if (n === 0) return '';
  return n < 20 ? small(n) : join('-', tens(Math.floor(n / 10)), n % 10 === 0 ? '' : small(n % 10));
}

const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function ordinal(n: number): string {
  return cardinal(n).replace(/[a-z]+$/, (last) => IRREGULAR[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

function sign(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

/** English, as Word prints it: no "and" after hundreds. */
export const english: Spelling = { cardinal, ordinal, sign };
