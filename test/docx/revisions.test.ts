import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inline, Unit } from '#agreement/text';
import type { View } from '#readers';
import { linesOf, NO_SAMPLES, readSample, samplesIn } from './samples.ts';

const TWINS = { accepted: '-Accepted', original: '-Rejected' } as const satisfies Partial<Record<View, string>>;
const all = samplesIn('revisions');
const tracked = all.filter((path) => !/-(?:Accepted|Rejected)\.docx$/.test(path));

test('there are files with tracked changes to read', { skip: NO_SAMPLES }, () => {
  assert.ok(tracked.length >= 20);
});

for (const path of tracked)
  for (const view of ['accepted', 'original'] as const) {
    const twin = path.replace(/\.docx$/, `${TWINS[view]}.docx`);
    if (all.includes(twin))
      test(`${path}, ${view}: the same units, numbers and words as what Word made of it`, async () => {
        const ours = await readSample(path, view);
        const words = await readSample(twin, 'accepted');
        assert.deepEqual(linesOf(ours.draft), linesOf(words.draft));
      });
  }

/** The tracked changes of a draft, of units and of words. */
function changesIn(units: readonly Unit[]): readonly { readonly author: string; readonly date?: string }[] {
  const inContent = (content: readonly Inline[]): readonly { readonly author: string; readonly date?: string }[] =>
    content.flatMap((node) => {
      const own = node.kind === 'inserted' || node.kind === 'deleted' ? [node] : [];
      return 'content' in node ? [...own, ...inContent(node.content)] : own;
    });
  return units.flatMap((u) => [...(u.tracked ? [u.tracked] : []), ...inContent(u.content), ...changesIn(u.units)]);
}

/** Files whose changes are all of styling or properties, which bear no words, or of a content control around words. */
const WORDLESS = /RP0(?:17|21|23|27|29|31|33|37)-/;

for (const path of tracked)
  test(`${path}, marked: each change has its author, in no other view is any left`, async () => {
    const changes = changesIn((await readSample(path, 'marked')).draft.units);
    assert.equal(changes.length > 0, !WORDLESS.test(path));
    assert.ok(changes.every(({ author }) => author !== ''));
    for (const view of ['accepted', 'original'] as const)
      assert.deepEqual(changesIn((await readSample(path, view)).draft.units), []);
  });
