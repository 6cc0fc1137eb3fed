import { join, lastOrdinal, parts, type Spelling, words } from './spelling.ts';

const small = words(
  'один два три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять',
  1,
);
const tens = words('двадцять тридцять сорок п’ятдесят шістдесят сімдесят вісімдесят дев’яносто', 2);
const hundred = words('сто двісті триста чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот', 1);
const thousand = words(
  'одна_тисяча дві_тисячі три_тисячі чотири_тисячі п’ять_тисяч шість_тисяч сім_тисяч вісім_тисяч дев’ять_тисяч',
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
  'перший другий третій четвертий п’ятий шостий сьомий восьмий дев’ятий десятий одинадцятий дванадцятий тринадцятий чотирнадцятий п’ятнадцятий шістнадцятий сімнадцятий вісімнадцятий дев’ятнадцятий',
  1,
);
const ordinalTens = words(
  'двадцятий тридцятий сороковий п’ятдесятий шістдесятий сімдесятий вісімдесятий дев’яностий',
  2,
);
/** What stands before "сотий" and "тисячний", in the genitive. */
const hundreds = words(
  'двохсотий трьохсотий чотирьохсотий п’ятисотий шестисотий семисотий восьмисотий дев’ятисотий',
  2,
);
const thousands = words(
  'двотисячний трьохтисячний чотирьохтисячний п’ятитисячний шеститисячний семитисячний восьмитисячний дев’ятитисячний',
  2,
);

function ordinal(n: number): string {
  return lastOrdinal(n, cardinal, ordinalSmall, {
    tens: ordinalTens,
    hundreds: (h) => (h === 1 ? 'сотий' : hundreds(h)),
    thousands: (t) => (t === 1 ? 'тисячний' : thousands(t)),
  });
}

/** Ukrainian. */
export const ukrainian: Spelling = { cardinal, ordinal, sign: (n) => `${n}-й` };
