import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { parse } from 'yaml';
import { apparatusOf, readDraftJson } from '#agreement/text';

const RIVER = join(process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'river-accord');

it('a leaked witness is told from its base at each place, and by what differs in force', (t) => {
  if (!existsSync(RIVER)) return t.skip('../shared is not there');
  const drafts = parse(readFileSync(join(RIVER, 'drafts.yaml'), 'utf8')).drafts as { id: string; units: unknown }[];
  const draftOf = (id: string) => {
    const read = readDraftJson({ lang: 'en', units: drafts.find((draft) => draft.id === id)?.units });
    assert.ok(read.ok);
    return read.value.draft;
  };
  const truth = parse(readFileSync(join(RIVER, 'alignment.yaml'), 'utf8')).apparatus.differences as {
    unit: string;
    witness_unit: string;
    kind: string;
    base: string;
    reading: string;
  }[];
  const found = apparatusOf(draftOf('d3'), draftOf('d3x'));
  assert.deepEqual(
    found.map(({ unit, witnessUnit, kind }) => [unit, witnessUnit, kind]),
    truth.map(({ unit, witness_unit, kind }) => [unit, witness_unit, kind]),
  );
  found.forEach((variant, i) => {
    for (const [mine, printed] of [
      [variant.base, truth[i]?.base ?? ''],
      [variant.reading, truth[i]?.reading ?? ''],
    ] as const)
      assert.ok(
        mine.split(' ').some((word) => printed.includes(word)),
        `${mine} against ${printed}`,
      );
  });
});
