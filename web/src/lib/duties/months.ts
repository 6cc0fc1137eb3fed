import { addDays, addMonths, type Day, daysBetween } from '#agreement/terms';

/** A month, or a longer stretch where months would be too many, on an axis of days. */
export interface MonthMark {
  readonly words: string;
  /** How many days of the axis lie before it. */
  readonly at: number;
}

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** So many marks can be read side by side. */
const MOST = 14;

/** The marks of an axis from one day to another, both in: by months, quarters, years, or more years, as they fit. */
export function monthsBetween(from: Day, to: Day): readonly MonthMark[] {
  const length = daysBetween(from, to) + 1;
  const step = [1, 3, 6, 12, 24, 60].find((months) => length / (months * 30.44) <= MOST) ?? 120;
  const marks: MonthMark[] = [];
  for (let at = from; at <= to; ) {
    const next = addMonths(firstOfMonth(at), step);
    const end = next > to ? addDays(to, 1) : next;
    marks.push({ words: sayMark(at, step), at: daysBetween(from, at) });
    at = end;
  }
  return marks;
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day;
}

function sayMark(day: Day, step: number): string {
  const [year = '', month = ''] = day.split('-');
  return step >= 12 ? year : `${NAMES[Number(month) - 1]} ${year.slice(2)}`;
}
