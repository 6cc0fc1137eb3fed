import { type Refusal, type Result, refuse } from './result.ts';

declare const dayBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A civil day of the proleptic Gregorian calendar, as YYYY-MM-DD; no zone, no clock. Compare days with `<`. */
export type Day = string & { readonly [dayBrand]: true };

/** A moment in UTC, as YYYY-MM-DDTHH:MM:SS.mmmZ. Compare instants with `<`. */
export type Instant = string & { readonly [instantBrand]: true };

/** Takes a string for a day, or says what is wrong with it. */
export function parseDay(text: string): Result<Day> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return refuse('day', `"${text}" is no day; write it as 2025-11-23.`);
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return refuse('day', `"${text}" is no day of the calendar.`);
  }
  return { ok: true, value: text as Day };
}

/** Takes a string for an instant, or says what is wrong with it. */
export function parseInstant(text: string): Result<Instant> {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.exec(text);
  const day: Result<Day, Refusal> | undefined = parts?.[1] === undefined ? undefined : parseDay(parts[1]);
  if (day?.ok) return { ok: true, value: text as Instant };
  return refuse('instant', `"${text}" is no moment in UTC; write it as 2025-11-23T09:30:00.000Z.`);
}

/** The civil day, in UTC, in which an instant lies. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

/** The day that lies `count` days after (before, if negative). */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count);
}

/** The same day of the month `count` months later (earlier, if negative); a month that has no such day ends on its last. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count;
  const [y, m] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(Math.min(date, daysInMonth(y, m)), 2)}` as Day;
}

/** How many days lie from the first to the second; negative if the second is earlier. */
export function daysBetween(first: Day, second: Day): number {
  return toNumber(second) - toNumber(first);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Days counted from 1 March of year 0, so that the leap day is the last of its year: Howard Hinnant's
// "chrono-compatible low-level date algorithms".
function toNumber(day: Day): number {
  const [y, month, d] = day.split('-').map(Number) as [number, number, number];
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + d - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function fromNumber(number: number): Day {
  const era = Math.floor(number / 146097);
  const dayOfEra = number - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
