import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { canonicalDraft, readDraftJson } from '#agreement/text';
import { writeAkn } from '#formats';
import { SHARED } from '../skips.ts';
import { faultsOf, read, sampleFiles, whyNoSchema } from './akn-files.ts';
import { anyDraft } from './draft.arbitrary.ts';

const META = { work: 'river-accord', date: '2030-03-01', writtenOn: '2030-04-02', tabledBy: 'The Envoy' };
const RIVER = join(SHARED, 'river-accord/drafts.yaml');

test('files of four jurisdictions stay equal in text, numbers, headings and ids when written and read again', async (t) => {
  const files = sampleFiles();
  if (files.length === 0) return t.skip('the shared samples of Akoma Ntoso are not here');
  for (const { name, bytes } of files)
    for (const view of ['accepted', 'original', 'marked'] as const) {
      const { draft } = await read(bytes, view);
      const again = await read(writeAkn(draft, META), 'marked');
      assert.equal(canonicalDraft(again.draft), canonicalDraft(draft), `${name}, ${view}`);
    }
});

test('the drafts of the river accord come back to the letter, their notation as text', async (t) => {
  if (!existsSync(RIVER)) return t.skip('the shared river accord is not here');
  for (const { units, lang, title } of parse(readFileSync(RIVER, 'utf8')).drafts) {
    if (units === undefined) continue;
    const made = readDraftJson({ units, lang, title });
    assert.ok(made.ok);
    const again = await read(writeAkn(made.value.draft, META));
    assert.equal(canonicalDraft(again.draft), canonicalDraft(made.value.draft));
  }
});

test('any draft of ours comes back equal: ids, kinds, numbers, headings, rich words, tables, notes, tracked changes', async () => {
  await fc.assert(
    fc.asyncProperty(anyDraft, async (draft) => {
      const again = await read(writeAkn(draft, META), 'marked');
      assert.equal(canonicalDraft(again.draft), canonicalDraft(draft));
    }),
    { numRuns: 300 },
  );
});

test('whatever is written is valid against the schema', async (t) => {
  const why = whyNoSchema();
  if (why !== undefined) return t.skip(why);
  const samples = await Promise.all(sampleFiles().map(async ({ bytes }) => (await read(bytes)).draft));
  const drafts = [...samples, ...fc.sample(anyDraft, 200), { units: [] }];
  const named = writeAkn({ units: [] }, { ...META, work: 'Проєкт угоди (v 2).docx' });
  assert.equal(faultsOf([named, ...drafts.map((draft) => writeAkn(draft, META))]), '');
});
