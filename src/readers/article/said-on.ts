import { addDays, type Day, daysBetween, parseDay } from '#agreement/terms';

/**
 * The day that a sentence dates its saying by: a date in full, or a weekday, *yesterday* and the like, counted back
 * from the day of publication. Nothing where the words or that day are missing.
 */
export function saidOnIn(words: string, published: Day | undefined): Day | undefined {
  const full = fullDate(words);
  if (full !== undefined || published === undefined) return full;
  const day = /\b(today|yesterday|tonight|this morning)\b/i.exec(words)?.[1]?.toLowerCase();
  if (day !== undefined) return day === 'yesterday' ? addDays(published, -1) : published;
  const weekday = /\b(?:on|late|early|last)?\s*(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/.exec(
    words,
  )?.[1];
  if (weekday !== undefined) return lastWeekday(weekday, published);
  const partial = DAY_MONTH.exec(words) ?? MONTH_DAY.exec(words);
  return partial === null ? undefined : nearestYear(partial.groups, published);
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH =
  '(?<month>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY_MONTH = new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?:,? (?<year>\\d{4}))?(?![\\p{L}])`, 'u');
const MONTH_DAY = new RegExp(`\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?(?!\\d)`, 'u');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

function fullDate(words: string): Day | undefined {
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(words)?.[0];
  if (iso !== undefined) return dayOrNothing(iso);
  const found = DAY_MONTH.exec(words) ?? MONTH_DAY.exec(words);
  return found?.groups?.year === undefined ? undefined : made(found.groups, Number(found.groups.year));
}

function made(groups: Readonly<Record<string, string>> | undefined, year: number): Day | undefined {
  const month =
    MONTHS.findIndex((name) => name.startsWith((groups?.month ?? '?').toLowerCase().replace('.', '').slice(0, 3))) + 1;
  return month === 0
    ? undefined
    : dayOrNothing(`${year}-${String(month).padStart(2, '0')}-${(groups?.day ?? '').padStart(2, '0')}`);
}

function dayOrNothing(text: string): Day | undefined {
  const day = parseDay(text);
  return day.ok ? day.value : undefined;
}

/** A report names a weekday of the week that ends with its publication. */
function lastWeekday(name: string, published: Day): Day {
  const monday = dayOrNothing('2024-01-01') ?? published;
  const today = ((daysBetween(monday, published) % 7) + 7) % 7;
  return addDays(published, -((today - WEEKDAYS.indexOf(name) + 7) % 7));
}

/** A date without its year is the last such day before the publication. */
function nearestYear(groups: Readonly<Record<string, string>> | undefined, published: Day): Day | undefined {
  const year = Number(published.slice(0, 4));
  const day = made(groups, year);
  return day !== undefined && day > published ? made(groups, year - 1) : day;
}
