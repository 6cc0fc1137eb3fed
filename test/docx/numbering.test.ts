import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_SAMPLES, readSample, samplesIn } from './samples.ts';

/** How to read a printed number back, by the format that the file's name tells: another road than the one that printed it. */
const DECODE: Readonly<Record<string, (printed: string) => number>> = {
  ordinal: (s) =>
    /^\d*(?:1\dth|[04-9]th|(?<!1)1st|(?<!1)2nd|(?<!1)3rd)$/.test(s) ? Number.parseInt(s, 10) : Number.NaN,
  upperLetter: (s) => (new Set(s).size === 1 ? s.charCodeAt(0) - 64 + 26 * (s.length - 1) : Number.NaN),
  lowerLetter: (s) => (new Set(s).size === 1 ? s.charCodeAt(0) - 96 + 26 * (s.length - 1) : Number.NaN),
  decimal: Number,
  decimalZero: (s) => (s.length >= 2 ? Number(s) : Number.NaN),
  '01': (s) => (s.length >= 2 ? Number(s) : Number.NaN),
  '001': (s) => (s.length >= 3 ? Number(s) : Number.NaN),
  '0001': (s) => (s.length >= 4 ? Number(s) : Number.NaN),
  '00001': (s) => (s.length >= 5 ? Number(s) : Number.NaN),
  lowerRoman: (s) => roman(s.toUpperCase()),
  upperRoman: roman,
  chineseCounting: chinese,
};

function roman(figure: string): number {
  const value: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  const values = [...figure].map((c) => value[c] ?? Number.NaN);
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0);
}

function chinese(words: string): number {
  const digits = '○一二三四五六七八九';
  const place = words.replace(/^十$/, '10').replace(/^十/, '1').replace(/十$/, '0').replace('十', '');
  return Number([...place].map((c) => (digits.includes(c) ? digits.indexOf(c) : c)).join(''));
}

/** Spelled numbers at places where languages are irregular, as grammars give them. */
const SPELLED: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'fr-FR cardinalText': {
    1: 'Un',
    21: 'Vingt et un',
    71: 'Soixante et onze',
    80: 'Quatre-vingts',
    99: 'Quatre-vingt-dix-neuf',
    200: 'Deux cents',
    1000: 'Mille',
    1999: 'Mille neuf cent quatre-vingt-dix-neuf',
    3500: 'Trois mille cinq cents',
  },
  'fr-FR ordinalText': { 1: 'Premier', 2: 'Deuxième', 9: 'Neuvième', 21: 'Vingt et unième', 80: 'Quatre-vingtième' },
  'ru-RU ordinalText': {
    1: 'Первый',
    3: 'Третий',
    40: 'Сороковой',
    111: 'Сто одиннадцатый',
    300: 'Трёхсотый',
    3000: 'Трёхтысячный',
    3499: 'Три тысячи четыреста девяносто девятый',
  },
  'en-US cardinalText': { 1: 'One', 12: 'Twelve', 42: 'Forty-two', 113: 'One hundred thirteen' },
  'en-US ordinalText': { 1: 'First', 12: 'Twelfth', 42: 'Forty-second', 100: 'One hundredth' },
};

const files = samplesIn('numbering');

test('there are numbered files to read', { skip: NO_SAMPLES }, () => {
  assert.ok(files.length >= 9);
});

for (const path of files)
  test(`${path}: every paragraph bears the number that its own words tell`, async (t) => {
    const [, lang = '', format = ''] = /LIR\d+-(\w+-\w+)-(\w+)\.docx$/.exec(path) ?? [];
    const { draft, notCarried } = await readSample(path);
    const spelled = SPELLED[`${lang} ${format}`];
    const decode = DECODE[format];
    if (spelled === undefined && decode === undefined)
      return t.skip(`no second road to read ${format} back is written here`);
    assert.ok(draft.units.length > 3_000);
    assert.ok(notCarried.every((sentence) => !sentence.includes('printed in decimal')));
    const numbers = new Map(draft.units.map((u) => [Number(u.heading), (u.num ?? '').replace(/\|$/, '')]));
    assert.equal(new Set(numbers.values()).size, draft.units.length);
    if (decode !== undefined) for (const [n, printed] of numbers) assert.equal(decode(printed), n, printed);
    else for (const [n, words] of Object.entries(spelled ?? {})) assert.equal(numbers.get(Number(n)), words);
  });
