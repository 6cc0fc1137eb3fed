import { z } from 'zod';
import {
  type DraftId,
  type EntryOf,
  idSchema,
  instantSchema,
  type QuestionId,
  type RoomId,
  type SourceId,
  type UpdateId,
} from '#agreement/terms';
import { ground } from './ground.ts';

const words = z.string().min(1).max(20_000);
const update = idSchema<UpdateId>();
/** A language as in BCP 47. */
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'write the language as "en" or "pt-BR"');

/** What an update says, wherever and whenever it is to appear. */
const said = {
  id: update,
  title: words,
  text: words,
  lang: language.exactOptional(),
  ground,
} as const;

/** What is published of a process. */
export const publicationEntries = {
  /** A text stands on the front page, from the day on which it could be known. */
  FrontColumnSet: z.strictObject({ draft: idSchema<DraftId>(), head: words, as: words }),
  /** A matter has its row on the front page. */
  FrontMatterSet: z.strictObject({ title: words, questions: z.array(idSchema<QuestionId>()).min(1) }),
  /** The front page opens with these words, from the day on which their ground could be known. */
  FrontLeadWritten: z.strictObject({
    headline: words,
    stand: words,
    ground: words,
    sources: z.array(idSchema<SourceId>()).min(1),
  }),
  /** News. `posted` where it had been out before this record was told. */
  UpdatePosted: z.strictObject({ ...said, posted: instantSchema.exactOptional() }),
  /** News that waits in a closed room: the more open room `into` gets it at that moment, and holds no trace of it before. */
  UpdateScheduled: z.strictObject({ ...said, into: idSchema<RoomId>(), releaseAt: instantSchema }),
  /** Which updates stand above the others, and which are key moments. */
  UpdateMarked: z.strictObject({ update, pinned: z.boolean(), keyMoment: z.boolean() }),
  /** What was wrong in an update, and what is right; with new words where it now reads otherwise. */
  UpdateCorrected: z.strictObject({
    id: update,
    update,
    /** `clerical`: a slip that misleads nobody. `substantive`: what was said was wrong; it is told above the words. */
    gravity: z.enum(['clerical', 'substantive']),
    wrong: words,
    right: words,
    title: words.exactOptional(),
    text: words.exactOptional(),
    ground,
    posted: instantSchema.exactOptional(),
  }),
  /** An update does not stand any more; its address says so and why. */
  UpdateWithdrawn: z.strictObject({ update, reason: words, posted: instantSchema.exactOptional() }),
  /** An update in another language, as its words stand now. */
  UpdateTranslated: z.strictObject({ update, lang: language, title: words, text: words }),
} as const;

/** One of the entries of this chapter. */
export type PublicationEntry = EntryOf<typeof publicationEntries>;
