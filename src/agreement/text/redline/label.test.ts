import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { flatten } from '#agreement/text';
import { makeCase, ROUND, writeBase } from '../../../../bench/redline/generator.ts';
import { riverAccord } from '../../../../bench/redline/truth.ts';
import { align } from './align.ts';
import { type Labelled, label } from './label.ts';
import type { Label } from './redline.ts';

describe('the labels of a comparison', () => {
  for (const truth of riverAccord())
    it(`are those of the river accord, flags and all, ${truth.name}`, () => {
      const [a, b] = [flatten(truth.earlier), flatten(truth.later)];
      const found = label(a, b, align(a, b)).map((pair) => ({
        a: pair.a.map((i) => a.units[i]?.id),
        b: pair.b.map((i) => b.units[i]?.id),
        label: pair.label,
        ...flagsOf(pair),
      }));
      const want = truth.pairs.map((pair) => ({
        a: pair.a,
        b: pair.b,
        label: pair.kind,
        ...flagsOf(pair.flags ?? {}),
      }));
      assert.deepEqual(sorted(found), sorted(want));
    });

  it('are turned about once the drafts are exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const truth = makeCase('mirror', writeBase(seed, 24, 14), seed, ROUND);
        const [a, b] = [flatten(truth.earlier), flatten(truth.later)];
        const there = label(a, b, align(a, b)).map((p) => line(p.a, p.b, p.label, p));
        const back = label(b, a, align(b, a)).map((p) => line(p.b, p.a, INVERSE[p.label], p));
        assert.deepEqual(back.sort(), there.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('call the shorter of two clauses that changed places the mover', () => {
    const clauses = [
      'A short clause on ferries.',
      'A much longer clause on the gates of the weir and who may open them.',
    ];
    const draft = (texts: readonly string[]) =>
      flatten({
        units: texts.map((text, i) => ({
          id: `u${i}` as never,
          kind: 'paragraph',
          content: [{ kind: 'text', text }],
          units: [],
        })),
      });
    const [a, b] = [draft(clauses), draft(clauses.toReversed())];
    const moved = label(a, b, align(a, b)).filter((p) => p.moved);
    assert.deepEqual(
      moved.map((p) => [p.a, p.b, p.label]),
      [[[0], [1], 'moved']],
    );
  });
});

const INVERSE: Record<Label, Label> = {
  inserted: 'deleted',
  deleted: 'inserted',
  split: 'merged',
  merged: 'split',
  duplicated: 'deduplicated',
  deduplicated: 'duplicated',
  'moved-and-reworded': 'moved-and-reworded',
  moved: 'moved',
  reworded: 'reworded',
  renumbered: 'renumbered',
  unchanged: 'unchanged',
};

type Flags = { readonly moved?: boolean; readonly renumbered?: boolean; readonly headingChanged?: boolean };

function flagsOf({ moved = false, renumbered = false, headingChanged = false }: Flags) {
  return { moved, renumbered, headingChanged };
}

function line(a: readonly number[], b: readonly number[], name: Label, flags: Labelled): string {
  return JSON.stringify([a, b, name, flagsOf(flags)]);
}

function sorted(pairs: readonly unknown[]): readonly string[] {
  return pairs.map((p) => JSON.stringify(p)).sort();
}
