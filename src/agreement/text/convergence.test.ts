import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { convergenceOf } from './convergence.ts';
import { readDraftJson } from './draft-json.ts';

const SHARED = process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../../../shared');
const RIVER = join(SHARED, 'river-accord');

function draftOf(...texts: readonly string[]) {
  const read = readDraftJson({ units: texts.map((text) => ({ text })) });
  assert.ok(read.ok);
  return read.value.draft;
}

test('brackets, places with alternatives and gaps are counted, nested ones too, and the units that hold any', () => {
  const counts = convergenceOf(
    draftOf(
      'Each Party withdraws [its heavy weapons [and their crews | +KOL] | -ISS].',
      'Within [Alt 1: 30 | +KOL || Alt 2: [?number]] days.',
      'Nothing here is \\[open\\].',
    ),
  );
  assert.deepEqual(counts, { units: 3, words: 28, brackets: 2, alternatives: 1, placeholders: 1, openUnits: 2 });
});

test('the drafts of the river accord converge as their truth says', (t) => {
  if (!existsSync(RIVER)) return t.skip('the folder of shared facts is not here');
  const { drafts } = parse(readFileSync(join(RIVER, 'drafts.yaml'), 'utf8'));
  const { convergence } = parse(readFileSync(join(RIVER, 'alignment.yaml'), 'utf8'));
  assert.ok(convergence.length > 0);
  for (const truth of convergence) {
    const read = readDraftJson({ units: drafts.find((d: { id: string }) => d.id === truth.draft).units });
    assert.ok(read.ok);
    const { openUnits, ...counts } = convergenceOf(read.value.draft);
    assert.deepEqual({ draft: truth.draft, ...counts, open_units: openUnits }, truth);
  }
});
