import { join, parts, type Spelling, words } from './spelling.ts';

const ones = words('bir iki üç dört beş altı yedi sekiz dokuz', 1);
const tens = words('on yirmi otuz kırk elli altmış yetmiş seksen doksan', 1);

function cardinal(n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  const times = (count: number, unit: string) => (count === 0 ? '' : count === 1 ? unit : `${ones(count)} ${unit}`);
  return join(
    ' ',
    times(thousands, 'bin'),
    times(hundreds, 'yüz'),
    rest < 10 ? '' : tens(Math.floor(rest / 10)),
    rest % 10 === 0 ? '' : ones(rest % 10),
  );
}

/** The ending follows the last vowel of the word; "dört" softens. */
function ordinal(n: number): string {
  const whole = cardinal(n).replace(/dört$/, 'dörd');
  const vowel = /([aeıioöuü])[^aeıioöuü]*$/.exec(whole)?.[1] ?? 'i';
  const high = 'aı'.includes(vowel) ? 'ı' : 'ei'.includes(vowel) ? 'i' : 'ou'.includes(vowel) ? 'u' : 'ü';
  return /[aeıioöuü]$/.test(whole) ? `${whole}nc${high}` : `${whole}${high}nc${high}`;
}

/** Turkish. */
export const turkish: Spelling = { cardinal, ordinal, sign: (n) => `${n}.` };
