import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ceilingState, type Sighting, tallyOf } from './index.ts';

function seen(id: string, lineage: string, count: readonly [number, number], more: Partial<Sighting> = {}): Sighting {
  return { id, lineage, count, verdict: 'in', fit: 'fits', ...more };
}

test('reports of one lineage count once', () => {
  const tally = tallyOf([seen('r1', 'camera-4', [500, 500]), seen('r2', 'camera-4', [480, 520])]);
  assert.deepEqual(tally, { count: [500, 520], things: 1, lineages: 1 });
});

test('two lineages may have seen the same men: a ceiling is exceeded for sure only if one of them alone exceeds it', () => {
  const tally = tallyOf([seen('r1', 'patrol-1', [500, 500]), seen('r2', 'patrol-2', [500, 500])]);
  assert.deepEqual(tally, { count: [500, 1000], things: 2, lineages: 2 });
  assert.equal(ceilingState(tally, 800), 'possibly-exceeded');
  assert.equal(ceilingState(tally, 499), 'exceeded');
  assert.equal(ceilingState(tally, 1000), 'kept');
});

test('things that are said to be different are added; a thing that two lineages saw is corroborated and counts once', () => {
  const tally = tallyOf([
    seen('r1', 'patrol-1', [500, 500], { thing: 'first battalion' }),
    seen('r2', 'patrol-2', [490, 510], { thing: 'first battalion' }),
    seen('r3', 'patrol-3', [400, 400], { thing: 'second battalion' }),
  ]);
  assert.deepEqual(tally, { count: [900, 910], things: 2, lineages: 3 });
  assert.equal(ceilingState(tally, 800), 'exceeded');
});

test('what is only possibly in the zone, or only may fit, counts at most', () => {
  const tally = tallyOf([
    seen('r1', 'a', [5, 5], { verdict: 'possible' }),
    seen('r2', 'b', [4, 6], { fit: 'may-fit' }),
    seen('r3', 'c', [9, 9], { verdict: 'out' }),
    seen('r4', 'd', [9, 9], { fit: 'does-not-fit' }),
  ]);
  assert.deepEqual(tally, { count: [0, 11], things: 2, lineages: 2 });
});

test('the order of reports changes nothing', () => {
  const sighting = fc.record({
    id: fc.string(),
    lineage: fc.constantFrom('a', 'b', 'c', 'd'),
    count: fc.tuple(fc.nat(50), fc.nat(50)).map(([least, more]) => [least, least + more] as const),
    verdict: fc.constantFrom('in', 'out', 'possible'),
    fit: fc.constantFrom('fits', 'may-fit', 'does-not-fit'),
  });
  const named = fc
    .tuple(sighting, fc.constantFrom(undefined, 'x', 'y', 'z'))
    .map(([one, thing]) => (thing === undefined ? one : { ...one, thing }));
  fc.assert(
    fc.property(fc.array(named, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (sightings, keys) => {
      const shuffled = sightings.map((one) => ({ one, key: keys.next().value ?? 0 })).sort((p, q) => p.key - q.key);
      assert.deepEqual(tallyOf(shuffled.map(({ one }) => one)), tallyOf(sightings));
    }),
  );
});
