import { z } from 'zod';
import { daySchema, idSchema, type SourceId } from '#agreement/terms';
import { LEVELS, MANNERS } from './attribution.ts';
import { CREDIBILITIES } from './grade.ts';
import { RELIABILITIES } from './source.ts';
import type { Span } from './span.ts';

const words = z.string().min(1).max(20_000);

/** The form of a place in a text. */
export const spanSchema: z.ZodType<Span> = z
  .tuple([z.int().min(0), z.int().min(1)])
  .refine(([start, end]) => start < end, 'a span ends after it starts');

/** The form of the terms on which words were given. */
export const attributionSchema = z.strictObject({
  level: z.enum(LEVELS),
  agreedWords: words.exactOptional(),
  manner: z.enum(MANNERS).exactOptional(),
  embargoUntil: daySchema.exactOptional(),
});

/** The form of an Admiralty code. */
export const gradeSchema = z.strictObject({
  reliability: z.strictObject({ code: z.enum(RELIABILITIES), reason: words.exactOptional() }),
  credibility: z.strictObject({ code: z.enum(CREDIBILITIES), reason: words.exactOptional() }),
});

/** The form of a source's report. */
export const reportSchema = z.strictObject({
  source: idSchema<SourceId>(),
  passage: spanSchema.exactOptional(),
  spans: z.array(spanSchema).min(1).exactOptional(),
  chain: z
    .array(
      z.strictObject({ outlet: words, at: spanSchema.exactOptional(), source: idSchema<SourceId>().exactOptional() }),
    )
    .min(1)
    .exactOptional(),
});
