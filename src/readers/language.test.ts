import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from './index.ts';
import { languageByWords } from './language.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  en: 'Each Party shall withdraw its weapons to the line, and the Commission shall verify it in accordance with this Article.',
  fr: 'Chaque Partie retire ses armes dans un délai de trente jours, et la Commission en vérifie le retrait sur les lieux.',
  es: 'Cada Parte retirará sus armas en un plazo de treinta días, y la Comisión verificará el cumplimiento de los plazos.',
  de: 'Jede Partei zieht ihre Waffen innerhalb von dreißig Tagen zurück, und die Kommission überprüft den Abzug nach der Frist.',
  it: 'Ciascuna Parte ritira le armi nel termine di trenta giorni e la Commissione verifica il rispetto della linea e dei termini.',
  pt: 'Cada Parte retira as suas armas no prazo de trinta dias e a Comissão verifica o cumprimento dos prazos e da linha.',
  nl: 'Elke Partij trekt de wapens terug binnen een termijn van dertig dagen, en de Commissie ziet toe op het naleven van de lijn.',
  uk: 'Кожна Сторона відводить свої війська протягом тридцяти днів, і Комісія перевіряє виконання цієї статті.',
  ru: 'Каждая Сторона отводит свои войска в течение тридцати дней, и эта Комиссия проверяет их выполнение.',
  ar: 'يسحب كل طرف قواته خلال ثلاثين يوما، وتتولى اللجنة المشتركة التحقق من ذلك في جميع الأراضي.',
  fa: 'هر طرف نیروهای خود را ظرف سی روز بیرون می‌برد و کمیسیون مشترک چگونگی آن را بررسی می‌کند.',
};

for (const [lang, sentence] of Object.entries(SENTENCES))
  test(`one sentence tells that it is written in ${lang}`, () => assert.equal(languageByWords(sentence), lang));

test('what tells no language is given none', () => {
  for (const words of ['', '30 %', 'Article 5', 'Minsk II', 'Wir haben Chaque Partie shall', '第一条 各方应当撤军。'])
    assert.equal(languageByWords(words), undefined, words);
});

test('a plain file in French is read as French; one that names its language is believed', async () => {
  const read = async (name: string, words: string) => {
    const reading = await readFile(name, new TextEncoder().encode(words), 'accepted');
    assert.ok(reading.ok);
    return reading.value.draft.lang;
  };
  assert.equal(await read('a.txt', SENTENCES.fr ?? ''), 'fr');
  assert.equal(await read('a.md', SENTENCES.fr ?? ''), 'fr');
  assert.equal(await read('a.html', `<p>${SENTENCES.fr}`), 'fr');
  assert.equal(await read('a.html', `<html lang="fr-CH"><p>${SENTENCES.en}`), 'fr-CH');
  assert.equal(await read('a.json', JSON.stringify({ units: [{ text: SENTENCES.fr }] })), undefined);
});
