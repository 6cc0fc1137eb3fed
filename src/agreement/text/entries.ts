import { z } from 'zod';
import {
  type DraftId,
  daySchema,
  type EntryOf,
  idSchema,
  type PartyId,
  type SourceId,
  type UnitId,
} from '#agreement/terms';
import { AVAILABILITIES, DRAFT_KINDS } from './draft.ts';
import { type DraftJson, readDraftJson } from './draft-json.ts';

const words = z.string().min(1).max(20_000);

/** Draft JSON that the reader takes whole, without a word left out. */
const draftJson = z.unknown().superRefine((value, context) => {
  const read = readDraftJson(value);
  const lost = read.ok ? read.value.notCarried[0] : read.refusal.sentence;
  if (lost !== undefined) context.addIssue({ code: 'custom', message: lost });
}) as unknown as z.ZodType<DraftJson>;

/** What happens to the text. */
export const textEntries = {
  DraftTabled: z.strictObject({
    id: idSchema<DraftId>(),
    kind: z.enum(DRAFT_KINDS),
    tabledBy: z.array(idSchema<PartyId>()),
    date: daySchema,
    base: idSchema<DraftId>().exactOptional(),
    witnessOf: idSchema<DraftId>().exactOptional(),
    availability: z.enum(AVAILABILITIES),
    sources: z.array(idSchema<SourceId>()),
    note: words.exactOptional(),
    text: draftJson,
    /** Which questions a unit touches, by the unit's id. */
    touches: z.record(z.string(), z.array(z.string())).exactOptional(),
  }),
  /** A person's word on which units of two drafts belong together. */
  PairOverruled: z.strictObject({
    earlierDraft: idSchema<DraftId>(),
    laterDraft: idSchema<DraftId>(),
    earlier: z.array(idSchema<UnitId>()),
    later: z.array(idSchema<UnitId>()),
    reason: words.exactOptional(),
  }),
} as const;

/** One of the entries of this chapter. */
export type TextEntry = EntryOf<typeof textEntries>;
