import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Day } from '#agreement/terms';
import type { NormState } from './assessment.ts';
import { dueYears } from './due-years.ts';
import { aggregateOf, type Counts, countsOf, LEVELS, type Level, perCent, type Score } from './score.ts';
import { coderAgreement } from './score-coders.ts';
import { levelOf, symboleoState } from './score-words.ts';

const SHARED = process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../../../shared');
const TWO = { score: 2, shares: 0 };

test('the aggregate is the sum of the scores by three times their number, to the printed digit', () => {
  // Worked by hand: 5 provisions scored 3 3 2 1 0 make 9 of 15.
  assert.equal(aggregateOf(countsOf([3, 3, 2, 1, 0]), TWO)?.score, '60.00');
  assert.equal(aggregateOf([0, 1, 0, 0], TWO)?.score, '33.33');
  assert.equal(aggregateOf([0, 0, 1, 0], TWO)?.score, '66.67');
  assert.equal(aggregateOf([0, 0, 0, 7], TWO)?.score, '100.00');
  assert.equal(aggregateOf([0, 0, 0, 0], TWO), undefined);
});

test('a half is rounded up, and by whole numbers', () => {
  assert.equal(perCent(1, 8, 0), '13'); // 12.5
  assert.equal(perCent(1, 200, 1), '0.5');
  assert.equal(perCent(1005, 100_000, 2), '1.01'); // 1.005, which no binary fraction holds
  assert.equal(perCent(0, 3, 2), '0.00');
});

test('the published shares of Colombia’s 578 stipulations come to their scores, and one set of them to 101', (t) => {
  const file = join(SHARED, 'facts/agreement.yaml');
  if (!existsSync(file)) return t.skip('needs the facts in ../shared');
  const published = parse(readFileSync(file, 'utf8')).status_overall.filter(
    ({ percent }: { percent: unknown }) => percent !== null,
  );
  const scores = published.map(({ as_of, percent }: { as_of: string; percent: Record<string, number> }) => {
    const counts = [
      percent.not_initiated,
      percent.minimum,
      percent.intermediate,
      percent.complete,
    ] as unknown as Counts;
    const aggregate = aggregateOf(counts, TWO);
    return [as_of, aggregate?.of, aggregate?.score];
  });
  // By hand: as of October 2021, (37 + 2 x 18 + 3 x 30) / 300; a month later, (37 + 2 x 19 + 3 x 30) / 303.
  assert.deepEqual(
    scores.find(([day]: string[]) => day === '2021-10-31'),
    ['2021-10-31', 100, '54.33'],
  );
  assert.deepEqual(
    scores.find(([day]: string[]) => day === '2021-11-30'),
    ['2021-11-30', 101, '54.46'],
  );
  assert.deepEqual(
    scores.find(([day]: string[]) => day === '2023-11-30'),
    ['2023-11-30', 100, '57.67'],
  );
});

test('shares are rounded each by itself, as publishers do, and never lie more than half a point from the truth', () => {
  const counts = fc
    .tuple(fc.nat(600), fc.nat(600), fc.nat(600), fc.nat(600))
    .filter((all) => all.some((each) => each > 0));
  fc.assert(
    fc.property(counts, (all) => {
      const aggregate = aggregateOf(all, { score: 2, shares: 0 });
      assert.ok(aggregate);
      for (const level of LEVELS)
        assert.ok(Math.abs(Number(aggregate.shares[level]) - (100 * all[level]) / aggregate.of) <= 0.5 + 1e-9);
      assert.ok(Number(aggregate.score) >= 0 && Number(aggregate.score) <= 100);
    }),
  );
});

test('where two coders differ is listed, and their agreement is told beyond chance', () => {
  const score = (norm: string, level: Level, other?: Level): Score => ({
    norm,
    on: '2031-12-31' as Day,
    coder: 'first',
    level,
    ...(other === undefined ? {} : { second: { coder: 'second', level: other } }),
  });
  // Two levels, 50 norms: 20 both yes, 15 both no, 5 and 10 apart; Cohen's kappa of that table is 0.4.
  const table = [
    ...Array.from({ length: 20 }, (_, i) => score(`a${i}`, 3, 3)),
    ...Array.from({ length: 5 }, (_, i) => score(`b${i}`, 3, 0)),
    ...Array.from({ length: 10 }, (_, i) => score(`c${i}`, 0, 3)),
    ...Array.from({ length: 15 }, (_, i) => score(`d${i}`, 0, 0)),
  ];
  const agreed = coderAgreement([...table, score('alone', 2)]);
  assert.deepEqual([agreed?.both, agreed?.differing.length, agreed?.alike], [50, 15, '70.0']);
  assert.ok(Math.abs((agreed?.kappa ?? 0) - 0.4) < 1e-12);
  assert.equal(coderAgreement([score('alone', 2)]), undefined);
  assert.equal(coderAgreement([score('same', 2, 2)])?.kappa, undefined);
});

const grounds = [{ rule: 'plain', entries: [], provisions: [], says: '' }] as const;
type Axes = {
  readonly force?: Partial<NormState['force']>;
  readonly performance?: Partial<NormState['performance']>;
  readonly compliance?: Partial<NormState['compliance']>;
} & Partial<Pick<NormState, 'norm' | 'due'>>;
const state = ({ force, performance, compliance, ...rest }: Axes): NormState => ({
  id: 'W1',
  norm: 'W1',
  bearer: 'kol',
  ...rest,
  force: { state: 'in-force', suspended: [], grounds, ...force },
  performance: { state: 'none', late: false, departed: [], unwatched: [], occasions: [], grounds, ...performance },
  compliance: { state: 'clear', possible: [], grounds, ...compliance },
  grounds,
});
const duty = { kind: 'duty' } as const;

test('the level is that of what is verified: a claim alone counts nothing', () => {
  const level = (performance: Axes['performance']) => levelOf(state({ performance: performance ?? {} }), duty);
  assert.equal(level({ state: 'none' }), 0);
  assert.equal(level({ state: 'claimed', share: 100 }), 0);
  assert.equal(level({ state: 'claimed', share: 100, verified: 30 }), 1);
  assert.equal(level({ state: 'verified', share: 50 }), 2);
  assert.equal(level({ state: 'done', late: true }), 3);
  assert.equal(level({ state: 'kept' }), 3);
  assert.equal(level({ state: 'departed', departed: [{ from: '2031-01-01' as Day, to: null }] }), 1);
  assert.equal(level({ state: 'departed', departed: [{ from: '2031-01-01' as Day, to: '2031-01-02' as Day }] }), 2);
  assert.equal(levelOf(state({ force: { state: 'pending' }, performance: { state: 'kept' } }), duty), 0);
  assert.equal(levelOf(state({}), { kind: 'power' }), undefined);
});

test('in the words of Symboleo what is late is still in effect, and what is found and not put right is a violation', () => {
  assert.equal(symboleoState(state({ force: { state: 'pending' } })), 'create');
  assert.equal(symboleoState(state({ performance: { late: true } })), 'inEffect');
  assert.equal(symboleoState(state({ compliance: { state: 'alleged' } })), 'inEffect');
  assert.equal(symboleoState(state({ compliance: { state: 'uncured' } })), 'violation');
  assert.equal(symboleoState(state({ compliance: { state: 'cured' } })), 'inEffect');
  assert.equal(symboleoState(state({ force: { state: 'suspended' } })), 'suspension');
  assert.equal(symboleoState(state({ force: { state: 'ended', how: 'performed' } })), 'fulfillment');
  assert.equal(symboleoState(state({ force: { state: 'ended', how: 'released' } })), 'discharge');
  assert.equal(symboleoState(state({ force: { state: 'ended', how: 'void' } })), 'unsuccessfulTermination');
});

test('planned and actual are set side by side by the year in which things fall due', () => {
  const clock = {
    tz: 'UTC',
    day: 'calendar',
    firstDayCounts: false,
    lastDayCounts: true,
    monthEnd: 'clamp',
    weekend: [],
    holidays: [],
  } as const;
  const norm = {
    id: 'W1',
    text: [],
    kind: 'duty',
    bearer: 'kol',
    act: { do: 'go' },
    beats: [],
    survives: false,
    automatic: false,
  } as const;
  const due = (day: string, performance: Axes['performance']) =>
    state({ due: day as Day, performance: performance ?? {} });
  assert.deepEqual(
    dueYears(
      [
        due('2032-01-01', { state: 'none' }),
        due('2031-03-31', { state: 'done' }),
        due('2031-06-07', { state: 'done', late: true }),
        due('2031-12-31', { state: 'none', late: true }),
        state({}),
      ],
      { norms: [norm], clock },
    ),
    [
      { year: '2031', planned: 3, inTime: 1, late: 1, overdue: 1, open: 0 },
      { year: '2032', planned: 1, inTime: 0, late: 0, overdue: 0, open: 1 },
    ],
  );
});
