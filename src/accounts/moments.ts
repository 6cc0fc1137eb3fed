import type { Instant } from '#agreement/terms';

/** The clock. */
export type Now = () => Instant;

/** A moment some seconds after another. */
export function after(moment: Instant, seconds: number): Instant {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString() as Instant;
}

/** Seconds of a minute, an hour and a day. */
export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
