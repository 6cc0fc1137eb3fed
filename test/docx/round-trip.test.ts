import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalDraft, redline } from '#agreement/text';
import { writeDraftDocx, writeRedlineDocx } from '#formats';
import { draftInWords, twoDrafts } from './draft.arbitrary.ts';
import { HAND, MOVES, readWord, riverPairs } from './word-files.ts';

test('any draft written as a Word file comes back equal, ids included', async () => {
  await fc.assert(
    fc.asyncProperty(draftInWords, async (draft) => {
      const { draft: again } = await readWord(writeDraftDocx(draft, HAND), 'marked');
      assert.equal(canonicalDraft(again), canonicalDraft(draft));
    }),
    { numRuns: 300 },
  );
});

test('a redline of any two drafts, accepted, is the later and, rejected, the earlier, ids included', async () => {
  await fc.assert(
    fc.asyncProperty(twoDrafts, fc.constantFrom(...MOVES), async ([earlier, later], moves) => {
      const file = writeRedlineDocx(earlier, later, redline(earlier, later), { ...HAND, moves });
      assert.equal(canonicalDraft((await readWord(file, 'accepted')).draft), canonicalDraft(later));
      assert.equal(canonicalDraft((await readWord(file, 'original')).draft), canonicalDraft(earlier));
    }),
    { numRuns: 300 },
  );
});

test('the drafts of the river accord come back from their redlines', async (t) => {
  const pairs = riverPairs();
  if (pairs === undefined) return t.skip('the shared river accord is not here');
  for (const [earlier, later] of pairs)
    for (const moves of MOVES) {
      const file = writeRedlineDocx(earlier, later, redline(earlier, later), { ...HAND, moves });
      assert.equal(canonicalDraft((await readWord(file, 'accepted')).draft), canonicalDraft(later));
      assert.equal(canonicalDraft((await readWord(file, 'original')).draft), canonicalDraft(earlier));
    }
});
