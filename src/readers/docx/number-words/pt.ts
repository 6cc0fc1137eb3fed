import { join, parts, type Spelling, words } from './spelling.ts';

const tens = words('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa', 2);
const hundred = words(
  'cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
  1,
);
const ordinalSmall = words('primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono', 1);
const ordinalTens = words(
  'décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo nonagésimo',
  1,
);
const ordinalHundreds = words(
  'centésimo ducentésimo trecentésimo quadringentésimo quingentésimo sexcentésimo septingentésimo octingentésimo nongentésimo',
  1,
);

/** Every word of the number is an ordinal. */
function ordinal(small: (n: number) => string, n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  return join(
    ' ',
    thousands === 0 ? '' : join(' ', thousands === 1 ? '' : small(thousands), 'milésimo'),
    hundreds === 0 ? '' : ordinalHundreds(hundreds),
    rest < 10 ? '' : ordinalTens(Math.floor(rest / 10)),
    rest % 10 === 0 ? '' : ordinalSmall(rest % 10),
  );
}

/** "e" stands before the last group, and within it. */
function cardinal(small: (n: number) => string, n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  const mil = thousands === 0 ? '' : thousands === 1 ? 'mil' : `${small(thousands)} mil`;
  const cem = hundreds === 0 ? '' : hundreds === 1 && rest === 0 ? 'cem' : hundred(hundreds);
  const below =
    rest < 20
      ? rest === 0
        ? ''
        : small(rest)
      : join(' e ', tens(Math.floor(rest / 10)), rest % 10 === 0 ? '' : small(rest % 10));
  const last = join(' e ', cem, below);
  return hundreds > 0 && rest > 0 ? join(' ', mil, last) : join(' e ', mil, last);
}

function portuguese(teens: string): Spelling {
  const small = words(`um dois três quatro cinco seis sete oito nove dez onze doze treze ${teens}`, 1);
  return { cardinal: (n) => cardinal(small, n), ordinal: (n) => ordinal(small, n), sign: (n) => `${n}º` };
}

/** Portuguese of Brazil, which spells four of the teens in its own way. */
export const brazilian = portuguese('quatorze quinze dezesseis dezessete dezoito dezenove');
/** Portuguese of Portugal. */
export const european = portuguese('catorze quinze dezasseis dezassete dezoito dezanove');
