import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinLines } from './paragraphs.ts';
import type { PrintedLine } from './printed-line.ts';

/** Pages of lines, each set to the margin or as short as its words. */
function pages(...all: readonly (readonly string[])[]): readonly (readonly PrintedLine[])[] {
  return all.map((lines, page) =>
    lines.map((text, at) => ({
      text,
      page: page + 1,
      size: 12,
      x: 70,
      right: 70 + text.length * 6,
      y: 700 - at * 14,
      rightToLeft: false,
    })),
  );
}

const texts = (...all: readonly (readonly string[])[]) => joinLines(pages(...all)).map(({ text }) => text);

test('a paragraph goes on over the page', () => {
  assert.deepEqual(
    texts(
      ['1. Each Party shall withdraw its forces from the banks of the river, and shall'],
      ['not return before the Commission has verified it.'],
    ),
    [
      '1. Each Party shall withdraw its forces from the banks of the river, and shall not return before the Commission has verified it.',
    ],
  );
});

test('a title at the foot of a page takes no words of the next', () => {
  const lines = [
    '2. Either Party may refer the matter to arbitration within ninety days of notice.',
    'Article 15',
    'Amnesty',
  ];
  assert.deepEqual(texts(lines, ['The Parties shall grant an amnesty.']), [
    ...lines,
    'The Parties shall grant an amnesty.',
  ]);
});
