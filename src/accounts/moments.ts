import type { Instant } from '#agreement/terms';

/** The clock. */
export type Now = () => Instant;

/** A moment some seconds after another. */
export function after(moment: Instant, seconds: number): Instant {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString() as Instant;
}

/** The seconds of a minute. */
export const MINUTE = 60;
/** The seconds of an hour. */
export const HOUR = 60 * MINUTE;
/** The seconds of a day. */
export const DAY = 24 * HOUR;
