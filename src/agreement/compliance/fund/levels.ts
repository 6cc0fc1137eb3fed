import { type Account, isHeld, readAccount, towardReceived, towardTranche } from './account.ts';
import type { FundTerms } from './fund.ts';
import { type Gauge, gauge } from './gauge.ts';
import { within } from './ledger.ts';
import type { Booked } from './posting.ts';

/** The levels of a fund's books that may not fall below zero, as sets come in. They may be changed in place. */
export interface Levels {
  readonly fund: FundTerms;
  readonly accounts: Map<string, Account>;
  /** Balances of the accounts that the fund holds, by currency and name. */
  readonly balances: Map<string, Map<string, Gauge>>;
  /** What was received less what was paid, by currency. */
  readonly received: Map<string, Gauge>;
  /** What may still be paid, withheld or forfeited of each tranche. */
  readonly rooms: ReadonlyMap<string, Gauge>;
  /** What may still be paid, withheld or forfeited of the whole fund. */
  readonly cap: Gauge;
}

/** What a level is of: what a refusal speaks of, if it would fall below zero. */
export type Bound =
  | { readonly kind: 'cap' }
  | { readonly kind: 'tranche'; readonly tranche: string }
  | { readonly kind: 'received'; readonly ccy: string }
  | { readonly kind: 'account'; readonly account: string; readonly ccy: string };

/** By how much a set would move a level. */
export interface Change {
  readonly bound: Bound;
  amount: number;
}

/** The levels before the first set. */
export function openLevels(fund: FundTerms): Levels {
  return {
    fund,
    accounts: new Map(),
    balances: new Map(),
    received: new Map(),
    rooms: new Map(fund.tranches.map(({ id, amount }) => [id, gauge(amount)])),
    cap: gauge(fund.cap),
  };
}

/** All levels that a set would move, those with the widest bound first. */
export function changesOf(levels: Levels, posting: Booked): ReadonlyMap<Gauge, Change> {
  const changes = new Map<Gauge, Change>();
  for (const line of posting.lines) {
    const account = accountOf(levels, line.account);
    const used = towardTranche(account, posting.type, line.amount);
    if (used === 0) continue;
    change(changes, levels.cap, CAP, -used);
    const tranche = 'tranche' in account ? account.tranche : trancheOf(levels, posting);
    const room = tranche === undefined ? undefined : levels.rooms.get(tranche);
    if (tranche !== undefined && room !== undefined) change(changes, room, { kind: 'tranche', tranche }, -used);
  }
  for (const { account: name, amount, ccy = posting.ccy } of posting.lines) {
    const account = accountOf(levels, name);
    const received = towardReceived(account, posting.type, amount);
    if (received !== 0) change(changes, within(levels.received, ccy, noLevel), { kind: 'received', ccy }, received);
    if (!isHeld(account)) continue;
    const balance = within(within(levels.balances, ccy, noBalances), name, noLevel);
    change(changes, balance, { kind: 'account', account: name, ccy }, amount);
  }
  return changes;
}

/** The tranche that a set is of: the one that it names, or else the only one from whose pots it takes. */
export function trancheOf(levels: Pick<Levels, 'accounts'>, { tranche, lines }: Booked): string | undefined {
  if (tranche !== undefined) return tranche;
  const from = new Set<string>();
  for (const line of lines) {
    const account = accountOf(levels, line.account);
    if ('tranche' in account && line.amount < 0) from.add(account.tranche);
  }
  return from.size === 1 ? [...from][0] : undefined;
}

/** An account by its name, which is read once. */
export function accountOf({ accounts }: Pick<Levels, 'accounts'>, name: string): Account {
  return within(accounts, name, () => readAccount(name));
}

const CAP: Bound = { kind: 'cap' };

function change(changes: Map<Gauge, Change>, level: Gauge, bound: Bound, amount: number): void {
  const found = changes.get(level);
  if (found === undefined) changes.set(level, { bound, amount });
  else found.amount += amount;
}

function noLevel(): Gauge {
  return gauge(0);
}

function noBalances(): Map<string, Gauge> {
  return new Map();
}
