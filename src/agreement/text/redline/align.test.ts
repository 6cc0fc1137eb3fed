import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { asId, type UnitId } from '#agreement/terms';
import { type Draft, flatten, type Unit } from '#agreement/text';
import { HELD_BACK_TEXTS, redrafted } from '../../../../bench/redline/drafting.ts';
import { makeCase, ROUND, writeBase } from '../../../../bench/redline/generator.ts';
import { measure, pairsById, rates } from '../../../../bench/redline/measure.ts';
import { paraphrases, riverAccord } from '../../../../bench/redline/truth.ts';
import { type Alignment, align } from './align.ts';
import { mirrored } from './alignment.ts';

describe('the alignment of two drafts', () => {
  for (const truth of riverAccord())
    it(`finds every pair of the river accord, ${truth.name}`, () => {
      const measured = measure(truth, pairsById(truth, align(flatten(truth.earlier), flatten(truth.later))));
      assert.deepEqual({ missed: measured.missed, wrong: measured.wrong }, { missed: [], wrong: [] });
    });

  it('joins paraphrases of 2025-26 at no less than the floor reached so far', () => {
    const all = paraphrases().map((truth) =>
      measure(truth, pairsById(truth, align(flatten(truth.earlier), flatten(truth.later)))),
    );
    const sum = (count: (m: (typeof all)[number]) => number) => all.reduce((total, m) => total + count(m), 0);
    const { precision, recall } = rates({
      hits: sum((m) => m.hits),
      found: sum((m) => m.found),
      true: sum((m) => m.true),
      missed: [],
      wrong: [],
    });
    assert.ok(precision >= 0.76, `precision ${precision}`);
    assert.ok(recall >= 0.74, `recall ${recall}`);
  });

  it('keeps its recall on generated rounds of negotiation that it was not built on', () => {
    const measured = [901, 902, 903].map((seed) => {
      const truth = makeCase(`seed ${seed}`, writeBase(seed, 150, 30), seed, ROUND);
      return rates(measure(truth, pairsById(truth, align(flatten(truth.earlier), flatten(truth.later))))).f1;
    });
    const mean = measured.reduce((sum, f1) => sum + f1, 0) / measured.length;
    assert.ok(mean >= 0.97, `mean F1 ${mean}`);
  });

  it('follows constitutions and laws that were redrafted, clause by clause', () => {
    const all = [redrafted('parts'), redrafted('flat'), redrafted('parts', HELD_BACK_TEXTS)].flat();
    const measured = all.map((truth) =>
      rates(measure(truth, pairsById(truth, align(flatten(truth.earlier), flatten(truth.later))))),
    );
    const mean = measured.reduce((sum, { f1 }) => sum + f1, 0) / measured.length;
    assert.ok(mean >= 0.975, `mean F1 ${mean}`);
    for (const [i, { f1 }] of measured.entries()) assert.ok(f1 >= 0.92, `${all[i]?.name}: F1 ${f1}`);
  });

  it('finds the smaller source of a merge by the words that the larger one does not explain', () => {
    const earlier = [
      'Any member of the council may at any time resign from office by a letter to the chair.',
      'Four members of the council form a quorum.',
      'The council may act in spite of any vacancy among its members.',
      'The accounts are laid before the assembly every year in the month of March.',
    ];
    const later = [
      'A member of the council may resign at any time by a letter to the chair.',
      'Five members form the quorum, but the council may act in spite of any vacancy in its membership.',
      'The yearly accounts are laid before the assembly in the month of May.',
    ];
    const { pairs } = align(flatten(draftOf(earlier)), flatten(draftOf(later)));
    assert.deepEqual(
      pairs.map(({ a, b, kind }) => ({ a, b, kind })),
      [
        { a: [0], b: [0], kind: 'one' },
        { a: [1, 2], b: [1], kind: 'merged' },
        { a: [3], b: [2], kind: 'one' },
      ],
    );
  });

  it('calls a new clause new that shares but the common words of the clause beside it', () => {
    const earlier = [
      'The council shall publish the accounts of the fund before the end of March.',
      'The council shall appoint an auditor for a term of three years.',
    ];
    const later = [
      'The council shall publish the accounts of the fund and the report of the auditor before the end of March.',
      'The council shall hear any resident who so requests in writing.',
      'The council shall appoint an auditor for a term of five years.',
    ];
    const { pairs } = align(flatten(draftOf(earlier)), flatten(draftOf(later)));
    assert.deepEqual(
      pairs.map(({ a, b }) => ({ a, b })),
      [
        { a: [0], b: [0] },
        { a: [], b: [1] },
        { a: [1], b: [2] },
      ],
    );
  });

  it('leaves a text that is compared with itself as it is, twins and all', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const flat = flatten(draft);
        const { pairs } = align(flat, flat);
        assert.deepEqual(
          pairs.map(({ a, b, kind }) => ({ a, b, kind })),
          flat.units.map((_, i) => ({ a: [i], b: [i], kind: 'one' })),
        );
      }),
    );
  });

  it('puts every unit in exactly one pair, whatever the budget', () => {
    fc.assert(
      fc.property(drafts, drafts, fc.constantFrom(0, 50, 1000, undefined), (earlier, later, budget) => {
        const [a, b] = [flatten(earlier), flatten(later)];
        const { pairs } = align(a, b, budget === undefined ? {} : { budget });
        assert.deepEqual(
          pairs.flatMap((p) => p.a).sort(byNumber),
          a.units.map((u) => u.index),
        );
        assert.deepEqual(
          pairs.flatMap((p) => p.b).sort(byNumber),
          b.units.map((u) => u.index),
        );
      }),
    );
  });

  it('gives the mirror image once the drafts are exchanged', () => {
    fc.assert(
      fc.property(drafts, drafts, (earlier, later) => {
        const [a, b] = [flatten(earlier), flatten(later)];
        assert.deepEqual(outline(align(b, a)), outline(mirrored(align(a, b))));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the mirror image where twins could go either way', () => {
    const [donors, fund, force] = ['It is open to all donors.', 'A fund pays for both banks.', 'No use of force.'];
    const a = flatten(draftOf([donors, fund, force, force]));
    const b = flatten(draftOf([force, force, `${fund} ${donors}`, force]));
    assert.deepEqual(outline(align(b, a)), outline(mirrored(align(a, b))));
  });

  it('gives the mirror image of generated rounds too', () => {
    const truth = makeCase('mirror', writeBase(77, 200, 30), 77, ROUND);
    const [a, b] = [flatten(truth.earlier), flatten(truth.later)];
    assert.deepEqual(outline(align(b, a)), outline(mirrored(align(a, b))));
  });

  it('knows a clause again in scripts that put no space between words, and from right to left', () => {
    const chinese = ['双方应当在三十日内撤出所有重型武器。', '联合委员会应当每月举行一次会议。'];
    const reworded = ['联合委员会应当每两月举行一次会议,并通报双方。', '双方应当在六十日内撤出所有重型武器。'];
    const arabic = ['تتعهد الأطراف بسحب الأسلحة الثقيلة خلال ثلاثين يوما.', 'تجتمع اللجنة المشتركة كل شهر.'];
    const turned = [
      'تجتمع اللجنة المشتركة كل شهرين في المقر.',
      'تتعهد الأطراف بسحب جميع الأسلحة الثقيلة خلال ستين يوما.',
    ];
    for (const [earlier, later] of [
      [chinese, reworded],
      [arabic, turned],
    ] as const) {
      const { pairs } = align(flatten(draftOf(earlier)), flatten(draftOf(later)));
      assert.deepEqual(
        pairs.map(({ a, b }) => [a, b]),
        [
          [[1], [0]],
          [[0], [1]],
        ],
      );
    }
  });

  it('says so when the budget ran out, and joins what stands word for word all the same', () => {
    const truth = makeCase('coarse', writeBase(5, 300, 30), 5, ROUND);
    const { pairs, coarse } = align(flatten(truth.earlier), flatten(truth.later), { budget: 0 });
    assert.equal(coarse, true);
    assert.ok(pairs.filter((p) => p.why.by === 'text').length > 100);
    assert.equal(align(flatten(truth.earlier), flatten(truth.later)).coarse, false);
  });

  it('takes the word of a person before its own, and keeps it as given', () => {
    const [truth] = riverAccord();
    assert.ok(truth);
    const ids = (list: string[]) => list.map((id) => asId<UnitId>(id));
    const { pairs } = align(flatten(truth.earlier), flatten(truth.later), {
      overrules: [{ earlier: ids(['d1.1']), later: ids(['d2.2']) }],
    });
    const said = pairs.filter((p) => p.why.by === 'person');
    assert.deepEqual(pairsById(truth, { pairs: said }), [{ a: ['d1.1'], b: ['d2.2'] }]);
  });

  it('follows a thread that was confirmed before, however different the words', () => {
    const [earlier, later] = [draftOf(['The bridge stays open.']), draftOf(['Ferries run daily.'])];
    const threads = new Map([[asId<UnitId>('u0'), asId<never>('th_1')]]);
    const { pairs } = align(flatten(earlier), flatten(later), { threads: { earlier: threads, later: threads } });
    assert.deepEqual(pairs, [{ a: [0], b: [0], kind: 'one', why: { by: 'id' } }]);
  });

  it('joins a form of a hundred like clauses in their order, and finds the one that was added', () => {
    const form = Array.from({ length: 100 }, () => 'Reserved for later use by both of the Parties.');
    const { pairs } = align(flatten(draftOf(form)), flatten(draftOf([...form, form[0] ?? ''])));
    assert.equal(pairs.filter((p) => p.kind === 'one' && p.why.by === 'text').length, 99);
    assert.equal(pairs.filter((p) => p.kind === 'duplicated').length, 1);
  });

  it('calls three copies of one clause one duplication', () => {
    const clause = 'The Joint Commission shall be told without delay of every crossing.';
    const other = 'Each Party keeps a register of its vessels and their crews.';
    const { pairs } = align(flatten(draftOf([clause, other])), flatten(draftOf([clause, other, clause, clause])));
    assert.deepEqual(pairs[0], { a: [0], b: [0, 2, 3], kind: 'duplicated', why: { by: 'text' } });
  });
});

const SENTENCES = [
  'The Parties shall refrain from any use of force across the line.',
  'Each Party shall withdraw its heavy weapons within thirty days of signature.',
  'Each Party shall withdraw its heavy weapons within sixty days, and report to the Commission.',
  'It shall decide by consensus.',
  'It shall decide by consensus; where none is reached, either Party may refer the matter to the Envoy.',
  'The Commission meets on Mondays. It shall decide by consensus.',
  'Prisoners go home.',
  'Prisoners go home, all for all, under the eyes of the Red Cross.',
  'A fund pays for the rebuilding of both banks. It is open to all donors.',
  'A fund pays for the rebuilding of both banks.',
  'It is open to all donors.',
  '—',
];

const unit = (text: string, i: number, units: readonly Unit[] = []): Unit => ({
  id: asId<UnitId>(`u${i}`),
  kind: 'paragraph',
  num: `${i + 1}.`,
  content: text === '' ? [] : [{ kind: 'text', text }],
  units,
});

function draftOf(texts: readonly string[]): Draft {
  return { units: texts.map((text, i) => unit(text, i)) };
}

const drafts: fc.Arbitrary<Draft> = fc
  .array(fc.array(fc.constantFrom(...SENTENCES), { maxLength: 5 }), { maxLength: 5 })
  .map((articles) => {
    let count = 0;
    return {
      units: articles.map((texts) =>
        unit(
          '',
          count++,
          texts.map((text) => unit(text, count++)),
        ),
      ),
    };
  });

/** The pairs without their order, which follows the later draft. */
function outline({ pairs }: Pick<Alignment, 'pairs'>): readonly string[] {
  return pairs.map(({ a, b, kind, why }) => `${kind} ${a.join(',')} > ${b.join(',')} by ${why.by}`).sort();
}

function byNumber(x: number, y: number): number {
  return x - y;
}
