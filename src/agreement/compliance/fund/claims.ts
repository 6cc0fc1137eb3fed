import { divide } from './shares.ts';
import type { Tranche } from './tranche.ts';
import { paidOf, type TrancheMoney } from './tranche-money.ts';

/** What is earned of a tranche and not yet paid, by who is to be paid; nobody is named where the text has no shares. */
export interface PayeeDue {
  readonly payee?: string;
  readonly amount: bigint;
}

/**
 * Divides what is earned by the shares of the text, and takes off what each was paid. Where somebody was paid more than
 * his share, the others divide what is left, and nobody is asked to give back.
 */
export function claimsOf({ shares }: Tranche, earned: bigint, money: TrancheMoney): readonly PayeeDue[] {
  const left = earned - paidOf(money);
  if (left <= 0n) return [];
  const weights = new Map(Object.entries(shares).map(([payee, weight]) => [payee, BigInt(weight)]));
  if (weights.size === 0) return [{ amount: left }];
  const owed = new Map<string, bigint>();
  for (const [payee, part] of divide(earned, weights)) {
    const open = part - (money.paid.get(payee) ?? 0n);
    if (open > 0n) owed.set(payee, open);
  }
  const all = [...owed.values()].reduce((sum, each) => sum + each, 0n);
  return [...(all > left ? divide(left, owed) : owed)].map(([payee, amount]) => ({ payee, amount }));
}

/** What several are due together. */
export function sumOf(dues: readonly PayeeDue[]): bigint {
  return dues.reduce((sum, { amount }) => sum + amount, 0n);
}
