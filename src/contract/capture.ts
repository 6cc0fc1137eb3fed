import { z } from 'zod';
import { STANCES } from '#agreement/positions';
import { LEVELS, MANNERS } from '#agreement/sources';

const span = z.tuple([z.int().min(0), z.int().min(0)]).describe('[start, end) in UTF-16 code units of the text');

/** An article to be read for who says what in it. */
export const articleAsked = z.strictObject({
  text: z.string().min(1).max(2_000_000),
  published: z.iso.date().optional().describe('the day that "on Tuesday" is counted from'),
});

/** The candidates that rules find; each is for a person to confirm, and nothing of them is kept. */
export const articleAnswer = z.object({
  text: z.string(),
  attributions: z.array(
    z.object({
      source: span.nullable(),
      cue: span.nullable(),
      content: z.union([span, z.array(span)]),
      kind: z.enum(['direct', 'mixed', 'indirect']),
      tier: z.enum(['sure', 'doubtful']),
      speaker: z.string().optional(),
      office: z.string().optional(),
      party: z.string().optional(),
      attribution: z.enum(MANNERS).optional(),
      saidOn: z.string().optional(),
      stance: z.enum(STANCES),
      level: z.enum(LEVELS),
      questions: z.array(z.string()),
      option: z.string().optional(),
    }),
  ),
});
