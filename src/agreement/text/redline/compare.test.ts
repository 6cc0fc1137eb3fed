import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  accept,
  canonicalDraft,
  type Draft,
  type Label,
  type Pair,
  type Redline,
  redline,
  reject,
} from '#agreement/text';
import { riverAccord } from '../../../../bench/redline/truth.ts';
import { notationContent, richContent, twoDrafts } from '../draft.arbitrary.ts';

describe('a redline of any two drafts', () => {
  it('rebuilds the later draft from the earlier one and the edits, and back, whatever the units hold', () => {
    fc.assert(
      fc.property(twoDrafts(richContent), ([earlier, later]) => {
        const compared = redline(earlier, later);
        assert.equal(canonicalDraft(accept(earlier, withoutTexts(compared))), canonicalDraft(later));
        assert.equal(canonicalDraft(reject(later, withoutTexts(compared))), canonicalDraft(earlier));
      }),
      { numRuns: 300 },
    );
  });

  it('has edits that give either text to the letter, and every unit in a pair', () => {
    fc.assert(
      fc.property(twoDrafts(notationContent), ([earlier, later]) => holdsTogether(redline(earlier, later))),
      {
        numRuns: 300,
      },
    );
  });

  it('finds a draft unchanged against itself', () => {
    fc.assert(
      fc.property(twoDrafts(richContent), ([draft]) => {
        const compared = redline(draft, draft);
        assert.ok(compared.pairs.every((pair) => pair.label === 'unchanged' && pair.weight === 'unchanged'));
        assert.equal(compared.pairs.length, compared.later.units.length);
      }),
      { numRuns: 100 },
    );
  });

  it('inverts with the drafts exchanged', () => {
    fc.assert(
      fc.property(twoDrafts(notationContent), ([earlier, later]) => {
        assert.deepEqual(
          gist(redline(later, earlier), mirrored),
          gist(redline(earlier, later), (pair) => pair),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('stays correct and says so when the work runs out', () => {
    fc.assert(
      fc.property(twoDrafts(richContent), fc.integer({ min: 0, max: 60 }), ([earlier, later], budget) => {
        const compared = redline(earlier, later, { budget });
        assert.equal(canonicalDraft(accept(earlier, compared)), canonicalDraft(later));
        holdsTogether(compared);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps no word of a draft in its frame', () => {
    const secret = 'Quixotry';
    const bold = { kind: 'text', text: secret, marks: ['bold'] } as const;
    const content = [bold, { kind: 'bracket', content: [{ kind: 'text', text: secret }], stances: [] }] as const;
    const draft: Draft = { units: [{ id: 'u1' as never, kind: 'paragraph', content, units: [] }] };
    const compared = redline({ units: [] }, draft);
    assert.ok(!JSON.stringify([compared.later.frame, compared.later.head]).includes(secret));
    assert.ok(JSON.stringify(compared.pairs).includes(secret));
  });

  it('refuses to be followed on a draft that it does not come from', () => {
    const draft = (text: string): Draft => ({
      units: [{ id: 'u1' as never, kind: 'paragraph', content: [{ kind: 'text', text }], units: [] }],
    });
    const compared = redline(draft('Each Party withdraws.'), draft('Each Party withdraws its forces.'));
    assert.throws(() => accept(draft('Both Parties withdraw.'), compared), /another text/);
  });

  it('never hangs: a clause of 100,000 words against another', () => {
    const clause = (step: number): Draft => {
      const words = Array.from({ length: 100_000 }, (_, i) => `w${(i * step) % 9_973}`).join(' ');
      return {
        units: [
          { id: 'u1' as never, kind: 'paragraph', num: '1.', content: [{ kind: 'text', text: words }], units: [] },
        ],
      };
    };
    const [earlier, later] = [clause(7), clause(13)];
    const before = performance.now();
    const compared = redline(earlier, later, { overrules: [{ earlier: ['u1' as never], later: ['u1' as never] }] });
    assert.ok(performance.now() - before < 20_000);
    assert.equal(canonicalDraft(accept(earlier, compared)), canonicalDraft(later));
    assert.ok(compared.coarse);
  });
});

describe('a redline of a paraphrase', () => {
  const draft = (text: string): Draft => ({
    wording: 'paraphrase',
    units: [{ id: 'u1' as never, kind: 'paragraph', num: '1', content: [{ kind: 'text', text }], units: [] }],
  });
  const compared = redline(
    draft('The army of the country shall have at most 600,000 soldiers, under the treaty.'),
    draft('The army of the country may have at most 800,000 soldiers, under the treaty.'),
  );

  it('says nothing about words: each side stands whole', () => {
    assert.equal(compared.wording, 'paraphrase');
    assert.deepEqual(
      compared.pairs.map((pair) => pair.edits.map((edit) => edit.op)),
      [['-', '+']],
    );
  });

  it('still tells figures, but no modal', () => {
    assert.deepEqual(compared.pairs[0]?.force, [{ kind: 'number', before: '600,000', after: '800,000' }]);
  });
});

describe('the river accord', () => {
  for (const { name, earlier, later } of riverAccord())
    it(`is rebuilt from the edits, and holds together: ${name}`, () => {
      const compared = redline(earlier, later);
      assert.equal(canonicalDraft(accept(earlier, withoutTexts(compared))), canonicalDraft(later));
      assert.equal(canonicalDraft(reject(later, withoutTexts(compared))), canonicalDraft(earlier));
      assert.deepEqual(
        gist(redline(later, earlier), mirrored),
        gist(compared, (pair) => pair),
      );
      holdsTogether(compared);
      assert.ok(!compared.coarse);
    });
});

/** A redline that could not hand back a stored copy: the texts of both sides are taken out of it. */
function withoutTexts(compared: Redline): Redline {
  const emptied = (side: Redline['earlier']) => ({ ...side, units: [], containers: [] });
  return { ...compared, earlier: emptied(compared.earlier), later: emptied(compared.later) };
}

function holdsTogether({ earlier, later, pairs, summary }: Redline): void {
  for (const pair of pairs) {
    const side = (units: Redline['earlier']['units'], indexes: readonly number[]) =>
      indexes.map((i) => units[i]?.text).join('\n');
    const without = (op: string) => pair.edits.map((edit) => (edit.op === op ? '' : edit.text)).join('');
    assert.equal(without('+'), side(earlier.units, pair.a));
    assert.equal(without('-'), side(later.units, pair.b));
    assert.ok(pair.edits.every((edit, i) => edit.text !== '' && edit.op !== pair.edits[i - 1]?.op));
  }
  assert.deepEqual(
    sorted(pairs.flatMap((pair) => pair.a)),
    earlier.units.map((unit) => unit.index),
  );
  assert.deepEqual(
    sorted(pairs.flatMap((pair) => pair.b)),
    later.units.map((unit) => unit.index),
  );
  assert.equal(
    Object.values(summary).reduce((sum, count) => sum + count, 0),
    pairs.length,
  );
}

function sorted(indexes: readonly number[]): readonly number[] {
  return indexes.toSorted((x, y) => x - y);
}

type Gist = Pick<Pair, 'a' | 'b' | 'label' | 'moved' | 'renumbered' | 'headingChanged' | 'weight'> & { edits: unknown };

function gist({ pairs }: Redline, turn: (pair: Pair) => Pair): readonly Gist[] {
  return pairs
    .map(turn)
    .map(({ a, b, label, moved, renumbered, headingChanged, weight, edits }) => ({
      a,
      b,
      label,
      moved,
      renumbered,
      headingChanged,
      weight,
      edits,
    }))
    .sort((x, y) => (x.a[0] ?? -1) - (y.a[0] ?? -1) || (x.b[0] ?? -1) - (y.b[0] ?? -1));
}

const INVERSE: Partial<Record<Label, Label>> = {
  inserted: 'deleted',
  deleted: 'inserted',
  split: 'merged',
  merged: 'split',
  duplicated: 'deduplicated',
  deduplicated: 'duplicated',
};

function mirrored(pair: Pair): Pair {
  const edits = pair.edits.map((edit) => ({
    ...edit,
    op: edit.op === '-' ? ('+' as const) : edit.op === '+' ? ('-' as const) : edit.op,
  }));
  return { ...pair, a: pair.b, b: pair.a, label: INVERSE[pair.label] ?? pair.label, edits: deletionsFirst(edits) };
}

function deletionsFirst(edits: Pair['edits']): Pair['edits'] {
  const ordered = [...edits];
  for (let i = 0; i + 1 < ordered.length; i++) {
    const [first, second] = [ordered[i], ordered[i + 1]];
    if (first?.op === '+' && second?.op === '-') [ordered[i], ordered[i + 1]] = [second, first];
  }
  return ordered;
}
