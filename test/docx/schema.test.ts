import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Draft, redline } from '#agreement/text';
import { writeDraftDocx, writeRedlineDocx } from '#formats';
import { anyDraft } from '../akn/draft.arbitrary.ts';
import { twoDrafts } from './draft.arbitrary.ts';
import { faultsOf, whyNoSchemas } from './schema.ts';
import { HAND, MOVES, riverPairs } from './word-files.ts';

test('every part of every Word file that we write is valid against the schemas', (t) => {
  const why = whyNoSchemas();
  if (why !== undefined) return t.skip(why);
  const pairs = [...fc.sample(twoDrafts, 60), ...(riverPairs() ?? [])];
  const drafts: readonly Draft[] = [...fc.sample(anyDraft, 60), { units: [] }];
  const redlines = pairs.flatMap(([earlier, later]) => {
    const compared = redline(earlier, later);
    return MOVES.map((moves) => writeRedlineDocx(earlier, later, compared, { ...HAND, moves }));
  });
  assert.equal(faultsOf([...drafts.map((draft) => writeDraftDocx(draft, HAND)), ...redlines]), '');
});

test('the schemas do find fault with a file that is not valid', (t) => {
  const why = whyNoSchemas();
  if (why !== undefined) return t.skip(why);
  const parts = unzipSync(writeDraftDocx({ units: [] }, HAND));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('<w:sectPr>', '<w:sectPr><w:bold/>');
  assert.match(faultsOf([zipSync({ ...parts, 'word/document.xml': strToU8(body) })]), /bold/);
});
