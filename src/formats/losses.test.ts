import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId } from '#agreement/terms';
import { type Draft, type Inline, redline, type Unit } from '#agreement/text';
import { redlineLosses, writeRedlineAkn, writeRedlineHtml, writeRedlineMarkdown } from './index.ts';

const WORDS = { kind: 'text', text: 'The Parties shall withdraw.' } as const;
const BARE: Draft = { units: [{ id: asId('a'), kind: 'article', num: 'Article 1', content: [WORDS], units: [] }] };

function withWords(...content: readonly Inline[]): Draft {
  const counted = { kind: 'text' as const, text: 'Counted from signature.' };
  const note: Unit = { id: asId('n'), kind: 'note', num: '1', content: [counted], units: [] };
  return { units: [{ id: asId('a'), kind: 'article', num: 'Article 1', content, units: [note] }] };
}

const RICH: readonly (readonly [node: Inline, sign: RegExp, sentence: RegExp])[] = [
  [{ kind: 'text', text: 'promptly', marks: ['bold'] }, /(?:<b>|\*\*)promptly/, /How words are set.*in Article 1\./],
  [{ kind: 'link', href: 'https://example.org/map', content: [WORDS] }, /example\.org/, /Where links lead/],
  [{ kind: 'comment', author: 'Chair', words: 'Too soon?', content: [WORDS] }, /Too soon/, /Margin comments/],
  [{ kind: 'foreign', what: 'picture', alt: 'a map' }, /a map/, /What is not words/],
  [{ kind: 'inserted', author: 'Chair', content: [WORDS] }, /Chair/, /tracked changes/i],
];

test('what a redline on paper does not show is told, and only that', () => {
  for (const format of ['html', 'md', 'pdf', 'akn', 'docx'] as const)
    assert.deepEqual(redlineLosses(format, BARE, BARE, redline(BARE, BARE, {})), []);
  for (const [node, sign, sentence] of RICH) {
    const draft = withWords(WORDS, node);
    const changes = redline(BARE, draft, {});
    for (const written of [writeRedlineHtml(BARE, draft, changes), writeRedlineMarkdown(BARE, draft, changes)])
      assert.doesNotMatch(written.slice(written.indexOf('</style>')), sign);
    for (const format of ['html', 'md', 'pdf'] as const)
      assert.match(redlineLosses(format, BARE, draft, changes).join(), sentence);
  }
});

test('Akoma Ntoso keeps what stands on the later words, and tells what stood on words that went', () => {
  const meta = { work: 'w', date: '2026-01-02', earlierDate: '2026-01-01', writtenOn: '2026-01-02' };
  const soon = { kind: 'text', text: ' At once.' } as const;
  for (const [node, sign, sentence] of RICH.slice(0, 4)) {
    const draft = withWords(WORDS, node, soon);
    const [came, went] = [redline(BARE, draft, {}), redline(draft, BARE, {})];
    assert.match(writeRedlineAkn(BARE, draft, came, meta), sign);
    assert.deepEqual(redlineLosses('akn', BARE, draft, came), []);
    assert.doesNotMatch(writeRedlineAkn(draft, BARE, went, meta), sign);
    assert.match(redlineLosses('akn', draft, BARE, went).join(), sentence);
    assert.deepEqual(redlineLosses('akn', draft, draft, redline(draft, draft, {})), []);
  }
});

test('a table is said to be shown cell by cell, with how many there are and where the first stands', () => {
  const table: Unit = { id: asId('t'), kind: 'table', content: [], units: [] };
  const draft: Draft = {
    units: [
      { id: asId('a'), kind: 'article', num: 'Article 1', content: [], units: [table, { ...table, id: asId('u') }] },
    ],
  };
  assert.deepEqual(redlineLosses('html', BARE, draft, redline(BARE, draft, {})), [
    'Tables are shown cell by cell: in 2 places, as of Article 1.',
  ]);
});
