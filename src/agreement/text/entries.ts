import { z } from 'zod';
import {
  type AmendmentId,
  type DraftId,
  daySchema,
  type EntryOf,
  idSchema,
  type PartyId,
  type SourceId,
  type StatementId,
  type UnitId,
} from '#agreement/terms';
import { OUTCOMES_OF_AMENDMENT } from './amendment.ts';
import { AVAILABILITIES, DRAFT_KINDS } from './draft.ts';
import { type DraftJson, readDraftJson } from './draft-json.ts';

const words = z.string().min(1).max(20_000);

/** Draft JSON that the reader takes whole, without a word left out. */
const draftJson = z.unknown().superRefine((value, context) => {
  const read = readDraftJson(value);
  const lost = read.ok ? read.value.notCarried[0] : read.refusal.sentence;
  if (lost !== undefined) context.addIssue({ code: 'custom', message: lost });
}) as unknown as z.ZodType<DraftJson>;

const unit = idSchema<UnitId>();

const op = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('ADD'), after: unit, text: words }),
  z.strictObject({ op: z.literal('MOD'), unit: unit.exactOptional(), before: words, after: words }),
  z.strictObject({ op: z.enum(['SUP', 'NOC']), unit }),
  z.strictObject({ op: z.literal('MOVE'), unit, after: unit }),
  z.strictObject({ op: z.literal('SPLIT'), unit, into: z.int().min(2) }),
  z.strictObject({ op: z.literal('MERGE'), units: z.array(unit).min(2) }),
]);

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
  /** A change to a text, put on the table in words. */
  AmendmentTabled: z.strictObject({
    id: idSchema<AmendmentId>(),
    draft: idSchema<DraftId>(),
    sponsors: z.array(idSchema<PartyId>()).min(1),
    coSponsors: z.array(idSchema<PartyId>()).min(1).exactOptional(),
    tabledOn: daySchema,
    reason: words.exactOptional(),
    answers: idSchema<StatementId>().exactOptional(),
    parent: idSchema<AmendmentId>().exactOptional(),
    ops: z.array(op).min(1),
  }),
  /** What became of it. */
  AmendmentSettled: z.strictObject({
    amendment: idSchema<AmendmentId>(),
    outcome: z.enum(OUTCOMES_OF_AMENDMENT),
    on: daySchema.exactOptional(),
    result: z.strictObject({ draft: idSchema<DraftId>(), unit }).exactOptional(),
    friendly: z.literal(true).exactOptional(),
    note: words.exactOptional(),
  }),
} as const;

/** One of the entries of this chapter. */
export type TextEntry = EntryOf<typeof textEntries>;
