import { addDays, type Day, daysBetween, parseDay } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import { daysOf } from '#cases';

/** The days that a reader may move between, and the one that is shown. */
export interface KnownDay {
  readonly from: Day;
  readonly to: Day;
  readonly day: Day;
  /** How many days lie from the first to the last, and to the one shown: the marks of the slider. */
  readonly length: number;
  readonly at: number;
}

/**
 * The day asked for in an address: `known` as YYYY-MM-DD, or `after` as days from the first, which is what the slider
 * sends where no script runs. What lies outside the record is taken to its edge; what is no day, to where pages open.
 */
export function knownDay(found: CaseView, query: URLSearchParams): KnownDay {
  const { from, to, opens } = daysOf(found);
  const length = daysBetween(from, to);
  const asked = askedDay(query, from) ?? opens;
  const at = Math.min(Math.max(daysBetween(from, asked), 0), length);
  return { from, to, day: addDays(from, at), length, at };
}

/** The day that lies so many days after the first. */
export function dayAfter(from: Day, count: number): Day {
  return addDays(from, count);
}

/**
 * The day that an address asks for, taken to the edge of the record as by `knownDay`, for a page that shows all that is
 * known where none is asked for.
 */
export function dayAsked(found: CaseView, query: URLSearchParams): Day | undefined {
  return dayNamed(query) === undefined ? undefined : knownDay(found, query).day;
}

function dayNamed(query: URLSearchParams): Day | undefined {
  const known = parseDay(query.get('known') ?? '');
  return known.ok ? known.value : undefined;
}

function askedDay(query: URLSearchParams, from: Day): Day | undefined {
  const after = query.get('after');
  return after !== null && /^\d{1,6}$/.test(after) ? addDays(from, Number(after)) : dayNamed(query);
}
