import { isInstant, type Moment, type Period } from '#agreement/compliance';
import { sayDay } from '#lib/words.ts';

const UNITS = {
  min: 'minute',
  h: 'hour',
  d: 'day',
  wd: 'working day',
  w: 'week',
  mo: 'month',
  y: 'year',
} as const satisfies Record<Period['unit'], string>;

/** A length of time in words: 30 days. */
export function sayPeriod({ count, unit }: Period): string {
  return `${count} ${UNITS[unit]}${count === 1 ? '' : 's'}`;
}

/** A day, or a day with its hour: 5 March 2031, 06:00 UTC. */
export function sayMoment(moment: Moment): string {
  const day = sayDay(moment.slice(0, 10));
  return isInstant(moment) ? `${day}, ${moment.slice(11, 16)} UTC` : day;
}

/** A stretch of time: one day, one moment, or from one to the other. */
export function sayStretch({ from, to }: { readonly from: Moment; readonly to: Moment }): string {
  if (from === to) return sayMoment(from);
  if (isInstant(from) && isInstant(to) && from.slice(0, 10) === to.slice(0, 10))
    return `${sayDay(from.slice(0, 10))}, ${from.slice(11, 16)} to ${to.slice(11, 16)} UTC`;
  return `${sayMoment(from)} to ${sayMoment(to)}`;
}
