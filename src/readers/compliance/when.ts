import { z } from 'zod';
import type { Moment, Stretch } from '#agreement/compliance';
import { type Instant, parseDay, parseInstant } from '#agreement/terms';
import { sayValue } from './say-issue.ts';
import { fail } from './words.ts';

/** A day, or an instant with its zone; seconds may be left out. Instants are told in UTC. */
export const moment: z.ZodType<Moment> = z
  .string()
  .transform((text, context) => momentOf(text) ?? fail(context, text, sayNoMoment(text)));

/** An instant with its zone. */
export const instant: z.ZodType<Instant> = z
  .string()
  .transform(
    (text, context) =>
      instantOf(text) ?? fail(context, text, `${sayValue(text)} is no moment; write it as 2031-03-05T12:00:00Z.`),
  );

/**
 * A stretch of time: a day or instant by itself, two of them parted by a slash, of which the second may leave out what it
 * shares with the first (`2027-03-04T21:10Z/21:25Z`), or a map of `from` and `to`.
 */
export const stretch: z.ZodType<Stretch> = z
  .union([z.string(), z.strictObject({ from: moment, to: moment })])
  .transform((value, context): Stretch => {
    const read = typeof value === 'string' ? stretchOf(value) : value;
    if (read === undefined)
      return fail(
        context,
        value,
        `${sayValue(value)} is no time; write a day, an instant, or two of them parted by "/".`,
      );
    const isBackwards = read.from.slice(0, 10) > read.to.slice(0, 10) || (isExact(read) && read.from > read.to);
    return isBackwards ? fail(context, value, 'The stretch ends before it begins.') : read;
  });

/** A day or an instant in words, or nothing. */
function momentOf(text: string): Moment | undefined {
  return parseDay(text).ok ? (text as Moment) : instantOf(text);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/;

function instantOf(text: string): Instant | undefined {
  const parts = INSTANT.exec(text);
  if (parts === null) return undefined;
  const [, day = '', hours, minutes, seconds = '00', fraction = '', zone = 'Z'] = parts;
  const local = `${day}T${hours}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}Z`;
  if (!parseInstant(local).ok) return undefined;
  if (zone === 'Z') return local as Instant;
  const ahead = (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  const shifted = new Date(Date.parse(local) - ahead * 60_000);
  return parseInstant(shifted.toISOString()).ok ? (shifted.toISOString() as Instant) : undefined;
}

function stretchOf(text: string): Stretch | undefined {
  const [first = '', second, ...more] = text.split('/').map((half) => half.trim());
  const from = momentOf(first);
  if (from === undefined || more.length > 0) return undefined;
  if (second === undefined) return { from, to: from };
  // What the second half leaves out in front is that of the first: a time of its day, a day of its month.
  const to = momentOf(second) ?? momentOf(`${first.slice(0, first.length - second.length)}${second}`);
  return to === undefined ? undefined : { from, to };
}

function isExact({ from, to }: Stretch): boolean {
  return from.length > 10 && to.length > 10;
}

function sayNoMoment(text: string): string {
  return `${sayValue(text)} is no day and no moment; write 2031-03-05, or 2031-03-05T12:00Z.`;
}
