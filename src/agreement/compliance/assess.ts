import type { NonEmpty } from '#agreement/terms';
import type { Agreement } from './agreement.ts';
import type { AsOf, Assessment, Ground, NormState, Unwatched } from './assessment.ts';
import type { Borne } from './bearers.ts';
import { complianceOf } from './comply.ts';
import { lastGoodOf, spansOf } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { forceOf } from './force.ts';
import { fundsAt } from './fund/fund-at.ts';
import { moneyTold } from './fund/money-told.ts';
import { guaranteesAt } from './guarantee/guarantees-at.ts';
import type { Happening } from './happening.ts';
import { knownAt } from './known.ts';
import type { Moment } from './moment.ts';
import { paymentsSuspended } from './payments.ts';
import { type Placing, placingOf } from './placing.ts';
import { reckon } from './reckon.ts';
import type { Reckoning } from './reckoning.ts';
import { registerAt } from './register/register-at.ts';
import { type Span, spanAt } from './span.ts';

/**
 * The state of an agreement on one day, as it was known on another: norms on three axes, phases, findings, responses,
 * what was not watched, funds, guarantees and the register of damage. A pure function of what was known; each value
 * carries the chain that it rests on.
 */
export function assess(
  agreement: Agreement,
  happenings: readonly Happening[],
  asked: AsOf,
  placing: Placing = placingOf(agreement),
): Assessment {
  return examine(agreement, happenings, asked, placing).assessment;
}

/** An assessment, with the means to ask more of the same two days: what funds, guarantees and registers rest on. */
export interface Examination {
  readonly assessment: Assessment;
  /** The days on which a condition holds, if it holds on the day asked for. */
  readonly holds: (condition: Expression) => Span | undefined;
  /** The last good moment that an expression names. */
  readonly dateOf: (expression: Expression) => Moment | undefined;
  /** The entries by which payments to somebody are suspended, or to all where nobody is named; undefined if they are not. */
  readonly suspended: (payee: string | undefined) => readonly string[] | undefined;
}

/** Assesses an agreement, and keeps what was derived for further questions. */
export function examine(
  agreement: Agreement,
  happenings: readonly Happening[],
  asked: AsOf,
  placing: Placing = placingOf(agreement),
): Examination {
  // Nothing can be reported against a text that is not signed.
  const told = agreement.stands === 'drafted' ? [] : happenings;
  const r = reckon(agreement, knownAt(agreement, told, asked), asked, placing);
  const money = moneyTold(agreement, told, asked, r.known.withdrawn);
  const register = registerAt(r, money.claims, money.rulings);
  return {
    assessment: {
      ...asked,
      agreement: agreement.id,
      norms: r.borne.map((borne) => normState(borne, r)),
      phases: agreement.phases.flatMap(({ id }) => r.phase(id) ?? []),
      findings: r.findings(),
      responses: r.responses(),
      unwatched: unwatched(r),
      funds: fundsAt(r, money.steps),
      guarantees: guaranteesAt(r, money.guarantors),
      ...(register === undefined ? {} : { register }),
    },
    holds: (condition) => spanAt(spansOf(condition, r, { ofOwn: 'all' }), r.today),
    dateOf: (expression) => lastGoodOf(expression, r, { ofOwn: 'all' }),
    suspended: (payee) => paymentsSuspended(payee, r),
  };
}

function normState(borne: Borne, r: Reckoning): NormState {
  const force = forceOf(borne, r);
  const performance = r.performanceOf(borne);
  const compliance = complianceOf(borne, r);
  const { start, due, end } = datesShown(borne, r);
  const grounds: NonEmpty<Ground> = [...force.grounds, ...performance.grounds, ...compliance.grounds];
  return {
    id: borne.id,
    norm: borne.norm.id,
    bearer: borne.bearer,
    force,
    performance,
    compliance,
    ...(start === undefined ? {} : { start }),
    ...(due === undefined ? {} : { due }),
    ...(end === undefined ? {} : { end }),
    grounds,
  };
}

// The due date of a notice before an act is that of the last act announced.
function datesShown(borne: Borne, r: Reckoning): Pick<NormState, 'start' | 'due' | 'end'> {
  const { start, due, end } = r.datesOf(borne);
  const announced = r.performanceOf(borne).occasions.at(-1)?.due;
  return {
    ...(start === undefined ? {} : { start: start.at }),
    ...(due === undefined ? (announced === undefined ? {} : { due: announced }) : { due }),
    ...(end === undefined ? {} : { end }),
  };
}

function unwatched({ known }: Reckoning): readonly Unwatched[] {
  return (known.notices.get('coverage') ?? [])
    .filter(({ id }) => !known.withdrawn.has(id))
    .map(({ id, state, occurred, bank, norm }) => ({
      entry: id,
      state: state ?? 'not-watched',
      from: occurred.from,
      to: occurred.to,
      ...(bank === undefined ? {} : { bank }),
      ...(norm === undefined ? {} : { norm }),
    }));
}
