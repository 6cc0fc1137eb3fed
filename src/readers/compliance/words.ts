import { z } from 'zod';
import {
  type Effect,
  type Expression,
  type Misreading,
  type Period,
  parseEffect,
  parseExpression,
  parsePeriod,
} from '#agreement/compliance';
import { type Day, parseDay, type Result } from '#agreement/terms';
import { sayValue } from './say-issue.ts';

/** Words of a text or of a person. */
export const words = z.string().trim().min(1).max(20_000);

/** A name that a condition can speak of: a norm, an anchor, a phase, a tranche, a step. */
export const name = z
  .string()
  .regex(
    /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.:]|-(?=\p{L})){0,119}$/u,
    'A name is one word of letters, figures, _ . : and hyphens before letters.',
  );

/** A name as an entry may bear it: of a norm with its bearer, of another entry, of a unit of the text. */
export const reference = z
  .string()
  .regex(/^[\p{L}\p{N}_.:@/#+-]{1,120}$/u, 'A name is one word of letters, figures and _ . : @ / # + -');

/** A list of names; one alone may stand without its brackets. */
export const names = oneOrMany(reference);

/** A list whose only item may stand without brackets. */
export function oneOrMany<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item));
}

/** A civil day. */
export const day: z.ZodType<Day> = z.string().transform((text, context) => {
  const parsed = parseDay(text);
  return parsed.ok ? parsed.value : fail(context, text, parsed.refusal.sentence);
});

/** A period, as 30d. */
export const period: z.ZodType<Period> = z.string().transform((text, context) => {
  const parsed = parsePeriod(text);
  return parsed ?? fail(context, text, `${sayValue(text)} is no period; write 30d, 72h, 5wd, 2w, 24mo or 1y.`);
});

/** Longer conditions than this nobody reads; the bound keeps their nesting within what can be followed. */
const LONGEST = 2_000;

/** A condition or a date by its words. */
export const expression: z.ZodType<Expression> = parsed(parseExpression);

/** What a step of a response does, by its words. */
export const effect: z.ZodType<Effect> = parsed(parseEffect);

/** Words that a parser of the core takes, which blames what it cannot read at its character. */
export function parsed<T>(parse: (text: string) => Result<T, Misreading>): z.ZodType<T> {
  return z
    .string()
    .max(LONGEST)
    .transform((text, context) => {
      const read = parse(text);
      if (read.ok) return read.value;
      const { at, sentence } = read.refusal;
      return fail(context, text, `This cannot be read at character ${at + 1}: ${sentence}`, at);
    });
}

/** A part of a whole in per cent, up to two decimals, in hundredths of a per cent: 4000 for 40%. */
export const perCent: z.ZodType<number> = z.string().transform((text, context) => {
  const parts = /^(\d{1,3})(?:\.(\d{1,2}))?\s?%$/.exec(text);
  const hundredths = Number(parts?.[1]) * 100 + Number((parts?.[2] ?? '').padEnd(2, '0'));
  if (parts !== null && hundredths <= 10_000) return hundredths;
  return fail(context, text, `${sayValue(text)} is no share; write it as 40% or 12.5%.`);
});

/** A length in metres: `20km`, `500m`, or a number of metres. */
export const metres = z.union([z.string(), z.number().min(0)]).transform((value, context): number => {
  if (typeof value === 'number') return value;
  const parts = /^(\d+(?:\.\d+)?)\s?(km|m)$/.exec(value);
  if (parts !== null) return Number(parts[1]) * (parts[2] === 'km' ? 1000 : 1);
  return fail(context, value, `${sayValue(value)} is no length; write 20km, 500m, or a number of metres.`);
});

/** Blames a value, at a character of its words, in a sentence. */
export function fail(context: z.RefinementCtx, input: unknown, message: string, at?: number): never {
  context.issues.push({ code: 'custom', message, input, params: at === undefined ? {} : { at } });
  return z.NEVER;
}
