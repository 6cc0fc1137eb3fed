import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraftJson, redline, type UnitKind } from '#agreement/text';

function clauses(...texts: readonly (readonly [num: string, text: string])[]) {
  const kind: UnitKind = 'article';
  const read = readDraftJson({ lang: 'de', units: texts.map(([num, text]) => ({ kind, num, text })) });
  return read.ok ? read.value.draft : assert.fail('the draft is not read');
}

test('references by the paragraph sign follow a renumbering, to a paragraph within a clause too', () => {
  const earlier = clauses(
    ['§ 1', 'Begriffe sind hier bestimmt.'],
    ['§ 2', 'Die Kommission überprüft den Abzug nach § 1 Absatz 2.'],
    ['§ 3', 'Sie überprüft die Einhaltung der §§ 1 und 2.'],
  );
  const later = clauses(
    ['§ 1', 'Neu ist die Straffreiheit für alle, die teilgenommen haben.'],
    ['§ 2', 'Begriffe sind hier bestimmt.'],
    ['§ 3', 'Die Kommission überprüft den Abzug nach § 2 Absatz 2.'],
    ['§ 4', 'Sie überprüft die Einhaltung der §§ 2 und 3.'],
  );
  const { pairs } = redline(earlier, later);
  assert.deepEqual(
    pairs.flatMap((pair) => pair.followed),
    [
      { before: '§ 1 Absatz 2', after: '§ 2 Absatz 2' },
      { before: '§§ 1 und 2', after: '§§ 2 und 3' },
    ],
  );
  assert.deepEqual(
    pairs.flatMap((pair) => pair.force),
    [],
  );
});

test('a reference to another paragraph within the clause does not follow', () => {
  const earlier = clauses(['§ 1', 'Begriffe sind hier bestimmt.'], ['§ 2', 'Es gilt § 1 Absatz 2.']);
  const later = clauses(['§ 1', 'Begriffe sind hier bestimmt.'], ['§ 2', 'Es gilt § 1 Absatz 3.']);
  assert.deepEqual(
    redline(earlier, later).pairs.flatMap((pair) => pair.force),
    [{ kind: 'reference', before: '§ 1 Absatz 2', after: '§ 1 Absatz 3' }],
  );
});

/** The word for an article. */
const WORD: Readonly<Record<string, string>> = {
  de: 'Artikel',
  en: 'Article',
  fr: 'Article',
  es: 'Artículo',
  ru: 'Статья',
  uk: 'Стаття',
};

/** Clauses that are told apart by their names alone. */
const WORDS = {
  one: 'Arvand Belmar Corvin Dastel Elmira Fonseca.',
  two: 'Gorlitz Hamadan Istria Jurgis Kasimir Lodovic.',
  three: 'Merova Nestor Ostrava Pavlik Quentin Rostova.',
};

const LISTS: Readonly<Record<string, readonly [sentence: string, before: string, after: string]>> = {
  de: ['Es gelten Artikel # sowie der Anhang.', 'Artikel 1, 2 und 3', 'Artikel 2, 3 und 4'],
  en: ['The Parties apply Art. # in full.', 'Art. 1 and 3', 'Art. 2 and 4'],
  fr: ['Les Parties appliquent les articles # du présent accord.', 'articles 1, 2 et 3', 'articles 2, 3 et 4'],
  es: ['Las Partes aplican los artículos # sin demora.', 'artículos 1 y 3', 'artículos 2 y 4'],
  ru: ['Стороны применяют статьи # полностью.', 'статьи 1 и 3', 'статьи 2 и 4'],
  uk: ['Сторони застосовують статті # повністю.', 'статті 1 та 3', 'статті 2 та 4'],
};

for (const [lang, [sentence, before, after]] of Object.entries(LISTS)) {
  test(`every number of a list of references follows a renumbering: "${before}"`, () => {
    const numbered = (first: number, list: string) =>
      readDraftJson({
        lang,
        units: [WORDS.one, WORDS.two, WORDS.three, sentence.replace(/\S* ?#/u, list)].map((text, i) => ({
          kind: 'article',
          num: `${WORD[lang]} ${first + i}`,
          text,
        })),
      });
    const [earlier, later] = [numbered(1, before), numbered(2, after)];
    assert.ok(earlier.ok && later.ok);
    const { pairs } = redline(earlier.value.draft, later.value.draft);
    assert.deepEqual(
      pairs.flatMap((pair) => pair.force),
      [],
    );
    assert.deepEqual(
      pairs.flatMap((pair) => pair.followed),
      [{ before, after }],
    );
  });
}

test('a figure after a reference is no further number of it', () => {
  const earlier = clauses(['Artikel 1', 'Die Frist beträgt nach Artikel 1 und 30 Tagen der Prüfung neun Wochen.']);
  const later = clauses(['Artikel 1', 'Die Frist beträgt nach Artikel 1 und 60 Tagen der Prüfung neun Wochen.']);
  assert.deepEqual(
    redline(earlier, later).pairs.flatMap((pair) => pair.force),
    [{ kind: 'period', before: '30 Tagen', after: '60 Tagen' }],
  );
});
