import type { Day } from '#agreement/terms';
import { claimsOf, type PayeeDue, sumOf } from './claims.ts';
import { type Due, dueOf, type Reckoned } from './due.ts';
import { barsAll, obstaclesOf, unsuspended } from './obstacles.ts';
import type { Inquiry, Obstacle, TrancheStatus } from './standing.ts';
import type { StepStanding } from './step-state.ts';
import { least, most } from './tally.ts';
import type { Tranche } from './tranche.ts';
import { goneOf, noMoney, paidOf, type TrancheMoney } from './tranche-money.ts';

/** A tranche as it stands on a pair of days, with what it rests on. Amounts in whole minor units of the fund's currency. */
export interface TrancheState {
  readonly id: string;
  readonly amount: bigint;
  readonly state: TrancheStatus;
  /** Since when it is open. */
  readonly opened?: Day;
  /** What its steps have earned by its rule, paid or not; what was paid was earned, even if a step departed since. */
  readonly earned: bigint;
  /** What may be paid now: earned, not yet paid, and nothing in its way. */
  readonly payable: bigint;
  /** To whom. */
  readonly payableTo: readonly PayeeDue[];
  readonly reserved: bigint;
  readonly paid: bigint;
  readonly paidTo: ReadonlyMap<string, bigint>;
  readonly withheld: bigint;
  readonly forfeited: bigint;
  readonly returned: bigint;
  /** What was withheld beyond its last day and is due to be given up, which nobody has booked yet. */
  readonly lapsed: bigint;
  /** The last day on which what is withheld can still be earned. */
  readonly holdUntil?: Day;
  readonly steps: readonly StepStanding[];
  /** Why nothing, or not everything, may be paid. */
  readonly obstacles: readonly Obstacle[];
}

/** What all tranches share when one of them is asked after. */
export interface Surroundings extends Reckoned {
  readonly inquiry: Inquiry;
  /** How every step of the fund stands: one that departed blocks whatever is paid next. */
  readonly steps: readonly StepStanding[];
}

/** A tranche's state, and how much of the money that lies free in the fund it would use up. */
export interface Weighed {
  readonly state: TrancheState;
  readonly uses: bigint;
}

/** Tells how it stands with a tranche, when so much money lies in the fund that is set apart for none. */
export function trancheState(
  tranche: Tranche,
  moved: TrancheMoney | undefined,
  free: bigint,
  all: Surroundings,
): Weighed {
  const money = moved ?? noMoney();
  const opened = tranche.start === undefined ? undefined : all.inquiry.holds(tranche.start);
  const due = dueOf(tranche, money, all);
  const settled = goneOf(money) >= BigInt(tranche.amount);
  const running = !settled && (tranche.start === undefined || opened !== undefined);
  const claims = running ? claimsOf(tranche, due.earned, money) : [];
  const barred = running ? obstaclesOf(tranche, claims, all.steps, all.inquiry) : [];
  const wanted = sumOf(unsuspended(claims, barred));
  const beyond = wanted - (money.reserved + money.withheld - due.lapsed);
  const obstacles: readonly Obstacle[] = beyond > free ? [...barred, { kind: 'short', amount: beyond - free }] : barred;
  const payableTo = obstacles.some(barsAll) ? [] : unsuspended(claims, barred);
  const earned = most(due.earned, paidOf(money));
  const figures = { ...due, earned, payableTo, obstacles, payable: sumOf(payableTo) };
  return {
    uses: beyond > 0n ? least(beyond, free) : 0n,
    state: {
      id: tranche.id,
      amount: BigInt(tranche.amount),
      state: settled ? settledAs(money) : running ? runningAs(tranche, money, figures) : 'pending',
      ...(opened === undefined ? {} : { opened: opened.from }),
      ...figures,
      reserved: money.reserved,
      paid: paidOf(money),
      paidTo: money.paid,
      withheld: money.withheld,
      forfeited: money.forfeited,
      returned: money.returned,
      steps: all.steps.filter(({ id }) => tranche.steps.includes(id)),
    },
  };
}

function settledAs({ forfeited, returned }: TrancheMoney): TrancheStatus {
  if (forfeited > 0n) return 'forfeited';
  return returned > 0n ? 'returned' : 'paid';
}

/** Of a tranche that is open and has money left. */
function runningAs(
  tranche: Tranche,
  money: TrancheMoney,
  { earned, lapsed, payable, obstacles }: Due & Pick<TrancheState, 'payable' | 'obstacles'>,
): TrancheStatus {
  const unpaid = earned > paidOf(money);
  if (!unpaid && lapsed > 0n && goneOf(money) + lapsed >= BigInt(tranche.amount)) return 'forfeited';
  if (obstacles.length > 0 && payable === 0n) return 'blocked';
  if (!unpaid && money.withheld > 0n) return 'held';
  return paidOf(money) > 0n ? 'part-paid' : 'open';
}
