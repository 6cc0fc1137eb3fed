import { compareText, type Day } from '#agreement/terms';
import type { Clock } from '../clock.ts';
import type { GuaranteeDecision } from '../happening.ts';
import type { Moment } from '../moment.ts';
import { civilDay, isBy, lastGood } from '../period.ts';
import type { Guarantor } from './guarantee.ts';

/** One guarantor's time after a request, what he did in it, and what came of it. */
export interface GuarantorClock {
  readonly guarantor: string;
  readonly invoked: Moment;
  /** The last good moment to consult, where the text gives one. */
  readonly consultBy?: Moment;
  readonly consulted?: Moment;
  readonly decideBy?: Moment;
  readonly outcome?: GuarantorOutcome;
  /** The entries that it rests on, the request first. */
  readonly entries: readonly string[];
}

/** What a guarantor decided, or what his silence came to, and when. */
export interface GuarantorOutcome {
  readonly acts: boolean;
  readonly how: 'decision' | 'silence';
  readonly on: Moment;
  /** Whether the decision came after his time. */
  readonly late: boolean;
  readonly measure?: string;
}

/** A request that guarantors consult and decide: the notice and the moment from which their time counts. */
export interface Invocation {
  readonly id: string;
  readonly by: string;
  readonly on: Moment;
}

/**
 * Runs a guarantor's clock from a request to the day asked for. The time counts from the request; silence takes effect
 * on the last good day, and a decision that comes later changes nothing then; where the text is silent about silence, a
 * late decision still counts.
 */
export function guarantorClock(
  { guarantor, consult, decide, silence }: Guarantor,
  invocation: Invocation,
  acts: readonly GuaranteeDecision[],
  today: Day,
  clock: Clock,
): GuarantorClock {
  const own = acts
    .filter(({ by, of }) => by === guarantor && of === invocation.id)
    .toSorted((a, b) => compareText(a.occurred.from, b.occurred.from) || compareText(a.recordedAt, b.recordedAt));
  const consulted = own.find(({ stage }) => stage === 'consulted')?.occurred.from;
  const consultBy = consult === undefined ? undefined : lastGood(invocation.on, consult, clock);
  const decideBy = decide === undefined ? undefined : lastGood(invocation.on, decide, clock);
  const decision = own.find(({ stage }) => stage === 'decided');
  const silent = decideBy !== undefined && silence !== undefined && civilDay(decideBy, clock) <= today;
  const late = decision !== undefined && decideBy !== undefined && !isBy(decision.occurred.from, decideBy, clock);
  const outcome: GuarantorOutcome | undefined =
    decision !== undefined && !(late && silent)
      ? decidedOn(decision, late)
      : silent
        ? { acts: silence === 'act', how: 'silence', on: decideBy, late: false }
        : undefined;
  return {
    guarantor,
    invoked: invocation.on,
    ...(consultBy === undefined ? {} : { consultBy }),
    ...(consulted === undefined ? {} : { consulted }),
    ...(decideBy === undefined ? {} : { decideBy }),
    ...(outcome === undefined ? {} : { outcome }),
    entries: [invocation.id, ...own.map(({ id }) => id)],
  };
}

function decidedOn({ measure, occurred }: GuaranteeDecision, late: boolean): GuarantorOutcome {
  return {
    acts: measure !== undefined,
    how: 'decision',
    on: occurred.from,
    late,
    ...(measure === undefined ? {} : { measure }),
  };
}
