import { addDays, type Day, daysBetween, parseDay } from '#agreement/terms';
import { type Case, daysOf } from '#cases';

/** The days that a reader may move between, and the one that is shown. */
export interface KnownDay {
  readonly from: string;
  readonly to: string;
  readonly day: string;
  /** How many days lie from the first to the last, and to the one shown: the marks of the slider. */
  readonly length: number;
  readonly at: number;
}

/**
 * The day asked for in an address: `known` as YYYY-MM-DD, or `after` as days from the first, which is what the slider
 * sends where no script runs. What lies outside the record is taken to its edge; what is no day, to where pages open.
 */
export function knownDay(found: Case, query: URLSearchParams): KnownDay {
  const days = daysOf(found);
  const [from, to, opens] = [asDay(days.from), asDay(days.to), asDay(days.opens)];
  const length = daysBetween(from, to);
  const asked = askedDay(query, from) ?? opens;
  const at = Math.min(Math.max(daysBetween(from, asked), 0), length);
  return { from, to, day: addDays(from, at), length, at };
}

/** The day that lies so many days after the first. */
export function dayAfter(from: string, count: number): string {
  return addDays(asDay(from), count);
}

function askedDay(query: URLSearchParams, from: Day): Day | undefined {
  const after = query.get('after');
  if (after !== null && /^\d{1,6}$/.test(after)) return addDays(from, Number(after));
  const known = parseDay(query.get('known') ?? '');
  return known.ok ? known.value : undefined;
}

/** The days of a case were checked when it was read. */
function asDay(text: string): Day {
  const day = parseDay(text);
  if (!day.ok) throw new Error(day.refusal.sentence);
  return day.value;
}
