import { absurd, addDays, addMonths, type Day, daysBetween } from '#agreement/terms';
import { dayIn, startOfDay } from './civil-zone.ts';
import type { Clock } from './clock.ts';
import { plusMinutes } from './instant.ts';
import { isInstant, type Moment } from './moment.ts';

/** The units in which periods are written: minutes, hours, days, working days, weeks, months, years. */
export type PeriodUnit = 'min' | 'h' | 'd' | 'wd' | 'w' | 'mo' | 'y';

/** A length of time as a text gives it: `30d`, `72h`, `24mo`. What a day is, the agreement's clock says. */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** Reads `30d`, `72h`, `5wd`, `2w`, `24mo`, `1y`, `90min`; anything else is no period. */
export function parsePeriod(text: string): Period | undefined {
  const parts = /^(\d{1,6})\s?(min|h|d|wd|w|mo|y)$/.exec(text.trim());
  return parts === null ? undefined : { count: Number(parts[1]), unit: parts[2] as PeriodUnit };
}

/** Writes a period as it is read. */
export function printPeriod({ count, unit }: Period): string {
  return `${count}${unit}`;
}

/**
 * The moment that lies a period after another one. Days, weeks, months and years lead from day to day in the clock's
 * zone; hours and minutes from an instant to an instant. A day that hours are counted from counts as gone by, unless the
 * first day counts: 24 hours from a day are the next day.
 */
export function after(moment: Moment, period: Period, clock: Clock): Moment {
  return isClockTime(period)
    ? afterHours(moment, minutesOf(period), clock)
    : afterDays(civilDay(moment, clock), period, clock);
}

/** The last good moment of a period: as `after`, and a day earlier where the last day does not count. */
export function lastGood(moment: Moment, period: Period, clock: Clock): Moment {
  const end = after(moment, period, clock);
  return clock.lastDayCounts || isInstant(end) ? end : stepBack(end, clock);
}

/** The moment that lies a period before another one: the last good day of a notice. */
export function before(moment: Moment, period: Period, clock: Clock): Moment {
  if (!isClockTime(period)) return beforeDays(civilDay(moment, clock), period, clock);
  const from = isInstant(moment) ? moment : startOfDay(moment, clock.tz);
  return plusMinutes(from, -minutesOf(period));
}

/** The civil day in the clock's zone in which a moment lies. */
export function civilDay(moment: Moment, clock: Clock): Day {
  return isInstant(moment) ? dayIn(moment, clock.tz) : moment;
}

/** Whether something told to a day or an instant came by a last good moment; where a day is as precise as it gets, that day is good. */
export function isBy(moment: Moment, last: Moment, clock: Clock): boolean {
  if (isInstant(moment) && isInstant(last)) return moment <= last;
  return civilDay(moment, clock) <= civilDay(last, clock);
}

/** Tells whether a period is of hours or minutes. */
function isClockTime({ unit }: Period): boolean {
  return unit === 'h' || unit === 'min';
}

function minutesOf({ count, unit }: Period): number {
  return unit === 'h' ? count * 60 : count;
}

// Whole days of hours from a day are a day again, so that "24 hours from signature" is good to the end of the next day.
function afterHours(moment: Moment, minutes: number, clock: Clock): Moment {
  if (isInstant(moment)) return plusMinutes(moment, minutes);
  const from = clock.firstDayCounts ? addDays(moment, -1) : moment;
  if (minutes % 1440 === 0) return addDays(from, minutes / 1440);
  return plusMinutes(startOfDay(addDays(from, 1), clock.tz), minutes);
}

function afterDays(day: Day, period: Period, clock: Clock): Day {
  const end = plusDays(day, period, 1, clock);
  return clock.firstDayCounts && period.count > 0 ? stepBack(end, clock, period) : end;
}

function beforeDays(day: Day, period: Period, clock: Clock): Day {
  const end = plusDays(day, period, -1, clock);
  return clock.firstDayCounts && period.count > 0 ? plusDays(end, { count: 1, unit: dayUnit(period) }, 1, clock) : end;
}

function stepBack(day: Day, clock: Clock, period: Period = { count: 1, unit: 'd' }): Day {
  return plusDays(day, { count: 1, unit: dayUnit(period) }, -1, clock);
}

function dayUnit({ unit }: Period): 'd' | 'wd' {
  return unit === 'wd' ? 'wd' : 'd';
}

function plusDays(day: Day, { count, unit }: Period, way: 1 | -1, clock: Clock): Day {
  switch (unit) {
    case 'd':
      return clock.day === 'working' ? workingDays(day, count, way, clock) : addDays(day, way * count);
    case 'wd':
      return workingDays(day, count, way, clock);
    case 'w':
      return addDays(day, way * count * 7);
    case 'mo':
      return months(day, way * count, clock);
    case 'y':
      return months(day, way * count * 12, clock);
    case 'h':
    case 'min':
      throw new Error(`hours are no days: ${count}${unit}`);
    default:
      return absurd(unit);
  }
}

function workingDays(day: Day, count: number, way: 1 | -1, clock: Clock): Day {
  let [at, left] = [day, count];
  while (left > 0) {
    at = addDays(at, way);
    if (isWorked(at, clock)) left -= 1;
  }
  return at;
}

function isWorked(day: Day, clock: Clock): boolean {
  return !clock.weekend.includes(weekday(day)) && !clock.holidays.includes(day);
}

/** Monday is 1 and Sunday 7; 3 January 2000 was a Monday. */
function weekday(day: Day): number {
  const since = daysBetween('2000-01-03' as Day, day) % 7;
  return ((since + 7) % 7) + 1;
}

// Where the month's end runs over, 31 January and a month is 3 March: the days that February lacks are added.
function months(day: Day, count: number, clock: Clock): Day {
  const clamped = addMonths(day, count);
  if (clock.monthEnd === 'clamp') return clamped;
  return addDays(clamped, Number(day.slice(8)) - Number(clamped.slice(8)));
}
