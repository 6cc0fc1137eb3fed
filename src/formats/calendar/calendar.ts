import type { Moment } from '#agreement/compliance';
import { addDays, type Day } from '#agreement/terms';
import { contentLine, escapeText } from './content-line.ts';

/** Something that a calendar shows on a day or at an instant. */
export interface CalendarItem {
  /** Stays the same however its day moves, so that a calendar that takes the file in again moves it too. */
  readonly id: string;
  readonly on: Moment;
  readonly summary: string;
  readonly details: string;
  /** Its day is expected, and may move. */
  readonly isExpected: boolean;
  readonly category: string;
}

/** What a calendar is called, and the day whose knowledge it shows. */
export interface CalendarMeta {
  readonly name: string;
  readonly knownOn: Day;
}

/**
 * Writes an iCalendar file (RFC 5545). Days stand as days, without a zone; instants in UTC. Stamps are those of the day
 * whose knowledge is shown, so that the same answer gives the same file. What is expected is tentative, and nothing
 * blocks anybody's time.
 */
export function writeCalendar(items: readonly CalendarItem[], { name, knownOn }: CalendarMeta): string {
  const stamp = `${compact(knownOn)}T000000Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Travaux//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...items.flatMap((item) => eventLines(item, stamp)),
    'END:VCALENDAR',
  ]
    .map(contentLine)
    .join('');
}

function eventLines(
  { id, on, summary, details, isExpected, category }: CalendarItem,
  stamp: string,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}`,
    `DTSTAMP:${stamp}`,
    ...timeLines(on),
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(details)}`,
    `CATEGORIES:${escapeText(category)}`,
    `STATUS:${isExpected ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A day lasts until the next one begins; an instant has no length. */
function timeLines(on: Moment): readonly string[] {
  if (on.length > 10) return [`DTSTART:${compact(on.slice(0, 19))}Z`];
  const day = on as Day;
  return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`];
}

function compact(moment: string): string {
  return moment.replaceAll(/[-:]/g, '');
}
