import { z } from 'zod';
import { timeAsked } from './time.ts';

const id = z.string().min(1);

/** What is looked for in all that the asker may read. */
export const searchAsked = timeAsked.extend({
  q: z.string().max(1_000).optional().describe('words; all of them are in what is found'),
  actor: id.exactOptional().describe('a party or a person'),
  question: id.exactOptional(),
  draft: id.exactOptional(),
  unit: id.exactOptional().describe('of that draft'),
  source: id.exactOptional(),
  from: z.iso.date().exactOptional(),
  to: z.iso.date().exactOptional(),
  limit: z.coerce.number().int().min(1).max(500).exactOptional(),
});

/** What was found, the best first. */
export const searchAnswer = z.object({
  total: z.int(),
  hits: z.array(
    z.object({
      kind: z.string(),
      id,
      room: id,
      entry: id,
      title: z.string(),
      day: z.string().optional(),
      excerpt: z.string(),
      clauses: z.array(z.string()),
    }),
  ),
});
