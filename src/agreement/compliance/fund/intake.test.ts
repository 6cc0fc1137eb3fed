import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareText, type Day } from '#agreement/terms';
import { booksOf } from './books.ts';
import { booked, RF, THOUSAND_MILLION } from './four-tranche.arbitrary.ts';
import type { FundTerms } from './fund.ts';
import { takeAll } from './intake.ts';
import { ledgerOf, postingsAt } from './ledger.ts';
import { type Booked, POSTING_TYPES } from './posting.ts';
import { total } from './tally.ts';
import { moneyByTranche, paidOf } from './tranche-money.ts';

const received = booked('p1', 'receive', '2027-01-10', { 'donor:S1': -100, 'fund:received': 100 });

test('a set that does not balance is refused, whatever the rounding of its size', () => {
  refused(
    [booked('p1', 'receive', '2027-01-10', { 'donor:S1': -100, 'fund:received': 99 })],
    'unbalanced',
    /p1 .*-0\.01 EUR/,
  );
  const most = Number.MAX_SAFE_INTEGER;
  refused([booked('p1', 'receive', '2027-01-10', { a: most, b: 1, c: 1, d: -most, e: -1 })], 'unbalanced', /0\.01 EUR/);
});

test('each currency of a set balances by itself', () => {
  const lines = [
    { account: 'fund:received', amount: -110, ccy: 'USD' },
    { account: 'exchange:EUR', amount: 110, ccy: 'USD' },
    { account: 'exchange:USD', amount: -100 },
    { account: 'fund:received', amount: 100 },
  ];
  const dollars = booked('p1', 'receive', '2027-01-10', { 'donor:S1': -110, 'fund:received': 110 }, { ccy: 'USD' });
  const change = { ...booked('p2', 'convert', '2027-01-11', {}), lines };
  const paid = booked('p3', 'pay', '2027-01-12', { 'fund:received': -100, 'paid:A': 100 }, { tranche: 'T1' });
  assert.deepEqual(takeAll(RF, [dollars, change, paid]).refused, []);
  refused([dollars, { ...change, lines: lines.slice(0, 3) }], 'unbalanced', /EUR|USD/);
  const abroad = booked(
    'p4',
    'pay',
    '2027-01-12',
    { 'fund:received': -10, 'paid:A': 10 },
    { tranche: 'T1', ccy: 'USD' },
  );
  refused([dollars, abroad], 'posting', /p4 moves USD on paid:A, and RF pays in EUR/);
});

test('no account of the fund is overdrawn, on its own day or on a later one', () => {
  const reserve = booked('p2', 'reserve', '2027-02-01', { 'fund:received': -101, 'fund:reserved:T1': 101 });
  refused([received, reserve], 'overdraft', /p2 takes 0\.01 EUR more from fund:received/);
  const all = booked('p2', 'reserve', '2027-02-01', { 'fund:received': -100, 'fund:reserved:T1': 100 });
  const before = booked('p3', 'refund', '2027-01-20', { 'fund:received': -1, 'donor:S1': 1 }, { known: '2027-03-01' });
  refused([received, all, before], 'overdraft', /p3/);
  const early = booked(
    'p4',
    'reserve',
    '2027-01-09',
    { 'fund:received': -1, 'fund:reserved:T1': 1 },
    { known: '2027-03-01' },
  );
  refused([received, early], 'overdraft', /p4/);
});

test('more than was received is not paid, nor more than the tranche, nor more than the cap', () => {
  const bank = booked('p2', 'pay', '2027-01-11', { 'bank:own': -101, 'paid:A': 101 }, { tranche: 'T1' });
  refused([received, bank], 'above-received', /p2 pays 0\.01 EUR more than was received/);
  const rich = booked('p1', 'receive', '2027-01-10', {
    'donor:S1': -5 * THOUSAND_MILLION,
    'fund:received': 5 * THOUSAND_MILLION,
  });
  const pay = (id: string, amount: number, tranche?: string) =>
    booked(
      id,
      'pay',
      '2027-01-11',
      { 'fund:received': -amount, 'paid:A': amount },
      tranche === undefined ? {} : { tranche },
    );
  refused(
    [rich, pay('p2', THOUSAND_MILLION + 1, 'T1')],
    'above-tranche',
    /p2 goes 0\.01 EUR above what is left of tranche T1/,
  );
  const held = booked('p2', 'withhold', '2027-01-10', { 'fund:received': -600, 'fund:withheld:T1': 600 });
  refused([rich, held, pay('p3', THOUSAND_MILLION - 599, 'T1')], 'above-tranche', /p3 goes 0\.01/);
  refused([rich, pay('p2', 4 * THOUSAND_MILLION + 1)], 'above-cap', /p2 goes 0\.01 EUR above the cap of RF/);
});

test('only the Trustee posts, and only of tranches that the text has, in whole minor units', () => {
  refused([booked('p1', 'receive', '2027-01-10', {}, { by: 'AUD' })], 'not-the-trustee', /p1 is by AUD; only T/);
  refused(
    [booked('p1', 'call', '2027-01-10', {}, { tranche: 'T9' })],
    'posting',
    /T9, which RF does not have; it has T1, T2, T3, T4/,
  );
  refused([booked('p1', 'reserve', '2027-01-10', { 'fund:reserved:T9': 0 })], 'posting', /T9/);
  refused([booked('p1', 'receive', '2027-01-10', { a: 0.5, b: -0.5 })], 'posting', /0\.5 .*no whole number/);
  const most = Number.MAX_SAFE_INTEGER;
  const flood = (id: string) => booked(id, 'receive', '2027-01-10', { 'donor:S1': -most, 'fund:received': most });
  refused([flood('p1'), flood('p2')], 'posting', /p2 makes a balance of more than/);
});

test('what is refused at its turn stays out and changes nothing that was taken', () => {
  const reserve = booked('p2', 'reserve', '2027-02-01', { 'fund:received': -150, 'fund:reserved:T1': 150 });
  const more = booked('p3', 'receive', '2027-01-15', { 'donor:S1': -50, 'fund:received': 50 }, { known: '2027-03-01' });
  const { postings, refused: out } = takeAll(RF, [received, reserve, more]);
  assert.deepEqual(
    postings.map(({ id }) => id),
    ['p1', 'p3'],
  );
  assert.deepEqual(
    out.map(({ posting }) => posting.id),
    ['p2'],
  );
});

const DAYS = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'] as const;
const SMALL: FundTerms = {
  ...RF,
  cap: 300,
  tranches: RF.tranches.slice(0, 3).map((tranche) => ({ ...tranche, amount: 100 })),
};
const ACCOUNTS = [
  'called:S1',
  'uncalled:S1',
  'donor:S1',
  'donor:S2',
  'fund:received',
  'fund:reserved:T1',
  'fund:reserved:T2',
  'fund:withheld:T1',
  'fund:withheld:T2',
  'fund:forfeited:T1',
  'paid:A',
  'paid:B',
  'exchange:USD',
  'bank:own',
];

/** Sets of all sorts, sensible or not: mostly from one account to another, sometimes late, sometimes unbalanced. */
const anySets = fc
  .array(
    fc.record({
      type: fc.constantFrom(...POSTING_TYPES),
      from: fc.constantFrom(...ACCOUNTS),
      to: fc.constantFrom(...ACCOUNTS),
      amount: fc.integer({ min: 1, max: 120 }),
      slip: fc.constantFrom(0, 0, 0, 0, 0, 0, 1),
      occurred: fc.nat(DAYS.length - 1),
      late: fc.nat(2),
      tranche: fc.constantFrom('T1', 'T2', 'T3'),
    }),
    { maxLength: 40 },
  )
  .map((sets) => [
    booked('a0', 'receive', DAYS[0], { 'donor:S1': -200, 'fund:received': 200 }),
    ...sets.map(({ type, from, to, amount, slip, occurred, late, tranche }, i): Booked => {
      const known = DAYS[Math.min(DAYS.length - 1, occurred + late)] ?? DAYS[0];
      const set = booked(`a${i + 1}`, type, DAYS[occurred] ?? DAYS[0], {}, { tranche, known });
      return {
        ...set,
        lines: [
          { account: from, amount: -amount },
          { account: to, amount: amount + slip },
        ],
      };
    }),
  ]);

test('whatever is told, the books keep their bounds on every day, as known on every day', () => {
  fc.assert(
    fc.property(anySets, (sets) => {
      const { postings } = takeAll(SMALL, sets);
      for (const asKnownOn of DAYS)
        for (const asOf of DAYS) keepsBounds(postingsAt(postings, { asOf: asOf as Day, asKnownOn: asKnownOn as Day }));
    }),
    { numRuns: 300 },
  );
});

test('an answer as known on a day never changes by what is told later', () => {
  fc.assert(
    fc.property(anySets, fc.constantFrom(...DAYS), (sets, known) => {
      const then = takeAll(
        SMALL,
        sets.filter(({ knownOn }) => knownOn <= known),
      );
      const now = takeAll(SMALL, sets);
      assert.deepEqual(
        then.postings.map(({ id }) => id),
        now.postings.filter(({ knownOn }) => knownOn <= known).map(({ id }) => id),
      );
    }),
  );
});

test('the order in which sets of the same stamp arrive decides nothing', () => {
  fc.assert(
    fc.property(anySets, fc.infiniteStream(fc.nat()), (sets, dice) => {
      const shuffled = sets.map((set) => [dice.next().value ?? 0, set] as const).toSorted(([a], [b]) => a - b);
      const ids = (list: readonly Booked[]) =>
        takeAll(SMALL, list)
          .postings.map(({ id }) => id)
          .toSorted(compareText);
      assert.deepEqual(ids(shuffled.map(([, set]) => set)), ids(sets));
    }),
  );
});

function keepsBounds(postings: readonly Booked[]): void {
  const ledger = ledgerOf(postings);
  const accounts = new Map<string, bigint>();
  for (const types of ledger.get('EUR')?.values() ?? [])
    for (const [account, sum] of types) accounts.set(account, (accounts.get(account) ?? 0n) + total(sum));
  assert.equal(
    [...accounts.values()].reduce((sum, each) => sum + each, 0n),
    0n,
  );
  for (const [account, balance] of accounts) assert.ok(!account.startsWith('fund:') || balance >= 0n, account);
  const money = moneyByTranche(postings);
  for (const [id, each] of money) {
    const used = paidOf(each) + each.withheld + each.forfeited;
    assert.ok(used <= 100n, `${id} has used ${used}`);
  }
  const { paid, withheld, forfeited, received: came } = booksOf(ledger, 'EUR', 0n);
  const changed = -(accounts.get('exchange:USD') ?? 0n);
  assert.ok(paid <= came + changed, 'paid more than came in');
  assert.ok(paid + withheld + forfeited <= 300n, 'more than the cap');
}

function refused(postings: readonly Booked[], code: string, sentence: RegExp): void {
  const { refused: out } = takeAll(RF, postings);
  assert.deepEqual(
    out.map(({ refusal }) => refusal.code),
    [code],
  );
  assert.match(out[0]?.refusal.sentence ?? '', sentence);
}
