import { parts, type Spelling, words } from './spelling.ts';

const small = words(
  'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  1,
);
const tens = words('venti trenta quaranta cinquanta sessanta settanta ottanta novanta', 2);
const ordinalSmall = words('primo secondo terzo quarto quinto sesto settimo ottavo nono decimo', 1);

function cardinal(n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  const mille = thousands === 0 ? '' : thousands === 1 ? 'mille' : `${small(thousands)}mila`;
  const cento = hundreds === 0 ? '' : `${hundreds === 1 ? '' : small(hundreds)}cento`;
  const whole = `${mille}${cento}${belowHundred(rest)}`;
  return n > 20 && n % 10 === 3 && rest !== 13 ? whole.replace(/tre$/, 'tré') : whole;
}

/** Before "uno" and "otto" the tens lose their last vowel. */
function belowHundred(n: number): string {
  if (n === 0) return '';
  if (n < 20) return small(n);
  const ten = tens(Math.floor(n / 10));
  const ones = n % 10;
  if (ones === 0) return ten;
  return `${ones === 1 || ones === 8 ? ten.slice(0, -1) : ten}${small(ones)}`;
}

/** From eleven on a number loses its last vowel, save where that is "tre" or "sei". */
function ordinal(n: number): string {
  if (n <= 10) return ordinalSmall(n);
  if (n % 1000 === 0) return `${n === 1000 ? '' : small(n / 1000)}millesimo`;
  const whole = cardinal(n).replace(/tré$/, 'tre');
  return `${/(?:tre|sei)$/.test(whole) ? whole : whole.slice(0, -1)}esimo`;
}

/** Italian, in one word. */
export const italian: Spelling = { cardinal, ordinal, sign: (n) => `${n}°` };
