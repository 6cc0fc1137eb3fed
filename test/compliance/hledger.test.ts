import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Booked, FundState } from '#agreement/compliance';
import { writeHledger } from '#formats';
import { assessed, expectedOf, readRiver, whyNoRiver } from './river.ts';

const missing = spawnSync('hledger', ['--version']).error === undefined ? undefined : 'hledger is not installed';
const skip = whyNoRiver ?? missing ?? false;

test('hledger reads the books of the invented case, on all eight pairs of days, as we do', { skip }, async () => {
  const river = await readRiver();
  for (const pair of expectedOf()) {
    const [fund] = assessed(river, pair).funds;
    assert.ok(fund !== undefined);
    assert.deepEqual(booksBy(fund), { ...fund.books, pledged: undefined });
  }
});

test('hledger tells apart the days of a posting that was booked late, and two currencies', {
  skip: missing ?? false,
}, () => {
  const late: Booked = {
    id: 'p-1',
    type: 'convert',
    by: 'T',
    ccy: 'EUR',
    tranche: 'T1',
    step: 'S1',
    occurred: '2031-06-25' as never,
    knownOn: '2031-07-20' as never,
    holdUntil: '2032-06-25' as never,
    recordedAt: '2031-07-20T10:00:00.000Z' as never,
    lines: [
      { account: 'fund:received', amount: -110, ccy: 'US2' },
      { account: 'exchange:EUR', amount: 110, ccy: 'US2' },
      { account: 'exchange:US2', amount: -Number.MAX_SAFE_INTEGER },
      { account: 'fund:received', amount: Number.MAX_SAFE_INTEGER },
    ],
  };
  const journal = writeHledger({ id: 'RF', ccy: 'EUR', minor: 2 }, [late]);
  const before = ['register', 'fund:received', '--end', '2031-07-01'];
  assert.match(asked(journal, before), /convert T1/);
  assert.equal(asked(journal, [...before, '--date2']), '');
  const balances = asked(journal, ['balance', '--flat', '--layout=bare', '-N', '-O', 'csv']);
  assert.match(balances, /"exchange:US2","EUR","-90071992547409\.91"/);
  assert.match(balances, /"fund:received","US2","-1\.10"/);
  assert.match(asked(journal, ['print', 'tag:step=S1', 'tag:hold_until=2032-06-25', 'code:p-1']), /convert T1/);
});

/** The books as hledger adds them up from the journal of a fund's postings, by the rules of the case. */
function booksBy(fund: FundState) {
  const journal = writeHledger(fund, fund.postings);
  const sum = (...query: string[]) => totalOf(asked(journal, ['balance', '--layout=bare', '-O', 'csv', ...query]));
  return {
    pledged: undefined,
    called: sum('^called:'),
    received: -sum('^donor:', 'desc:^receive'),
    reserved: sum('^fund:reserved:'),
    paid: sum('^paid:'),
    withheld: sum('^fund:withheld:'),
    forfeited: sum('^fund:forfeited:', 'desc:^forfeit'),
    refunded: sum('^donor:', 'desc:^refund'),
  };
}

/** The total, which hledger writes last, in whole minor units. */
function totalOf(csv: string): bigint {
  const amount = /"(-?[\d.]+)"\s*$/.exec(csv)?.[1] ?? '';
  assert.match(amount, /^-?\d+(\.\d\d)?$/);
  return BigInt(amount.includes('.') ? amount.replace('.', '') : `${amount}00`);
}

function asked(journal: string, query: readonly string[]): string {
  const run = spawnSync('hledger', ['-f', '-', ...query], { input: journal, encoding: 'utf8', timeout: 60_000 });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
}
