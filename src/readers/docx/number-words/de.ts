import { parts, type Spelling, words } from './spelling.ts';

const small = words(
  'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  1,
);
const tens = words('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 2);

function cardinal(n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  return `${before(thousands, 'tausend')}${before(hundreds, 'hundert')}${belowHundred(rest)}`;
}

function before(n: number, unit: string): string {
  return n === 0 ? '' : `${n === 1 ? 'ein' : small(n)}${unit}`;
}

function belowHundred(n: number): string {
  if (n === 0) return '';
  if (n < 20) return small(n);
  return `${n % 10 === 0 ? '' : before(n % 10, 'und')}${tens(Math.floor(n / 10))}`;
}

function ordinal(n: number): string {
  const whole = cardinal(n);
  if (n % 100 > 0 && n % 100 < 20)
    return whole
      .replace(/eins$/, 'ers')
      .replace(/drei$/, 'drit')
      .replace(/sieben$/, 'sieb')
      .replace(/acht$/, 'ach')
      .concat('te')
      .replace(/ttte$/, 'tte');
  return `${whole}ste`;
}

/** German, in one word. */
export const german: Spelling = { cardinal, ordinal, sign: (n) => `${n}.` };
