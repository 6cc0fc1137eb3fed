import { join, lastOrdinal, parts, type Spelling, words } from './spelling.ts';

const small = words(
  'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście',
  1,
);
const tens = words(
  'dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
  2,
);
const hundred = words('sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset', 1);

function cardinal(n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  const below =
    rest < 20
      ? rest === 0
        ? ''
        : small(rest)
      : join(' ', tens(Math.floor(rest / 10)), rest % 10 === 0 ? '' : small(rest % 10));
  return join(' ', thousand(thousands), hundreds === 0 ? '' : hundred(hundreds), below);
}

function thousand(n: number): string {
  if (n === 0) return '';
  return n === 1 ? 'tysiąc' : `${small(n)} ${n < 5 ? 'tysiące' : 'tysięcy'}`;
}

const ordinalSmall = words(
  'pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty trzynasty czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty',
  1,
);
const ordinalTens = words(
  'dwudziesty trzydziesty czterdziesty pięćdziesiąty sześćdziesiąty siedemdziesiąty osiemdziesiąty dziewięćdziesiąty',
  2,
);
const ordinalHundreds = words(
  'setny dwusetny trzechsetny czterechsetny pięćsetny sześćsetny siedemsetny osiemsetny dziewięćsetny',
  1,
);
const ordinalThousands = words(
  'tysięczny dwutysięczny trzytysięczny czterotysięczny pięciotysięczny sześciotysięczny siedmiotysięczny ośmiotysięczny dziewięciotysięczny',
  1,
);

/** In Polish both the tens and the ones of an ordinal are ordinals: "dwudziesty pierwszy". */
function ordinal(n: number): string {
  const rest = n % 100;
  if (rest > 20 && rest % 10 > 0)
    return join(' ', n > rest ? cardinal(n - rest) : '', ordinalTens(Math.floor(rest / 10)), ordinalSmall(rest % 10));
  return lastOrdinal(n, cardinal, ordinalSmall, {
    tens: ordinalTens,
    hundreds: ordinalHundreds,
    thousands: ordinalThousands,
  });
}

/** Polish. */
export const polish: Spelling = { cardinal, ordinal, sign: (n) => `${n}.` };
