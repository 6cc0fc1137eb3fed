import { z } from 'zod';
import { type Day, daySchema, type Instant, idSchema, instantSchema, type NonEmpty } from '#agreement/terms';
import type { Moment, Stretch } from '../moment.ts';

/** Words of a text or of a person. */
export const words = z.string().min(1).max(20_000);

/** The name of something within an agreement, of one who takes part in it, or of a happening: a word without spaces. */
export const name = idSchema<never>() as unknown as z.ZodType<string>;

/** Names in a row. */
export const names = z.array(name);

/** A civil day. */
export const day: z.ZodType<Day> = daySchema;

/** A day, or an instant where hours count. */
export const moment: z.ZodType<Moment> = z.union([daySchema, instantSchema as z.ZodType<Instant>]);

/** From one moment to another, both in; a single one has two equal ends. */
export const stretch = z
  .strictObject({ from: moment, to: moment })
  .refine(({ from, to }) => from.slice(0, 10) <= to.slice(0, 10), 'it ends before it begins') as z.ZodType<Stretch>;

/** Days from one to another, both in; without a last day it goes on. */
export const days = z.strictObject({ from: day, to: day.nullable() });

/** A length of time: a count of minutes, hours, days, working days, weeks, months or years. */
export const period = z.strictObject({
  count: z.int().min(0).max(100_000),
  unit: z.enum(['min', 'h', 'd', 'wd', 'w', 'mo', 'y']),
});

/** What else a text says of something, word for word. */
export const further = z.record(z.string(), z.union([words, z.number()]));

/** Longitude and latitude, in degrees. */
export const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** A list that is never empty. */
export function nonEmpty<T>(item: z.ZodType<T>): z.ZodType<NonEmpty<T>> {
  return z.array(item).min(1) as unknown as z.ZodType<NonEmpty<T>>;
}
