import type { Day } from '#agreement/terms';

/**
 * A level over days that may never fall below zero: a balance, or the room that is left under a ceiling. Kept by the day,
 * with the lowest point of each, so that something told late is held against every later day too.
 */
export interface Gauge {
  readonly start: number;
  readonly days: Day[];
  /** The level at the end of each day. */
  readonly levels: number[];
  /** The lowest level of each day, in the order in which things were told. */
  readonly lows: number[];
}

/** A level before anything has moved. */
export function gauge(start: number): Gauge {
  return { start, days: [], levels: [], lows: [] };
}

/**
 * The lowest level from that day on, if so much less lay there from that day; the highest, if so much more.
 */
export function extremeWith({ days, levels, lows, start }: Gauge, day: Day, change: number): number {
  const next = placeAfter(days, day);
  let extreme = (next === 0 ? start : (levels[next - 1] ?? start)) + change;
  for (let i = next; i < days.length; i++) {
    extreme = change < 0 ? Math.min(extreme, (lows[i] ?? 0) + change) : Math.max(extreme, (levels[i] ?? 0) + change);
  }
  return extreme;
}

/** Moves the level from that day on. */
export function move(level: Gauge, day: Day, change: number): void {
  const { days, levels, lows } = level;
  const place = placeOf(level, day);
  const end = (levels[place] ?? 0) + change;
  levels[place] = end;
  lows[place] = Math.min(lows[place] ?? end, end);
  for (let i = place + 1; i < days.length; i++) {
    levels[i] = (levels[i] ?? 0) + change;
    lows[i] = (lows[i] ?? 0) + change;
  }
}

/** The place of a day, which is made, at the level of the day before, when something first moves on it. */
function placeOf({ days, levels, lows, start }: Gauge, day: Day): number {
  const next = placeAfter(days, day);
  if (days[next - 1] === day) return next - 1;
  const before = levels[next - 1] ?? start;
  days.splice(next, 0, day);
  levels.splice(next, 0, before);
  lows.splice(next, 0, before);
  return next;
}

/** The place of the first day that is later; most of what is told is told in order, so the end is tried first. */
function placeAfter(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  const last = days[high - 1];
  if (last === undefined || last <= day) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
