import type { Moment } from '../moment.ts';
import type { GuaranteeState, OwedDuty } from './guarantee-state.ts';
import type { GuarantorClock } from './guarantor-clock.ts';

/** A guarantee's state as programs read it. */
export interface GuaranteeJson {
  readonly id: string;
  readonly state: GuaranteeState['state'];
  readonly clocks: readonly GuarantorClockJson[];
  readonly owed: readonly OwedDuty[];
  readonly ended?: { readonly id: string; readonly since: Moment };
}

/** A guarantor's clock. `outcome` is `decided` on a measure, `act` by silence, or `no-measure`; `why` says if by silence. */
export interface GuarantorClockJson {
  readonly guarantor: string;
  readonly invoked: Moment;
  readonly consultBy?: Moment;
  readonly consulted?: Moment;
  readonly decideBy?: Moment;
  readonly outcome?: 'decided' | 'act' | 'no-measure';
  readonly on?: Moment;
  readonly why?: 'silence';
  readonly measure?: string;
  readonly late?: true;
  readonly entries: readonly string[];
}

/** Writes a guarantee's state as programs read it. */
export function guaranteeJson({ id, state, clocks, owed, ended }: GuaranteeState): GuaranteeJson {
  return {
    id,
    state,
    clocks: clocks.map(clockJson),
    owed,
    ...(ended === undefined ? {} : { ended: { id: ended.by.id, since: ended.since } }),
  };
}

function clockJson({ outcome, ...clock }: GuarantorClock): GuarantorClockJson {
  if (outcome === undefined) return clock;
  const { acts, how, on, late, measure } = outcome;
  return {
    ...clock,
    outcome: acts ? (how === 'silence' ? 'act' : 'decided') : 'no-measure',
    on,
    ...(how === 'silence' ? { why: 'silence' } : {}),
    ...(measure === undefined ? {} : { measure }),
    ...(late ? { late } : {}),
  };
}
