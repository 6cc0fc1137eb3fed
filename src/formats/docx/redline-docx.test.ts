import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { type Draft, type DraftJson, readDraftJson, redline } from '#agreement/text';
import { writeDraftDocx } from './draft-docx.ts';
import { writeRedlineDocx } from './redline-docx.ts';

const HAND = { author: 'The Envoy', date: '2030-07-15' } as const;

test('a paragraph that moved is a move in both places, or a deletion and an insertion, as chosen', () => {
  const [earlier, later] = [draftOf(ONE, TWO, THREE, FOUR), draftOf(TWO, THREE, FOUR, ONE)];
  const moves = documentOf(earlier, later, 'moves');
  assert.match(moves, /<w:moveFrom [^>]*><w:r><w:t [^>]*>The Parties shall withdraw/);
  assert.match(moves, /<w:moveTo [^>]*><w:r><w:t [^>]*>The Parties shall withdraw/);
  const names = [...moves.matchAll(/RangeStart [^>]*w:name="(move\d+)"/g)].map((found) => found[1]);
  assert.deepEqual(names, ['move1', 'move1']);
  const plain = documentOf(earlier, later, 'delete-insert');
  assert.doesNotMatch(plain, /w:move/);
  assert.match(plain, /<w:delText [^>]*>The Parties shall withdraw/);
});

test('only the words that changed are tracked, with author and time', () => {
  const xml = documentOf(draftOf(ONE), draftOf(ONE.replace('thirty', 'sixty')), 'moves');
  const by = 'w:author="The Envoy" w:date="2030-07-15T00:00:00Z"';
  assert.deepEqual(
    [...xml.matchAll(/<w:(ins|del) w:id="\d+" (.*?)><w:r><w:(?:t|delText) [^>]*>(.*?)</g)].map((f) => f.slice(1)),
    [
      ['del', by, 'thirty'],
      ['ins', by, 'sixty'],
    ],
  );
});

test('a new number is tracked as a number, and the words under it stand', () => {
  const numbered = (num: string) => draft([{ kind: 'paragraph', num, text: TWO }]);
  const xml = documentOf(numbered('1.'), numbered('2.'), 'moves');
  assert.match(xml, /<w:delText [^>]*>1\.</);
  assert.match(xml, /<w:ins [^>]*><w:r><w:t [^>]*>2\.</);
  assert.match(xml, /<\/w:ins><w:r><w:tab\/><\/w:r><w:r><w:t [^>]*>The Mission shall/);
});

test('on a paraphrase nothing is tracked, and the file says why at its head', () => {
  const paraphrase = (words: string): Draft => ({ ...draftOf(words), wording: 'paraphrase' });
  const xml = documentOf(paraphrase(ONE), paraphrase(FOUR), 'moves');
  assert.match(xml, /Paraphrase, not official text/);
  assert.doesNotMatch(xml, /<w:(ins|del|moveFrom|moveTo) /);
  assert.match(documentIn(writeDraftDocx(paraphrase(ONE), HAND)), /Paraphrase, not official text/);
});

test('text from right to left is set so, and its language named', () => {
  const arabic = { ...draftOf('المادة الأولى'), lang: 'ar' };
  const file = writeDraftDocx(arabic, HAND);
  assert.match(documentIn(file), /<w:bidi\/>.*<w:rtl\/>/s);
  assert.match(strFromU8(unzipSync(file)['word/styles.xml'] ?? new Uint8Array()), /w:bidi="ar"/);
});

test('the same drafts give the same bytes', () => {
  const write = () =>
    writeRedlineDocx(draftOf(ONE, TWO), draftOf(TWO), redline(draftOf(ONE, TWO), draftOf(TWO)), {
      ...HAND,
      moves: 'moves',
    });
  assert.deepEqual(write(), write());
});

const ONE = 'The Parties shall withdraw all heavy weapons from the zone within thirty days.';
const TWO = 'The Mission shall report every violation to the Committee without delay.';
const THREE = 'Prisoners of war are released at the crossing of Orr Ford on the first Monday.';
const FOUR = 'The fund pays for wells, schools and roads on both banks of the river.';

function draftOf(...paragraphs: readonly string[]): Draft {
  return draft(paragraphs.map((text) => ({ kind: 'paragraph', text })));
}

function draft(units: DraftJson['units']): Draft {
  const made = readDraftJson({ units });
  if (!made.ok) throw new Error(made.refusal.sentence);
  return made.value.draft;
}

function documentOf(earlier: Draft, later: Draft, moves: 'moves' | 'delete-insert'): string {
  return documentIn(writeRedlineDocx(earlier, later, redline(earlier, later), { ...HAND, moves }));
}

function documentIn(file: Uint8Array): string {
  return strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
}
