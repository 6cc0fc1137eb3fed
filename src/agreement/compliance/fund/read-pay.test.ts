import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { earned, type WeighedStep } from './earned.ts';
import { readPay } from './read-pay.ts';
import { divide } from './shares.ts';

const steps: readonly WeighedStep[] = [
  { weight: 1, met: true },
  { weight: 2, met: false },
  { weight: 1, met: true },
];

for (const [rule, amount, sum] of [
  ['amount * sum(weight met) / sum(weight)', 100, 50n],
  ['amount * sum(weight met) / sum(weight)', 101, 50n],
  ['amount', 100, 0n],
  ['amount * count(steps met) / count(steps)', 100, 66n],
  ['amount / 4 + amount * 0.75 * sum( weight met )/sum(weight)', 1000, 625n],
  ['min(amount * 30%, 20) * count(steps met)', 100, 40n],
  ['max(sum(weight met), 7) + 2 * 3 - (4 - 1)', 100, 10n],
  ['10 - 4 - 3 + 0 * sum(weight met)', 100, 3n],
  ['amount * 2 * count(steps met)', 100, 100n],
  ['sum(weight met) - amount', 100, 0n],
  ['amount / (sum(weight) - 4) + sum(weight met)', 100, 0n],
] as const) {
  test(`"${rule}" of ${amount} earns ${sum}`, () => {
    assert.equal(earned(payOf(rule), amount, steps), sum);
  });
}

test('a tranche without steps waits for nothing', () => {
  assert.equal(earned(payOf('amount'), 100, []), 100n);
  assert.equal(earned(payOf('amount * sum(weight met) / sum(weight)'), 100, []), 100n);
});

test('a rule by weight is exact where fractions of a float are not', () => {
  const third = [
    { weight: 1, met: true },
    { weight: 2, met: false },
  ];
  const most = Number.MAX_SAFE_INTEGER;
  assert.equal(earned(payOf('amount * sum(weight met) / sum(weight)'), most, third), BigInt(most) / 3n);
});

for (const [rule, at] of [
  ['', 0],
  ['amount *', 8],
  ['amount * wieght', 9],
  ['(amount', 7],
  ['amount)', 6],
  ['sum(weights)', 0],
  ['amount + sum(weight', 9],
  ['min amount', 4],
  ['min(amount; 3)', 10],
  ['1 2', 2],
  ['99999999999999999999', 0],
  [`${'('.repeat(501)}`, 500],
] as const) {
  test(`"${rule.slice(0, 20)}" is refused at character ${at}`, () => {
    const read = readPay(rule);
    assert.equal(read.ok, false);
    assert.equal(!read.ok && read.refusal.at, at);
  });
}

test('parts add up to the sum, no part is more than a minor unit off, and equals differ by the order of the text', () => {
  assert.deepEqual(
    [...divide(101n, weights([1, 1]))],
    [
      ['p0', 51n],
      ['p1', 50n],
    ],
  );
  assert.deepEqual(
    [...divide(10n, weights([1, 1, 4]))],
    [
      ['p0', 2n],
      ['p1', 2n],
      ['p2', 6n],
    ],
  );
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 17n), fc.array(fc.nat(1000), { minLength: 1 }), (sum, each) => {
      fc.pre(each.some((weight) => weight > 0));
      const parts = [...divide(sum, weights(each)).values()];
      assert.equal(
        parts.reduce((all, part) => all + part, 0n),
        sum,
      );
      const all = each.reduce((a, b) => a + b, 0);
      parts.forEach((part, i) => {
        const off = part * BigInt(all) - sum * BigInt(each[i] ?? 0);
        assert.ok(off < BigInt(all) && off > -BigInt(all));
      });
    }),
  );
});

function weights(list: readonly number[]): ReadonlyMap<string, bigint> {
  return new Map(list.map((weight, i) => [`p${i}`, BigInt(weight)]));
}

function payOf(rule: string) {
  const read = readPay(rule);
  assert.ok(read.ok, rule);
  return read.value;
}
