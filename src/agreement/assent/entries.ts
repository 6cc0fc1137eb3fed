import { z } from 'zod';
import { type DraftId, daySchema, type EntryOf, idSchema, type PartyId, type UnitId } from '#agreement/terms';
import { ACTS, ROUTES } from './act.ts';

const words = z.string().min(1).max(20_000);
const count = z.int().min(0).max(10_000);

const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), day: daySchema }),
  z.strictObject({
    kind: z.literal('acts'),
    acts: z.array(z.enum(ACTS)).min(1),
    parties: z.union([z.int().min(1).max(1_000), z.literal('all')]),
    after: z.strictObject({ count, unit: z.enum(['day', 'month', 'first-of-month']) }),
  }),
]);

/** What parties do on the way to being bound, and what the text makes of it. */
export const assentEntries = {
  AssentGiven: z.strictObject({
    draft: idSchema<DraftId>(),
    party: idSchema<PartyId>(),
    act: z.enum(ACTS),
    occurred: daySchema,
    route: z.enum(ROUTES).exactOptional(),
    note: words.exactOptional(),
  }),
  /** A person's reading of the final clauses of a text; a later one counts instead. */
  FinalClauseRead: z.strictObject({
    draft: idSchema<DraftId>(),
    units: z.array(idSchema<UnitId>()),
    of: z.array(idSchema<PartyId>()).min(1),
    inForce: trigger,
    provisional: trigger.exactOptional(),
  }),
} as const;

/** One of the entries of this chapter. */
export type AssentEntry = EntryOf<typeof assentEntries>;
