import { parts, type Spelling, words } from './spelling.ts';

const small = words(
  'ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
  1,
);
const tens = words('tjugo trettio fyrtio femtio sextio sjuttio åttio nittio', 2);
const ordinalSmall = words(
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde',
  1,
);

function cardinal(n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  const above = `${thousands === 0 ? '' : `${small(thousands).replace(/tt$/, 't')}tusen`}${hundreds === 0 ? '' : `${small(hundreds)}hundra`}`;
  if (rest < 20) return `${above}${rest === 0 ? '' : small(rest)}`;
  return `${above}${tens(Math.floor(rest / 10))}${rest % 10 === 0 ? '' : small(rest % 10)}`;
}

function ordinal(n: number): string {
  const last = n % 100 < 20 ? n % 100 : n % 10;
  if (last > 0) return `${n === last ? '' : cardinal(n - last)}${ordinalSmall(last)}`;
  return `${cardinal(n)}${n % 1000 === 0 ? 'de' : n % 100 === 0 ? 'de' : 'nde'}`;
}

/** First and second, and what ends in them, take "a"; the teens and all others "e". */
function sign(n: number): string {
  const teen = n % 100 === 11 || n % 100 === 12;
  return `${n}:${!teen && (n % 10 === 1 || n % 10 === 2) ? 'a' : 'e'}`;
}

/** Swedish, in one word. */
export const swedish: Spelling = { cardinal, ordinal, sign };
