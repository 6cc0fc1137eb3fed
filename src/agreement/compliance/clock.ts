import type { Day } from '#agreement/terms';

/** How periods are counted: the zone, what a day is, whether the first and the last day count, and what a month's end does. */
export interface Clock {
  /** `UTC`, an offset such as `+02:00`, or a name of the IANA database. */
  readonly tz: string;
  readonly day: 'calendar' | 'working';
  readonly firstDayCounts: boolean;
  readonly lastDayCounts: boolean;
  /** A month from 31 January ends on the last of February, or runs over into March. */
  readonly monthEnd: 'clamp' | 'overflow';
  /** Days of the week that are not worked, 1 for Monday to 7 for Sunday. */
  readonly weekend: readonly number[];
  /** Further days that are not worked. */
  readonly holidays: readonly Day[];
}
