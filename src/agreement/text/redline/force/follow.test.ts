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
