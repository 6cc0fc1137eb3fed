import { addDays, type Day, dayOf, daysBetween, type Instant } from '#agreement/terms';

const EPOCH = '1970-01-01' as Day;

/** The instant that lies so many minutes after another one (before, if negative). */
export function plusMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(milliseconds(instant) + minutes * 60_000);
}

/** Milliseconds from the beginning of 1970 in UTC. */
export function milliseconds(instant: Instant): number {
  const [hours, minutes, seconds] = [instant.slice(11, 13), instant.slice(14, 16), instant.slice(17, 23)].map(Number);
  return (
    daysBetween(EPOCH, dayOf(instant)) * 86_400_000 +
    Math.round(((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1000)
  );
}

/** The instant so many milliseconds from the beginning of 1970 in UTC. */
export function instantOf(ms: number): Instant {
  const days = Math.floor(ms / 86_400_000);
  const rest = ms - days * 86_400_000;
  const [h, m, s] = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, (rest % 60_000) / 1000];
  return `${addDays(EPOCH, days)}T${pad(h)}:${pad(m)}:${s.toFixed(3).padStart(6, '0')}Z` as Instant;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
