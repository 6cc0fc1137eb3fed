import { type Day, dayOf, type Instant } from '#agreement/terms';
import { instantOf, milliseconds } from './instant.ts';

/** The civil day of an instant in a zone: `UTC`, an offset such as `+02:00`, or a name of the IANA database. */
export function dayIn(instant: Instant, tz: string): Day {
  if (tz === 'UTC') return dayOf(instant);
  return dayOf(instantOf(milliseconds(instant) + offset(instant, tz) * 60_000));
}

/** The instant at which a civil day begins in a zone. */
export function startOfDay(day: Day, tz: string): Instant {
  const midnight = `${day}T00:00:00.000Z` as Instant;
  if (tz === 'UTC') return midnight;
  const first = instantOf(milliseconds(midnight) - offset(midnight, tz) * 60_000);
  // The clocks may have been put forward or back between the two midnights: what holds at the first guess decides.
  return instantOf(milliseconds(midnight) - offset(first, tz) * 60_000);
}

/** Tells whether days can be told in a zone of this name. */
export function isZone(tz: string): boolean {
  if (tz === 'UTC' || FIXED.test(tz)) return true;
  try {
    return formatOf(tz) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const FIXED = /^([+-])(\d{2}):(\d{2})$/;

function offset(instant: Instant, tz: string): number {
  const fixed = FIXED.exec(tz);
  if (fixed !== null) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  const name =
    formatOf(tz)
      .formatToParts(milliseconds(instant))
      .find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const parts = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name);
  return parts?.[1] === undefined ? 0 : (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}

function formatOf(tz: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', { timeZone: tz, timeZoneName: 'longOffset' });
}
