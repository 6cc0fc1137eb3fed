import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Draft, redline } from '#agreement/text';
import { writeRedlineDocx } from '#formats';
import { settledBy, spaced, whyNoLibreOffice } from './libreoffice.ts';
import { printedLines } from './printed-lines.ts';
import { tableDrafts } from './table-drafts.ts';
import { HAND, MOVES, riverPairs } from './word-files.ts';

test('in LibreOffice all changes accepted give the later draft, all rejected the earlier', async (t) => {
  const why = whyNoLibreOffice();
  if (why !== undefined) return t.skip(why);
  const river = riverPairs();
  if (river === undefined) t.diagnostic('the shared river accord is not here: only the built cases are tried');
  const cases = [...(river ?? []), tableDrafts].flatMap(([earlier, later]) => {
    const compared = redline(earlier, later);
    return MOVES.flatMap((moves) => {
      const file = writeRedlineDocx(earlier, later, compared, { ...HAND, moves });
      const name = `${earlier.title} to ${later.title}, ${moves}`;
      return [
        { name: `${name}, accepted`, file, take: 'accept' as const, expected: later },
        { name: `${name}, rejected`, file, take: 'reject' as const, expected: earlier },
      ];
    });
  });
  const settled = await settledBy(cases);
  assert.equal(settled.length, cases.length);
  cases.forEach(({ name, expected }, i) => {
    assert.deepEqual(settled[i], linesOf(expected), name);
  });
});

function linesOf(draft: Draft): readonly string[] {
  return printedLines(draft).map(spaced);
}
