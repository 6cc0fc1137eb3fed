import { absurd, compareText } from '#agreement/terms';
import type { Clock } from '../clock.ts';
import type { Expression } from '../expression.ts';
import type { GuaranteeDecision, Notice } from '../happening.ts';
import type { Moment } from '../moment.ts';
import { lastGood } from '../period.ts';
import type { Span } from '../span.ts';
import type { DecisionRule, Guarantee, GuaranteeDuty, GuaranteeEnd } from './guarantee.ts';
import { type GuarantorClock, guarantorClock, type Invocation } from './guarantor-clock.ts';

/** How it stands with a guarantee. */
export const GUARANTEE_STATES = [
  'drafted',
  'not-in-force',
  'ready',
  'consulting',
  'deciding',
  'acting',
  'no-measure',
  'lapsed',
  'forfeited',
] as const;
export type GuaranteeStatus = (typeof GUARANTEE_STATES)[number];

/** A guarantee on a day: its state, each guarantor's clock after each request, and what is owed since it was decided to act. */
export interface GuaranteeState {
  readonly id: string;
  readonly state: GuaranteeStatus;
  /** Of the requests, the earliest first, each with every guarantor's. */
  readonly clocks: readonly GuarantorClock[];
  readonly owed: readonly OwedDuty[];
  /** What ended it, and since when. */
  readonly ended?: { readonly by: GuaranteeEnd; readonly since: Moment; readonly entries: readonly string[] };
}

/** A duty that started on a decision to act. */
export interface OwedDuty {
  readonly duty: string;
  readonly act: string;
  /** Nobody, where the text names none. */
  readonly bearer?: string;
  readonly since: Moment;
  /** The last good moment, where the text gives a time. */
  readonly by?: Moment;
}

/** What a guarantee asks of the rest: the day, what was told of it by then, and whether a condition holds. */
export interface GuaranteeInquiry {
  readonly today: Parameters<typeof guarantorClock>[3];
  readonly clock: Clock;
  readonly invocations: readonly Notice[];
  readonly acts: readonly GuaranteeDecision[];
  readonly holds: (condition: Expression) => Span | undefined;
}

/** Tells how it stands with a guarantee. Only what had occurred by the day and was known of it may be handed in. */
export function guaranteeState(guarantee: Guarantee, inquiry: GuaranteeInquiry): GuaranteeState {
  const acts = inquiry.acts.filter(({ norm }) => norm === guarantee.id);
  const requests = inquiry.invocations
    .filter(({ form, norm, also }) => form === 'invoke' && [norm, ...(also ?? [])].includes(guarantee.id))
    .map(({ id, by, occurred }): Invocation => ({ id, by, on: occurred.from }))
    .toSorted((a, b) => compareText(a.on, b.on));
  const runs = requests.map((request) =>
    guarantee.guarantors.map((each) => guarantorClock(each, request, acts, inquiry.today, inquiry.clock)),
  );
  const ended = endOf(guarantee, inquiry);
  const last = runs.at(-1);
  return {
    id: guarantee.id,
    state: ended === undefined ? statusOf(guarantee, last, inquiry) : ended.by.how === 'lapse' ? 'lapsed' : 'forfeited',
    clocks: runs.flat(),
    owed: runs.flatMap((clocks) => owedOf(guarantee, clocks, inquiry.clock)),
    ...(ended === undefined ? {} : { ended }),
  };
}

/**
 * The moment on which a request comes to action under a rule, and of whom. Of several guarantors, each acts for himself
 * and from his own decision; most of them, once more than half have decided so; all, once the last has.
 */
function actionOf(rule: DecisionRule, clocks: readonly GuarantorClock[]): readonly Action[] {
  const acting = clocks
    .flatMap(({ guarantor, outcome }) => (outcome?.acts === true ? [{ guarantor, on: outcome.on }] : []))
    .toSorted((a, b) => compareText(a.on, b.on));
  switch (rule) {
    case 'each':
      return acting;
    case 'majority':
      return from(acting, Math.floor(clocks.length / 2) + 1);
    case 'unanimous':
      return from(acting, clocks.length);
    default:
      return absurd(rule);
  }
}

/** A guarantor who acts, and since when. */
export interface Action {
  readonly guarantor: string;
  readonly on: Moment;
}

/** Nobody acts before so many do; those who decided earlier act from then on. */
function from(acting: readonly Action[], needed: number): readonly Action[] {
  const reached = acting[needed - 1]?.on;
  return reached === undefined
    ? []
    : acting.map(({ guarantor, on }) => ({ guarantor, on: compareText(on, reached) > 0 ? on : reached }));
}

/** Where the text does not say from when on, from entry into force. */
const EIF: Expression = { kind: 'named', name: 'EIF' };

// A text that does not say who decides for several leaves each to decide for himself.
function statusOf(
  { rule = 'each', start = EIF }: Guarantee,
  clocks: readonly GuarantorClock[] | undefined,
  { holds }: GuaranteeInquiry,
): GuaranteeStatus {
  if (clocks === undefined) return holds(start) === undefined ? 'not-in-force' : 'ready';
  if (actionOf(rule, clocks).length > 0) return 'acting';
  if (clocks.every(({ outcome }) => outcome !== undefined)) return 'no-measure';
  return clocks.some(({ consulted, outcome }) => consulted !== undefined || outcome !== undefined)
    ? 'deciding'
    : 'consulting';
}

// A request does not say on which trigger it rests, so that only what is owed after any can be told.
function owedOf(
  { rule = 'each', duties }: Guarantee,
  clocks: readonly GuarantorClock[],
  clock: Clock,
): readonly OwedDuty[] {
  const actions = actionOf(rule, clocks);
  const [first] = actions;
  if (first === undefined) return [];
  return duties
    .filter(({ trigger }) => trigger === undefined)
    .flatMap((duty) =>
      duty.bearer === 'guarantors'
        ? actions.map(({ guarantor, on }) => owed(duty, guarantor, on, clock))
        : [owed(duty, duty.bearer, first.on, clock)],
    );
}

function owed({ id, act, within }: GuaranteeDuty, bearer: string | undefined, since: Moment, clock: Clock): OwedDuty {
  return {
    duty: id,
    act,
    ...(bearer === undefined ? {} : { bearer }),
    since,
    ...(within === undefined ? {} : { by: lastGood(since, within, clock) }),
  };
}

function endOf({ ends }: Guarantee, { holds }: GuaranteeInquiry): GuaranteeState['ended'] {
  for (const by of ends) {
    const held = by.test === undefined ? undefined : holds(by.test);
    if (held !== undefined) return { by, since: held.at, entries: held.entries };
  }
  return undefined;
}
