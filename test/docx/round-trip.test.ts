import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalDraft, type Draft, type DraftJson, readDraftJson, redline } from '#agreement/text';
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

test('an article that was named anew and split below its heading comes back from its redline', async () => {
  const [first, second] = [
    'The Mission shall verify the withdrawal and report on it to the Commission every week.',
    'Each Party shall withdraw its forces behind the line within thirty days.',
  ];
  const earlier = draftOf([{ kind: 'article', heading: 'Forces', text: `${first} ${second}` }]);
  const later = draftOf([
    { kind: 'article', heading: 'Withdrawal', text: `Without delay. ${first}` },
    { kind: 'paragraph', text: second },
  ]);
  const changes = redline(earlier, later);
  assert.deepEqual(
    changes.pairs.map((pair) => pair.label),
    ['split'],
  );
  const file = writeRedlineDocx(earlier, later, changes, { ...HAND, moves: 'moves' });
  assert.equal(canonicalDraft((await readWord(file, 'original')).draft), canonicalDraft(earlier));
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

function draftOf(units: DraftJson['units']): Draft {
  const read = readDraftJson({ units });
  assert.ok(read.ok);
  return read.value.draft;
}
