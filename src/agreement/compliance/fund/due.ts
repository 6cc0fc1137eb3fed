import type { Day } from '#agreement/terms';
import type { Clock } from '../clock.ts';
import type { StepDecision } from '../happening.ts';
import { civilDay, lastGood } from '../period.ts';
import { earned } from './earned.ts';
import type { FundTerms } from './fund.ts';
import type { Asked } from './ledger.ts';
import type { PayRule } from './rule.ts';
import { standings } from './step-state.ts';
import { least } from './tally.ts';
import type { Tranche } from './tranche.ts';
import { type Lot, paidOf, type TrancheMoney } from './tranche-money.ts';

/** What a tranche comes to by its rule, whether or not anything stands in the way: whole minor units. */
export interface Due {
  /** What its steps have earned so far, at most what has not lapsed. */
  readonly earned: bigint;
  /** What was withheld for so long that the rule gives it up, though nobody has booked that yet. */
  readonly lapsed: bigint;
  /** The last day on which what is withheld can still be earned. */
  readonly holdUntil?: Day;
}

/** Where a tranche's money and steps are read from. */
export interface Reckoned {
  readonly fund: FundTerms;
  readonly decisions: readonly StepDecision[];
  readonly asked: Asked;
  readonly clock: Clock;
}

/** Reckons what a tranche comes to. A step that is met after the last day of a hold earns nothing of what was held. */
export function dueOf(tranche: Tranche, money: TrancheMoney, from: Reckoned): Due {
  const { asOf } = from.asked;
  const holds = money.lots.filter(({ left }) => left > 0n).map((lot) => holdOf(tranche, lot, from));
  const lapsed = holds
    .filter(({ until, lapses }) => lapses && until !== undefined && until < asOf)
    .reduce((sum, hold) => sum + unearnedOf(hold, tranche, money, from), 0n);
  const most = BigInt(tranche.amount) - money.forfeited - money.returned - lapsed;
  const sum = earnedOn(tranche, asOf, from);
  const [holdUntil] = holds.flatMap(({ until }) => until ?? []).toSorted();
  return { earned: least(sum, most), lapsed, ...(holdUntil === undefined ? {} : { holdUntil }) };
}

/** The version of a rule that applies on a day. */
function ruleOn({ rules }: FundTerms, { rule }: Tranche, day: Day): PayRule {
  const versions = rule === undefined ? undefined : rules[rule];
  return versions?.findLast(({ from }) => from === undefined || from <= day) ?? versions?.[0] ?? WHOLE;
}

/** Money that is withheld, until when by the rule of the day on which it was, and whether it is given up then. */
interface Hold {
  readonly lot: Lot;
  readonly until?: Day;
  readonly lapses: boolean;
}

/** Where the text has no rule, the whole is paid once every step is met, and held without end. */
const WHOLE: PayRule = { pay: { kind: 'amount' }, afterHold: 'keep', noReversal: false };

/** The text's own time goes before the day that the Trustee booked. */
function holdOf(tranche: Tranche, lot: Lot, { fund, clock }: Reckoned): Hold {
  const { occurred, holdUntil } = lot.posting;
  const { hold, afterHold } = ruleOn(fund, tranche, occurred);
  if (hold === undefined) return { lot, lapses: false, ...(holdUntil === undefined ? {} : { until: holdUntil }) };
  return { lot, lapses: afterHold !== 'keep', until: civilDay(lastGood(occurred, hold, clock), clock) };
}

/** What is given up of a hold that ended: not what its steps had earned by its last day and nobody has paid yet. */
function unearnedOf({ lot, until }: Hold, tranche: Tranche, money: TrancheMoney, from: Reckoned): bigint {
  const owed = earnedOn(tranche, until ?? from.asked.asOf, from) - paidOf(money);
  const unearned = owed > 0n ? lot.left - owed : lot.left;
  return unearned > 0n ? unearned : 0n;
}

function earnedOn(tranche: Tranche, day: Day, { fund, decisions, asked, clock }: Reckoned): bigint {
  const own = fund.steps.filter(({ id }) => tranche.steps.includes(id));
  const stand = standings(own, decisions, { ...asked, asOf: day }, clock);
  const steps = own.map(({ weight }, i) => ({ weight, met: stand[i]?.state === 'met' }));
  return earned(ruleOn(fund, tranche, day).pay, tranche.amount, steps);
}
