import type { Day, Instant } from '#agreement/terms';
import type { Clock } from '../clock.ts';
import type { Expression } from '../expression.ts';
import type { StepDecision } from '../happening.ts';
import { parseExpression } from '../parse-expression.ts';
import { since } from '../span.ts';
import type { FundTerms } from './fund.ts';
import { type FundState, fundState } from './fund-state.ts';
import { takeAll } from './intake.ts';
import { postingsAt } from './ledger.ts';
import type { Booked, PostingType } from './posting.ts';
import { readPay } from './read-pay.ts';
import type { PayRule } from './rule.ts';
import type { Holds } from './standing.ts';
import type { FundStep } from './step.ts';
import type { Tranche } from './tranche.ts';
import { paidSince } from './tranche-money.ts';

/** Civil days as a text has them in the examples: UTC, the last day of a period is good. */
export const CLOCK: Clock = {
  tz: 'UTC',
  day: 'calendar',
  firstDayCounts: false,
  lastDayCounts: true,
  monthEnd: 'clamp',
  weekend: [6, 7],
  holidays: [],
};

/** The four-tranche fund of the design, in cents: a cap of four thousand million euros, a fourth of it a tranche. */
export const RF: FundTerms = {
  id: 'RF',
  text: ['AnnexF'],
  ccy: 'EUR',
  minor: 2,
  trustee: 'T',
  cap: 400_000_000_000,
  pledges: [
    { id: 'D1', donor: 'S1', amount: 250_000_000_000, binding: true, due: { T1: 4000, T2: 2000, T3: 2000, T4: 2000 } },
    { id: 'D2', donor: 'S2', amount: 150_000_000_000, binding: false, due: {} },
  ],
  tranches: [
    tranche('T1', 'EIF', [], 'all'),
    { ...tranche('T2', 'paid(T1)', ['M1', 'M2', 'M3'], 'per-step'), every: 'quarter' },
    tranche('T3', 'paid(T2)', ['M4', 'M5'], 'all'),
    { ...tranche('T4', 'paid(T3)', ['M6'], 'all'), also: ['phase(3)', 'no(breach(X1))'].map(expression) },
  ],
  steps: [step('M1', 1), step('M2', 2), step('M3', 1), step('M4', 1), step('M5', 1), step('M6', 1)],
  rules: {
    'per-step': [rule('amount * sum(weight met) / sum(weight)', true)],
    all: [rule('amount', false)],
  },
};

/** The day of entry into force in the examples. */
const EIF = '2027-01-01' as Day;

/** A sum of the examples in words: the amount of one tranche. */
export const THOUSAND_MILLION = 100_000_000_000;

/** A set of the Trustee's, known on the day on which the money moved unless another day is named. */
export function booked(
  id: string,
  type: PostingType,
  occurred: string,
  lines: Readonly<Record<string, number>>,
  more: { readonly tranche?: string; readonly known?: string; readonly ccy?: string; readonly by?: string } = {},
): Booked {
  const knownOn = (more.known ?? occurred) as Day;
  return {
    id,
    type,
    by: more.by ?? 'T',
    ccy: more.ccy ?? 'EUR',
    occurred: occurred as Day,
    knownOn,
    recordedAt: `${knownOn}T12:00:00.000Z` as Instant,
    lines: Object.entries(lines).map(([account, amount]) => ({ account, amount })),
    ...(more.tranche === undefined ? {} : { tranche: more.tranche }),
  };
}

/** A body's decision of a step. */
export function decided(
  id: string,
  name: string,
  state: StepDecision['state'],
  occurred: string,
  more: { readonly since?: string; readonly known?: string; readonly of?: string } = {},
): StepDecision {
  const knownOn = (more.known ?? occurred) as Day;
  return {
    id,
    by: 'board',
    kind: 'decision',
    does: 'step',
    step: name,
    state,
    occurred: { from: occurred as Day, to: occurred as Day },
    knownOn,
    recordedAt: `${knownOn}T12:00:00.000Z` as Instant,
    ...(more.since === undefined ? {} : { since: more.since as Day }),
    ...(more.of === undefined ? {} : { of: more.of }),
  };
}

/** What holds beside the money: phases that are done, breaches that were found, payments that are suspended. */
export interface Elsewhere {
  readonly phases?: readonly string[];
  readonly breached?: readonly string[];
  readonly suspended?: Readonly<Record<string, string>>;
}

/** Tells how it stands with a fund on a day, as known on a day. */
export function stateOn(
  fund: FundTerms,
  told: { readonly postings: readonly Booked[]; readonly decisions: readonly StepDecision[] },
  [asOf, asKnownOn]: readonly [string, string],
  elsewhere: Elsewhere = {},
): FundState {
  const asked = { asOf: asOf as Day, asKnownOn: asKnownOn as Day };
  const taken = takeAll(fund, told.postings);
  const holds = holding(fund, postingsAt(taken.postings, asked), asked.asOf, elsewhere);
  const suspended = (payee: string | undefined) => {
    const by = payee === undefined ? undefined : elsewhere.suspended?.[payee];
    return by === undefined ? undefined : [by];
  };
  return fundState(fund, taken, told.decisions, { asked, clock: CLOCK, holds, suspended });
}

/** Reads an expression that is known to be one. */
function expression(text: string): Expression {
  const read = parseExpression(text);
  if (!read.ok) throw new Error(read.refusal.sentence);
  return read.value;
}

/** A version of a rule, with twelve months of holding and forfeiture after them. */
function rule(pay: string, noReversal: boolean): PayRule {
  const read = readPay(pay);
  if (!read.ok) throw new Error(read.refusal.sentence);
  return { pay: read.value, hold: { count: 12, unit: 'mo' }, afterHold: 'forfeit', noReversal };
}

/** The few conditions that the examples use, over their own days. */
function holding(fund: FundTerms, postings: readonly Booked[], asOf: Day, elsewhere: Elsewhere): Holds {
  const from = (day: Day | undefined, entries: readonly string[] = []) =>
    day === undefined || day > asOf ? undefined : since(day, CLOCK, entries);
  return (condition) => {
    switch (condition.kind) {
      case 'named':
        return from(EIF);
      case 'paid': {
        const amount = fund.tranches.find(({ id }) => id === condition.tranche)?.amount ?? 0;
        const paid = paidSince(amount, condition.tranche, postings);
        return from(paid?.day, paid?.entries);
      }
      case 'phase':
        return elsewhere.phases?.includes(condition.phase) === true ? from(EIF) : undefined;
      case 'no':
        return condition.of.kind === 'norms' && condition.of.norms.some((norm) => elsewhere.breached?.includes(norm))
          ? undefined
          : from(EIF);
      default:
        throw new Error(`the examples ask nothing of the kind ${condition.kind}`);
    }
  };
}

function tranche(id: string, start: string, steps: readonly string[], by: string): Tranche {
  return { id, amount: 100_000_000_000, start: expression(start), steps, rule: by, also: [], shares: {} };
}

function step(id: string, weight: number): FundStep {
  return { id, text: [`AnnexF.${id}`], kind: 'reform', weight };
}
