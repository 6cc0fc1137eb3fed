import { z } from 'zod';
import { type Anchor, type Clock, isZone } from '#agreement/compliance';
import { type Day, parseDay } from '#agreement/terms';
import { sayValue } from './say-issue.ts';
import { day, fail } from './words.ts';

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const zone = z.string().refine(isZone, {
  error: ({ input }) =>
    `${sayValue(input)} is no time zone; write UTC, an offset as +02:00, or a name as Europe/Vienna.`,
});

/** How a text counts periods. What it leaves out is counted as treaties usually do: the first day not, the last day too. */
export const clockForm: z.ZodType<Clock> = z
  .strictObject({
    tz: zone.default('UTC'),
    day: z.enum(['calendar', 'working']).default('calendar'),
    first_day_counts: z.boolean().default(false),
    last_day_counts: z.boolean().default(true),
    month_end: z.enum(['clamp', 'overflow']).default('clamp'),
    weekend: z.array(z.enum(WEEK)).max(6).default(['saturday', 'sunday']),
    holidays: z.array(day).default([]),
  })
  .transform(({ first_day_counts, last_day_counts, month_end, weekend, ...rest }) => ({
    ...rest,
    firstDayCounts: first_day_counts,
    lastDayCounts: last_day_counts,
    monthEnd: month_end,
    weekend: weekend.map((named) => WEEK.indexOf(named) + 1),
  }));

/** What periods are counted from: a day, or an event whose notice sets it. */
export const anchorForm: z.ZodType<Anchor> = z.string().transform((text, context): Anchor => {
  const event = /^event:([\p{L}\p{N}_.-]+)$/u.exec(text)?.[1];
  if (event !== undefined) return { kind: 'event', event };
  if (parseDay(text).ok) return { kind: 'day', day: text as Day };
  return fail(context, text, `${sayValue(text)} is no anchor; write a day as 2031-03-01, or event:NAME.`);
});
