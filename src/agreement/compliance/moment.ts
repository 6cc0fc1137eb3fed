import type { Day, Instant } from '#agreement/terms';

/**
 * A point in time as precisely as it was told: a civil day in the zone of the agreement's clock, or an instant in UTC.
 */
export type Moment = Day | Instant;

/** A stretch of time as it was told; both ends belong to it, and a single day or instant has two equal ends. */
export interface Stretch {
  readonly from: Moment;
  readonly to: Moment;
}

/** A stretch of whole days; both days belong to it, and without a last day it goes on. */
export interface Days {
  readonly from: Day;
  readonly to: Day | null;
}

/** Tells an instant from a day. */
export function isInstant(moment: Moment): moment is Instant {
  return moment.length > 10;
}
