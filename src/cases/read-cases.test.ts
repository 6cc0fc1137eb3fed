import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { flatten } from '#agreement/text';
import { readCases } from './read-cases.ts';

const CASES = fileURLToPath(new URL('../../cases', import.meta.url));

test('the cases that came with the program are read whole, and every pick points at a unit, a draft and an option that are there', async () => {
  const read = await readCases(CASES);
  assert.ok(read.ok, read.ok ? '' : read.refusal.sentence);
  for (const found of read.value.cases) {
    const units = new Set<string>();
    const walk = (list: readonly { id: string; units: readonly never[] }[]) => {
      for (const u of list) {
        units.add(u.id);
        walk(u.units);
      }
    };
    for (const d of found.drafts) walk(d.units as never);
    const drafts = new Set<string>(found.drafts.map((d) => d.id));
    const options = new Set<string>(found.questions.flatMap((q) => q.options.map((o) => o.id)));
    assert.ok(found.picks.length > 0);
    for (const pick of found.picks) {
      assert.ok(drafts.has(pick.draft), `${found.id}: pick of a draft ${pick.draft}`);
      assert.ok(options.has(pick.option), `${found.id}: pick of an option ${pick.option}`);
      for (const unit of pick.units) assert.ok(units.has(unit), `${found.id}: pick of a unit ${unit}`);
    }
    const parties = new Set<string>(found.parties.map((p) => p.id));
    const sources = new Set<string>(found.sources.map((s) => s.id));
    for (const d of found.drafts) {
      for (const who of d.tabledBy) assert.ok(parties.has(who), `${d.id} is tabled by ${who}`);
      for (const source of d.sources) assert.ok(sources.has(source), `${d.id} rests on ${source}`);
    }
  }
});

test('the river accord has the texts that its truth speaks of', async () => {
  const read = await readCases(CASES);
  assert.ok(read.ok);
  const river = read.value.cases.find((c) => c.id === 'river-accord');
  assert.deepEqual(
    river?.drafts.map((d) => [d.id, flatten(d).units.length]).sort((a, b) => (String(a) < String(b) ? -1 : 1)),
    [
      ['d1', 29],
      ['d2', 45],
      ['d3', 55],
      ['d3x', 55],
      ['d4', 60],
      ['dx', 0],
    ],
  );
});
