import { type Refusal, refuse } from '#agreement/terms';
import { within } from './ledger.ts';
import { accountOf, type Levels } from './levels.ts';
import { printMoney } from './money.ts';
import type { Booked, PostingLine } from './posting.ts';
import { add, isZero, type Tally, tally, total } from './tally.ts';

/**
 * What is wrong with a set by itself: it is not the Trustee's, an amount is no whole number of minor units, it speaks of
 * a tranche that the text does not have, it pays a tranche in a currency that is not the fund's, or it does not balance.
 */
export function malformed(levels: Levels, posting: Booked): Refusal | undefined {
  return strange(levels, posting) ?? wrongLine(levels, posting) ?? unbalanced(levels, posting);
}

function strange({ fund, rooms }: Levels, { id, by, tranche }: Booked): Refusal | undefined {
  if (by !== fund.trustee) {
    const sentence = `${id} is by ${by}; only ${fund.trustee}, the trustee of ${fund.id}, posts to its books.`;
    return refuse('not-the-trustee', sentence, [id]).refusal;
  }
  if (tranche === undefined || rooms.has(tranche)) return undefined;
  return refuse('posting', noTranche(fund.id, id, tranche, rooms.keys()), [id]).refusal;
}

function wrongLine(levels: Levels, posting: Booked): Refusal | undefined {
  for (const line of posting.lines) {
    const sentence = faultOf(levels, posting, line);
    if (sentence !== undefined) return refuse('posting', sentence, [posting.id]).refusal;
  }
  return undefined;
}

function faultOf(levels: Levels, { id, ccy }: Booked, line: PostingLine): string | undefined {
  const { fund, rooms } = levels;
  if (!Number.isSafeInteger(line.amount)) {
    return `${id} moves ${line.amount} on ${line.account}, which is no whole number of minor units; write it without a point.`;
  }
  const account = accountOf(levels, line.account);
  if (!('tranche' in account) && account.kind !== 'paid') return undefined;
  if ('tranche' in account && !rooms.has(account.tranche)) {
    return noTranche(fund.id, id, account.tranche, rooms.keys());
  }
  const own = line.ccy ?? ccy;
  if (own === fund.ccy) return undefined;
  return `${id} moves ${own} on ${line.account}, and ${fund.id} pays in ${fund.ccy}; book an exchange first.`;
}

function noTranche(fund: string, id: string, tranche: string, known: Iterable<string>): string {
  return `${id} speaks of tranche ${tranche}, which ${fund} does not have; it has ${[...known].join(', ')}.`;
}

function unbalanced({ fund }: Levels, { id, ccy, lines }: Booked): Refusal | undefined {
  for (const [each, sum] of sumsOf(lines, ccy)) {
    if (isZero(sum)) continue;
    const money = printMoney(total(sum), { minor: fund.minor, ccy: each });
    const sentence = `${id} does not sum to zero: ${money} are left over; give each amount a counterpart.`;
    return refuse('unbalanced', sentence, [id]).refusal;
  }
  return undefined;
}

function sumsOf(lines: readonly PostingLine[], ccy: string): ReadonlyMap<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const line of lines) add(within(sums, line.ccy ?? ccy, tally), line.amount);
  return sums;
}
