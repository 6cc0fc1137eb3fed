import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spell } from './index.ts';

/** Language, number, cardinal, ordinal, digits with the sign of an ordinal. */
const NUMBERS = `
en 1 One First 1st
en 2 Two Second 2nd
en 3 Three Third 3rd
en 11 Eleven Eleventh 11th
en 12 Twelve Twelfth 12th
en 20 Twenty Twentieth 20th
en 21 Twenty-one Twenty-first 21st
en 100 One_hundred One_hundredth 100th
en 113 One_hundred_thirteen One_hundred_thirteenth 113th
en 1234 One_thousand_two_hundred_thirty-four One_thousand_two_hundred_thirty-fourth 1234th
fr 1 Un Premier 1er
fr 5 Cinq Cinquième 5e
fr 9 Neuf Neuvième 9e
fr 21 Vingt_et_un Vingt_et_unième 21e
fr 71 Soixante_et_onze Soixante_et_onzième 71e
fr 77 Soixante-dix-sept Soixante-dix-septième 77e
fr 80 Quatre-vingts Quatre-vingtième 80e
fr 81 Quatre-vingt-un Quatre-vingt-unième 81e
fr 91 Quatre-vingt-onze Quatre-vingt-onzième 91e
fr 200 Deux_cents Deux_centième 200e
fr 201 Deux_cent_un Deux_cent_unième 201e
fr 1000 Mille Millième 1000e
fr 2080 Deux_mille_quatre-vingts Deux_mille_quatre-vingtième 2080e
de 1 Eins Erste 1.
de 3 Drei Dritte 3.
de 7 Sieben Siebte 7.
de 8 Acht Achte 8.
de 16 Sechzehn Sechzehnte 16.
de 21 Einundzwanzig Einundzwanzigste 21.
de 101 Einhunderteins Einhunderterste 101.
de 1000 Eintausend Eintausendste 1000.
es 1 Uno Primero 1º
es 22 Veintidós Vigésimo_segundo 22º
es 31 Treinta_y_uno Trigésimo_primero 31º
es 100 Cien Centésimo 100º
es 101 Ciento_uno Centésimo_primero 101º
es 1999 Mil_novecientos_noventa_y_nueve Milésimo_noningentésimo_nonagésimo_noveno 1999º
it 1 Uno Primo 1°
it 11 Undici Undicesimo 11°
it 23 Ventitré Ventitreesimo 23°
it 28 Ventotto Ventottesimo 28°
it 36 Trentasei Trentaseiesimo 36°
it 100 Cento Centesimo 100°
it 2000 Duemila Duemillesimo 2000°
pt-BR 16 Dezesseis Décimo_sexto 16º
pt-PT 16 Dezasseis Décimo_sexto 16º
pt-PT 21 Vinte_e_um Vigésimo_primeiro 21º
pt-PT 100 Cem Centésimo 100º
pt-PT 123 Cento_e_vinte_e_três Centésimo_vigésimo_terceiro 123º
pt-PT 1100 Mil_e_cem Milésimo_centésimo 1100º
pt-PT 1234 Mil_duzentos_e_trinta_e_quatro Milésimo_ducentésimo_trigésimo_quarto 1234º
ru 1 Один Первый 1-ый
ru 2 Два Второй 2-ой
ru 3 Три Третий 3-ий
ru 21 Двадцать_один Двадцать_первый 21-ый
ru 40 Сорок Сороковой 40-ой
ru 101 Сто_один Сто_первый 101-ый
ru 300 Триста Трёхсотый 300-ый
ru 1001 Одна_тысяча_один Одна_тысяча_первый 1001-ый
ru 1500 Одна_тысяча_пятьсот Одна_тысяча_пятисотый 1500-ый
ru 2000 Две_тысячи Двухтысячный 2000-ый
uk 3 Три Третій 3-й
uk 25 Двадцять_п’ять Двадцять_п’ятий 25-й
uk 200 Двісті Двохсотий 200-й
uk 1000 Одна_тисяча Тисячний 1000-й
pl 1 Jeden Pierwszy 1.
pl 21 Dwadzieścia_jeden Dwudziesty_pierwszy 21.
pl 100 Sto Setny 100.
pl 2000 Dwa_tysiące Dwutysięczny 2000.
pl 5000 Pięć_tysięcy Pięciotysięczny 5000.
sv 1 Ett Första 1:a
sv 11 Elva Elfte 11:e
sv 20 Tjugo Tjugonde 20:e
sv 22 Tjugotvå Tjugoandra 22:a
sv 100 Etthundra Etthundrade 100:e
sv 1000 Ettusen Ettusende 1000:e
tr 1 Bir Birinci 1.
tr 2 İki İkinci 2.
tr 3 Üç Üçüncü 3.
tr 4 Dört Dördüncü 4.
tr 9 Dokuz Dokuzuncu 9.
tr 40 Kırk Kırkıncı 40.
tr 100 Yüz Yüzüncü 100.
tr 1234 Bin_iki_yüz_otuz_dört Bin_iki_yüz_otuz_dördüncü 1234.
`;

for (const line of NUMBERS.trim().split('\n')) {
  const [lang = '', digits = '', ...expected] = line.split(' ').map((word) => word.replaceAll('_', ' '));
  test(`${digits} in ${lang}: ${expected.join(', ')}`, () => {
    const n = Number(digits);
    assert.deepEqual([spell(n, 'cardinal', lang), spell(n, 'ordinal', lang), spell(n, 'sign', lang)], expected);
  });
}

test('every number up to 9,999 has its own words in every language', () => {
  for (const lang of ['de', 'en', 'es', 'fr', 'it', 'pl', 'pt-BR', 'pt-PT', 'ru', 'sv', 'tr', 'uk'])
    for (const how of ['cardinal', 'ordinal'] as const) {
      const all = Array.from({ length: 9_999 }, (_, i) => spell(i + 1, how, lang));
      assert.equal(new Set(all).size, 9_999, `${how} in ${lang}`);
      assert.ok(
        all.every((w) => w !== undefined && !/ {2}|^ | $|undefined/.test(w)),
        `${how} in ${lang}`,
      );
    }
});

test('what is not known is not guessed', () => {
  assert.equal(spell(1, 'cardinal', 'ar'), undefined);
  assert.equal(spell(0, 'cardinal', 'en'), undefined);
  assert.equal(spell(10_000, 'ordinal', 'en'), undefined);
});
