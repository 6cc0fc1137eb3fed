const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A civil day in words: 25 November 2025. A month or a year alone is said as far as it goes. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return [date, month === undefined ? undefined : MONTHS[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}
