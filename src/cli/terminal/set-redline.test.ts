import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraftJson, redline } from '#agreement/text';
import { setRedline } from './set-redline.ts';

function paraphrase(...texts: readonly string[]) {
  const units = texts.map((text, i) => ({ kind: 'point', num: `${i + 1}`, text }));
  const read = readDraftJson({ wording: 'paraphrase', units });
  return read.ok ? read.value.draft : assert.fail('the draft is not read');
}

test('of a paraphrase both texts stand unmarked, and what is in both is folded under that name', () => {
  const earlier = paraphrase('The army has 600,000 soldiers.', 'Elections are held soon after the signing.');
  const later = paraphrase('The army has 800,000 soldiers.', 'Elections follow the signing before long.');
  const titles = { earlier: 'one', later: 'two', notices: [] };
  for (const view of ['changes', 'inline', 'side'] as const) {
    const set = setRedline(redline(earlier, later), titles, view, { width: 100, styled: false });
    assert.doesNotMatch(set, /\[-|\{\+|[Rr]eworded|alike/, view);
    assert.match(set, /number: 600,000 → 800,000/);
  }
  const changes = setRedline(redline(earlier, later), titles, 'changes', { width: 100, styled: false });
  assert.match(changes, /Earlier: The army has 600,000 soldiers\.\n {2}Later: The army has 800,000 soldiers\./);
  assert.match(changes, /^In both texts, folded: 1$/m);
});
