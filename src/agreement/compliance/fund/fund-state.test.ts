import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groundsOf } from './books.ts';
import { booked, decided, RF, stateOn, THOUSAND_MILLION } from './four-tranche.arbitrary.ts';
import type { FundState } from './fund-state.ts';
import { printMoney } from './money.ts';

const HALF = THOUSAND_MILLION / 2;

/** The fund lives through its second tranche: two steps of three are met, the third in the eleventh month of the hold. */
const postings = [
  booked('p1', 'receive', '2027-01-10', { 'donor:S1': -2 * THOUSAND_MILLION, 'fund:received': 2 * THOUSAND_MILLION }),
  booked('p2', 'reserve', '2027-01-11', { 'fund:received': -THOUSAND_MILLION, 'fund:reserved:T1': THOUSAND_MILLION }),
  booked(
    'p3',
    'pay',
    '2027-01-12',
    { 'fund:reserved:T1': -THOUSAND_MILLION, 'paid:A': THOUSAND_MILLION },
    { tranche: 'T1' },
  ),
  booked('p4', 'reserve', '2027-02-01', { 'fund:received': -THOUSAND_MILLION, 'fund:reserved:T2': THOUSAND_MILLION }),
  booked('p5', 'pay', '2027-04-15', { 'fund:reserved:T2': -HALF, 'paid:A': HALF }, { tranche: 'T2' }),
  booked('p6', 'withhold', '2027-04-15', { 'fund:reserved:T2': -HALF, 'fund:withheld:T2': HALF }),
  booked('p7', 'pay', '2028-03-20', { 'fund:withheld:T2': -HALF, 'paid:A': HALF }, { tranche: 'T2' }),
  booked('p8', 'receive', '2028-04-01', { 'donor:S2': -THOUSAND_MILLION, 'fund:received': THOUSAND_MILLION }),
];
const decisions = [
  decided('d1', 'M1', 'met', '2027-04-10'),
  decided('d2', 'M3', 'met', '2027-04-12'),
  decided('d3', 'M2', 'met', '2028-03-10'),
  decided('d4', 'M4', 'met', '2028-05-01'),
  decided('d5', 'M5', 'met', '2028-05-01'),
  decided('d6', 'M1', 'departed', '2028-06-01', { since: '2028-05-20' }),
];
const told = { postings, decisions };

test('two steps of three pay half of the second tranche, to the cent', () => {
  const before = stateOn(RF, told, ['2027-04-12', '2027-04-12']);
  assert.equal(printMoney(trancheOf(before, 'T2').payable, RF), '500,000,000.00 EUR');
  assert.equal(trancheOf(before, 'T2').state, 'open');
  assert.deepEqual(
    trancheOf(before, 'T2').steps.map(({ id, state, since }) => [id, state, since]),
    [
      ['M1', 'met', '2027-04-10'],
      ['M2', 'not-met', undefined],
      ['M3', 'met', '2027-04-12'],
    ],
  );
});

test('what is not earned is withheld, and its clock runs twelve months to the day', () => {
  const { books, tranches } = stateOn(RF, told, ['2027-04-15', '2027-04-15']);
  assert.equal(printMoney(books.paid, RF), '1,500,000,000.00 EUR');
  assert.equal(printMoney(books.withheld, RF), '500,000,000.00 EUR');
  const second = trancheOf({ tranches }, 'T2');
  assert.deepEqual(
    [second.state, second.payable, second.withheld, second.holdUntil],
    ['held', 0n, BigInt(HALF), '2028-04-15'],
  );
});

test('a step that is met in the eleventh month earns the rest', () => {
  const earned = trancheOf(stateOn(RF, told, ['2028-03-10', '2028-03-10']), 'T2');
  assert.deepEqual([earned.state, earned.payable], ['part-paid', BigInt(HALF)]);
  const paid = stateOn(RF, told, ['2028-03-20', '2028-03-20']);
  assert.deepEqual(
    [trancheOf(paid, 'T2').state, trancheOf(paid, 'T2').withheld, trancheOf(paid, 'T3').state],
    ['paid', 0n, 'open'],
  );
});

test('a step that departs later blocks what is paid next and rewrites nothing that was paid', () => {
  const before = trancheOf(stateOn(RF, told, ['2028-05-31', '2028-05-31']), 'T3');
  assert.deepEqual([before.state, before.payable], ['open', BigInt(THOUSAND_MILLION)]);
  const after = stateOn(RF, told, ['2028-06-01', '2028-06-01']);
  const third = trancheOf(after, 'T3');
  assert.deepEqual([third.state, third.payable], ['blocked', 0n]);
  assert.deepEqual(third.obstacles, [{ kind: 'departed', step: 'M1', since: '2028-05-20', entries: ['d6'] }]);
  assert.equal(trancheOf(after, 'T2').state, 'paid');
  assert.equal(after.books.paid, 2n * BigInt(THOUSAND_MILLION));
});

test('what was known on earlier days is told as it was known then', () => {
  const late = {
    postings,
    decisions: [...decisions.slice(0, 2), decided('d3', 'M2', 'met', '2028-03-10', { known: '2028-03-19' })],
  };
  assert.equal(trancheOf(stateOn(RF, late, ['2028-03-18', '2028-03-18']), 'T2').state, 'held');
  assert.equal(trancheOf(stateOn(RF, late, ['2028-03-18', '2028-03-19']), 'T2').state, 'part-paid');
  const backDated = {
    postings: [
      ...postings.slice(0, 4),
      booked(
        'p5',
        'pay',
        '2027-04-15',
        { 'fund:reserved:T2': -HALF, 'paid:A': HALF },
        { tranche: 'T2', known: '2027-05-02' },
      ),
    ],
    decisions,
  };
  assert.equal(stateOn(RF, backDated, ['2027-04-20', '2027-05-01']).books.paid, BigInt(THOUSAND_MILLION));
  assert.equal(stateOn(RF, backDated, ['2027-04-20', '2027-05-02']).books.paid, BigInt(THOUSAND_MILLION + HALF));
});

test('what is not earned by the last day of the hold is forfeited, and a step that is met the day after changes nothing', () => {
  const unpaid = postings.slice(0, 6);
  const met = (day: string) => ({
    postings: unpaid,
    decisions: [...decisions.slice(0, 2), decided('d3', 'M2', 'met', day)],
  });
  const onTheLastDay = trancheOf(stateOn(RF, met('2028-04-15'), ['2028-05-01', '2028-05-01']), 'T2');
  assert.deepEqual([onTheLastDay.state, onTheLastDay.payable, onTheLastDay.lapsed], ['part-paid', BigInt(HALF), 0n]);
  const late = trancheOf(stateOn(RF, met('2028-04-16'), ['2028-05-01', '2028-05-01']), 'T2');
  assert.deepEqual([late.state, late.payable, late.lapsed], ['forfeited', 0n, BigInt(HALF)]);
  const booking = [
    ...unpaid,
    booked('p9', 'forfeit', '2028-04-20', { 'fund:withheld:T2': -HALF, 'fund:forfeited:T2': HALF }),
  ];
  const after = stateOn(RF, { postings: booking, decisions }, ['2028-05-01', '2028-05-01']);
  assert.deepEqual(
    [trancheOf(after, 'T2').state, trancheOf(after, 'T2').lapsed, after.books.forfeited],
    ['forfeited', 0n, BigInt(HALF)],
  );
  const back = [...booking, booked('p10', 'refund', '2028-04-21', { 'fund:forfeited:T2': -HALF, 'donor:S1': HALF })];
  const returned = stateOn(RF, { postings: back, decisions }, ['2028-05-01', '2028-05-01']);
  assert.deepEqual([returned.books.forfeited, returned.books.refunded], [BigInt(HALF), BigInt(HALF)]);
});

test('a tranche whose conditions do not hold is blocked, with each of them', () => {
  const paid = [
    ...postings,
    booked(
      'p9',
      'pay',
      '2028-05-02',
      { 'fund:received': -THOUSAND_MILLION, 'paid:A': THOUSAND_MILLION },
      { tranche: 'T3' },
    ),
    booked('p10', 'receive', '2028-05-03', { 'donor:S1': -THOUSAND_MILLION, 'fund:received': THOUSAND_MILLION }),
  ];
  const all = { postings: paid, decisions: [...decisions.slice(0, 5), decided('d7', 'M6', 'met', '2028-05-04')] };
  const on = (elsewhere: Parameters<typeof stateOn>[3]) =>
    trancheOf(stateOn(RF, all, ['2028-05-04', '2028-05-04'], elsewhere), 'T4');
  assert.deepEqual([on({ phases: ['3'] }).state, on({ phases: ['3'] }).payable], ['open', BigInt(THOUSAND_MILLION)]);
  const breached = on({ breached: ['X1'] });
  assert.deepEqual([breached.state, breached.payable], ['blocked', 0n]);
  assert.deepEqual(
    breached.obstacles.map((each) => each.kind === 'condition' && each.condition.kind),
    ['phase', 'no'],
  );
});

test('pledged 100, committed 60, paid 25, a condition unmet: the four numbers and what is blocked', () => {
  const fund = {
    ...RF,
    cap: 10_000,
    pledges: [
      { id: 'A', donor: 'S1', amount: 6_000, binding: true, due: { T1: 10_000 } },
      { id: 'B', donor: 'S2', amount: 4_000, binding: false, due: {} },
    ],
    tranches: RF.tranches.map((each) => ({ ...each, amount: 2_500, steps: [] })),
  };
  const small = [
    booked('q1', 'receive', '2027-01-02', { 'donor:S1': -6_000, 'fund:received': 6_000 }),
    booked('q2', 'pay', '2027-01-03', { 'fund:received': -2_500, 'paid:A': 2_500 }, { tranche: 'T1' }),
    booked('q3', 'reserve', '2027-01-04', { 'fund:received': -2_500, 'fund:reserved:T2': 2_500 }),
  ];
  const also = fund.tranches.map((each) =>
    each.id === 'T2' ? { ...each, also: [...(RF.tranches[3]?.also ?? [])] } : each,
  );
  const state = stateOn({ ...fund, tranches: also }, { postings: small, decisions: [] }, ['2027-02-01', '2027-02-01']);
  assert.deepEqual(state.flow, { pledged: 10_000n, contributed: 6_000n, allocated: 5_000n, paid: 2_500n });
  assert.equal(state.donors[0]?.binding, 6_000n);
  const blocked = trancheOf(state, 'T2');
  assert.deepEqual([blocked.state, blocked.earned, blocked.payable], ['blocked', 2_500n, 0n]);
});

test('payments to one party are suspended and the other is paid its share', () => {
  const fund = { ...RF, tranches: RF.tranches.map((each) => ({ ...each, shares: { kol: 1, iss: 1 } })) };
  const state = stateOn(fund, { postings: postings.slice(0, 2), decisions: [] }, ['2027-01-11', '2027-01-11'], {
    suspended: { iss: 'd-19' },
  });
  const first = trancheOf(state, 'T1');
  assert.deepEqual(first.payableTo, [{ payee: 'kol', amount: BigInt(HALF) }]);
  assert.deepEqual(first.obstacles, [{ kind: 'suspended', payee: 'iss', amount: BigInt(HALF), entries: ['d-19'] }]);
  assert.equal(first.state, 'open');
  const paid = [
    ...postings.slice(0, 2),
    booked('p3', 'pay', '2027-01-12', { 'fund:reserved:T1': -HALF, 'paid:kol': HALF }, { tranche: 'T1' }),
  ];
  const then = trancheOf(
    stateOn(fund, { postings: paid, decisions: [] }, ['2027-01-12', '2027-01-12'], { suspended: { iss: 'd-19' } }),
    'T1',
  );
  assert.deepEqual([then.state, then.payable], ['blocked', 0n]);
});

test('a tranche that is short of money says by how much', () => {
  const short = [booked('p1', 'receive', '2027-01-10', { 'donor:S1': -HALF, 'fund:received': HALF })];
  const first = trancheOf(stateOn(RF, { postings: short, decisions: [] }, ['2027-01-10', '2027-01-10']), 'T1');
  assert.deepEqual(
    [first.state, first.payable, first.obstacles],
    ['blocked', 0n, [{ kind: 'short', amount: BigInt(HALF) }]],
  );
});

test('each figure of the books names the sets that it is the sum of', () => {
  const { postings: counted } = stateOn(RF, told, ['2028-06-01', '2028-06-01']);
  assert.deepEqual(
    groundsOf('paid', 'EUR', counted).map(({ id }) => id),
    ['p3', 'p5', 'p7'],
  );
  assert.deepEqual(
    groundsOf('withheld', 'EUR', counted).map(({ id }) => id),
    ['p6', 'p7'],
  );
});

test('a rule has versions, and the one whose day came last applies', () => {
  const [first] = RF.rules['per-step'] ?? [];
  assert.ok(first !== undefined);
  const later = { ...first, from: '2027-05-01' as never, pay: { kind: 'amount' } as const };
  const fund = { ...RF, rules: { ...RF.rules, 'per-step': [first, later] as const } };
  const only = { postings: postings.slice(0, 4), decisions: decisions.slice(0, 2) };
  assert.equal(trancheOf(stateOn(fund, only, ['2027-04-30', '2027-04-30']), 'T2').payable, BigInt(HALF));
  assert.equal(trancheOf(stateOn(fund, only, ['2027-05-01', '2027-05-01']), 'T2').payable, 0n);
});

test('a step of two parties is met once each of them has met it, and departed once one has', () => {
  const fund = { ...RF, steps: RF.steps.map((each) => (each.id === 'M1' ? { ...each, of: ['kol', 'iss'] } : each)) };
  const one = [decided('d1', 'M1', 'met', '2027-02-01', { of: 'kol' })];
  const both = [...one, decided('d2', 'M1', 'met', '2027-03-01', { of: 'iss' })];
  const broken = [...both, decided('d3', 'M1', 'departed', '2027-04-01', { of: 'kol' })];
  const stand = (list: typeof both) =>
    stateOn(fund, { postings: [], decisions: list }, ['2027-05-01', '2027-05-01']).steps[0];
  assert.equal(stand(one)?.state, 'not-met');
  assert.deepEqual([stand(both)?.state, stand(both)?.since], ['met', '2027-03-01']);
  assert.equal(stand(broken)?.state, 'departed');
});

function trancheOf({ tranches }: Pick<FundState, 'tranches'>, name: string) {
  const found = tranches.find(({ id }) => id === name);
  assert.ok(found !== undefined);
  return found;
}
