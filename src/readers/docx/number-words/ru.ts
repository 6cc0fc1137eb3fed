import { join, lastOrdinal, parts, type Spelling, words } from './spelling.ts';

const small = words(
  'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
  1,
);
const tens = words('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто', 2);
const hundred = words('сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот', 1);
const thousand = words(
  'одна_тысяча две_тысячи три_тысячи четыре_тысячи пять_тысяч шесть_тысяч семь_тысяч восемь_тысяч девять_тысяч',
  1,
);

function cardinal(n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  const below =
    rest < 20
      ? rest === 0
        ? ''
        : small(rest)
      : join(' ', tens(Math.floor(rest / 10)), rest % 10 === 0 ? '' : small(rest % 10));
  return join(' ', thousands === 0 ? '' : thousand(thousands), hundreds === 0 ? '' : hundred(hundreds), below);
}

const ordinalSmall = words(
  'первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый девятнадцатый',
  1,
);
const ordinalTens = words(
  'двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый восьмидесятый девяностый',
  2,
);
/** What stands before "сотый" and "тысячный", in the genitive. */
const multiple = words('двух трёх четырёх пяти шести семи восьми девяти', 2);

function ordinal(n: number): string {
  return lastOrdinal(n, cardinal, ordinalSmall, {
    tens: ordinalTens,
    hundreds: (h) => (h === 1 ? 'сотый' : `${multiple(h)}сотый`),
    thousands: (t) => (t === 1 ? 'тысячный' : `${multiple(t)}тысячный`),
  });
}

/** Russian. Word prints the last two letters after the digits ("1-ый"), where the Academy's rules would have one. */
export const russian: Spelling = { cardinal, ordinal, sign: (n) => `${n}-${ordinal(n).slice(-2)}` };
