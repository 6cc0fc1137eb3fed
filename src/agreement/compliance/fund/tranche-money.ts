import { compareText, type Day } from '#agreement/terms';
import { type Account, readAccount } from './account.ts';
import { within } from './ledger.ts';
import { trancheOf } from './levels.ts';
import type { Booked, PostingLine } from './posting.ts';
import { least } from './tally.ts';

/** What has become of a tranche's money, in whole minor units of the fund's currency. */
export interface TrancheMoney {
  reserved: bigint;
  withheld: bigint;
  forfeited: bigint;
  /** Given back to donors out of what was withheld. */
  returned: bigint;
  /** By who was paid. */
  readonly paid: Map<string, bigint>;
  /** What is still withheld of each time that something was, the earliest first. */
  readonly lots: Lot[];
}

/** Money that was withheld at one time, and what is left of it. */
export interface Lot {
  readonly posting: Booked;
  left: bigint;
}

/** The money of every tranche after the given sets, in the order of the days on which it moved. */
export function moneyByTranche(postings: readonly Booked[]): Moved {
  const moved = nothingMoved();
  for (const posting of byDay(postings)) moveAll(moved, posting);
  return moved.tranches;
}

type Moved = ReadonlyMap<string, TrancheMoney>;

/** What was paid of a tranche, to all. */
export function paidOf({ paid }: TrancheMoney): bigint {
  return [...paid.values()].reduce((sum, each) => sum + each, 0n);
}

/** What a tranche no longer holds for anybody: paid, forfeited, or given back. */
export function goneOf(money: TrancheMoney): bigint {
  return paidOf(money) + money.forfeited + money.returned;
}

/**
 * Since when a tranche counts as paid: something of it was paid, and nothing of it is left to be, the rest being
 * forfeited or given back. By the day on which the money moved.
 */
export function paidSince(amount: number, tranche: string, postings: readonly Booked[]): PaidSince | undefined {
  const moved = nothingMoved();
  const entries: string[] = [];
  for (const posting of byDay(postings)) {
    moveAll(moved, posting);
    if (posting.type === 'pay' && trancheOf(moved, posting) === tranche) entries.push(posting.id);
    const money = moved.tranches.get(tranche);
    if (money !== undefined && paidOf(money) > 0n && goneOf(money) >= BigInt(amount)) {
      return { day: posting.occurred, entries };
    }
  }
  return undefined;
}

/** The day on which a tranche was paid, and the sets that paid it. */
export interface PaidSince {
  readonly day: Day;
  readonly entries: readonly string[];
}

/** No money of a tranche. */
export function noMoney(): TrancheMoney {
  return { reserved: 0n, withheld: 0n, forfeited: 0n, returned: 0n, paid: new Map(), lots: [] };
}

function byDay(postings: readonly Booked[]): readonly Booked[] {
  return postings.toSorted((a, b) => compareText(a.occurred, b.occurred));
}

function nothingMoved(): { readonly accounts: Map<string, Account>; readonly tranches: Map<string, TrancheMoney> } {
  return { accounts: new Map(), tranches: new Map() };
}

function moveAll({ accounts, tranches }: ReturnType<typeof nothingMoved>, posting: Booked): void {
  for (const line of posting.lines) {
    const account = within(accounts, line.account, () => readAccount(line.account));
    const tranche = 'tranche' in account ? account.tranche : trancheOf({ accounts }, posting);
    if (tranche !== undefined) moveMoney(within(tranches, tranche, noMoney), account, line, posting);
  }
}

function moveMoney(money: TrancheMoney, account: Account, { amount }: PostingLine, posting: Booked): void {
  const moved = BigInt(amount);
  if (account.kind === 'paid') money.paid.set(account.payee, (money.paid.get(account.payee) ?? 0n) + moved);
  if (account.kind === 'reserved') money.reserved += moved;
  if (account.kind === 'forfeited' && posting.type === 'forfeit') money.forfeited += moved;
  if (account.kind !== 'withheld') return;
  money.withheld += moved;
  if (posting.type === 'refund') money.returned -= moved;
  if (amount > 0) money.lots.push({ posting, left: moved });
  else release(money.lots, -moved);
}

/** What is released is taken from what was withheld first. */
function release(lots: Lot[], amount: bigint): void {
  let left = amount;
  for (const lot of lots) {
    const part = least(lot.left, left);
    lot.left -= part;
    left -= part;
  }
}
