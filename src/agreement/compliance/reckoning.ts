import type { Day } from '#agreement/terms';
import type { Agreement } from './agreement.ts';
import type { AsOf, FindingState, Performance, PhaseState, ResponseState } from './assessment.ts';
import type { Borne } from './bearers.ts';
import type { Taken } from './fund/intake.ts';
import type { Indication } from './indication.ts';
import type { Known } from './known.ts';
import type { Moment } from './moment.ts';
import type { Placing } from './placing.ts';
import type { Span } from './span.ts';

/** A norm's own dates: the moment it starts, its last good moment, and the last moment at which it binds. */
export interface Dates {
  readonly start?: Span;
  readonly due?: Moment;
  readonly end?: Moment;
}

/**
 * All that is derived for one pair of days, each value when it is first asked for and once. Conditions form no ring, so
 * that asking comes to an end; an agreement is checked for it when it is read.
 */
export interface Reckoning {
  readonly agreement: Agreement;
  readonly asked: AsOf;
  readonly known: Known;
  readonly placing: Placing;
  readonly borne: readonly Borne[];
  /** Whom a name means: one bearer of a norm, or all of them. */
  readonly named: (name: string) => readonly Borne[];
  readonly datesOf: (borne: Borne) => Dates;
  /** When the norm binds by its own terms, suspended or not, done or not. */
  readonly activeOf: (borne: Borne) => readonly Span[];
  readonly suspensionsOf: (borne: Borne) => readonly Span[];
  readonly performanceOf: (borne: Borne) => Performance;
  /** The findings that a bearer breached a norm, which alone conditions rest on: they never ask who holds a place. */
  readonly breachesOf: (borne: Borne) => readonly FindingState[];
  readonly findings: () => readonly FindingState[];
  readonly findingsOf: (borne: Borne) => readonly FindingState[];
  /** By the norm's id with its bearer. */
  readonly indications: () => ReadonlyMap<string, readonly Indication[]>;
  readonly responses: () => readonly ResponseState[];
  /** The response that a finding set off, the first of several. */
  readonly responseTo: (finding: string) => ResponseState | undefined;
  readonly phase: (id: string) => PhaseState | undefined;
  /** The sets of postings that the fund's books take, and those that they refuse. */
  readonly books: () => Taken;
  readonly paid: (tranche: string) => readonly Span[];
  /** The day asked for. */
  readonly today: Day;
}
