import { join, parts, type Spelling, words } from './spelling.ts';

const small = words(
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
  1,
);
const tens = words('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 3);
const hundred = words(
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  1,
);

function cardinal(n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  const mil = thousands === 0 ? '' : thousands === 1 ? 'mil' : `${small(thousands)} mil`;
  const cien = hundreds === 0 ? '' : hundreds === 1 && rest === 0 ? 'cien' : hundred(hundreds);
  return join(' ', mil, cien, belowHundred(rest));
}

function belowHundred(n: number): string {
  if (n === 0) return '';
  return n < 30 ? small(n) : join(' y ', tens(Math.floor(n / 10)), n % 10 === 0 ? '' : small(n % 10));
}

const ordinalSmall = words(
  'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno',
  1,
);
const ordinalTens = words(
  'vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo',
  2,
);
const ordinalHundreds = words(
  'centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo octingentésimo noningentésimo',
  1,
);

/** Every word of the number is an ordinal. */
function ordinal(n: number): string {
  const { thousands, hundreds, rest } = parts(n);
  const thousandth = thousands === 0 ? '' : `${thousands === 1 ? '' : small(thousands)}milésimo`;
  const above = join(' ', thousandth, hundreds === 0 ? '' : ordinalHundreds(hundreds));
  if (rest < 20) return join(' ', above, rest === 0 ? '' : ordinalSmall(rest));
  return join(' ', above, ordinalTens(Math.floor(rest / 10)), rest % 10 === 0 ? '' : ordinalSmall(rest % 10));
}

/** Spanish. */
export const spanish: Spelling = { cardinal, ordinal, sign: (n) => `${n}º` };
