import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { someWords } from '../draft.arbitrary.ts';
import { editsOf } from './edits.ts';
import { type Tokenized, tokenized } from './tokens.ts';
import { newVocabulary } from './vocabulary.ts';

const vocabulary = newVocabulary();

function cut(text: string, lang?: string): Tokenized {
  return tokenized(text, vocabulary, lang);
}

/** Edits as one line: {-gone-}{+come+}. */
function marked(before: string, after: string, lang = 'en'): string {
  const edits = editsOf(cut(before, lang), cut(after, lang), { left: 1e6, short: false });
  return edits.map(({ op, text }) => (op === '=' ? text : `{${op}${text}${op}}`)).join('');
}

const CASES: readonly (readonly [lang: string, before: string, after: string, marked: string])[] = [
  ['en', 'within 48 hours of it', 'within 24 hours of it', 'within {-48-}{+24+} hours of it'],
  ['en', 'within 30 days', 'within [30 | +KOL] days', 'within {+[+}30{+ | +KOL]+} days'],
  ['en', 'up to 900 million', 'up to 1,200 million', 'up to {-900-}{+1,200+} million'],
  [
    'en',
    'All forces leave.',
    'All forces, regular or irregular, leave.',
    'All forces{+, regular or irregular,+} leave.',
  ],
  ['fr', 'des articles 3 et 4.', 'des articles 4 et 5.', 'des articles {-3-}{+4+} et {-4-}{+5+}.'],
  ['en', 'Articles 3, 4 and 5 end.', 'Articles 4, 5 and 6 end.', 'Articles {-3-}{+4+}, {-4-}{+5+} and {-5-}{+6+} end.'],
  ['en', 'A. B.', 'A. C. B.', 'A.{+ C.+} B.'],
  ['en', 'One. Two.', 'One.\nTwo.', 'One.{- -}{+\n+}Two.'],
  [
    'en',
    'free from sunrise to sunset, with nets',
    'free to residents and to persons who return, with nets',
    'free {-from sunrise to sunset-}{+to residents and to persons who return+}, with nets',
  ],
  ['zh', '缔约方应在三十天内撤出部队。', '缔约方应在六十天内撤出部队。', '缔约方应在{-三十-}{+六十+}天内撤出部队。'],
  ['uk', 'протягом тридцяти днів', 'протягом шести днів', 'протягом {-тридцяти-}{+шести+} днів'],
];

describe('word edits', () => {
  for (const [lang, before, after, expected] of CASES)
    it(`${lang}: ${expected}`, () => assert.equal(marked(before, after, lang), expected));

  it('give both texts to the letter, and swap with them', () => {
    fc.assert(
      fc.property(someWords, someWords, (before, after) => {
        const work = () => ({ left: 1e6, short: false });
        const edits = editsOf(cut(before), cut(after), work());
        const without = (op: string) => edits.map((edit) => (edit.op === op ? '' : edit.text)).join('');
        assert.equal(without('+'), before);
        assert.equal(without('-'), after);
        const back = editsOf(cut(after), cut(before), work());
        const text = (list: typeof edits, op: string) => list.filter((edit) => edit.op === op).map((edit) => edit.text);
        assert.deepEqual(text(back, '-'), text(edits, '+'));
        assert.deepEqual(text(back, '='), text(edits, '='));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('words', () => {
  it('end where graphemes end, and give back the text', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.oneof(someWords, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const tokens = cut(text).tokens;
        assert.equal(tokens.map((token) => token.ws + token.word).join(''), text);
        const borders = new Set([text.length, ...Array.from(graphemes.segment(text), (s) => s.index)]);
        let at = 0;
        for (const { ws, word } of tokens) {
          at += ws.length + word.length;
          assert.ok(borders.has(at), `${JSON.stringify(text)} is cut at ${at}`);
        }
      }),
      // A halfwidth voiced mark clings to what stands before it, though it is a letter.
      { numRuns: 1000, examples: [['\ud7fc\uff9e']] },
    );
  });

  for (const whole of [
    '1,200',
    '19.95',
    '1 000 000',
    'co-operate',
    'l’accord',
    "п'ять",
    '[?date]',
    '| +KOL -ISS',
    '\\[',
    '👩‍👩‍👧',
    'ൎ𘷳',
    'ൎ𠀀',
  ])
    it(`never cut ${whole}`, () => assert.ok(cut(`[a ${whole} b]`).tokens.some((token) => token.word === whole)));
});
