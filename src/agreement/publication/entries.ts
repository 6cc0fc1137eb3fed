import { z } from 'zod';
import { type DraftId, type EntryOf, idSchema, type QuestionId, type SourceId } from '#agreement/terms';

const words = z.string().min(1).max(20_000);

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
} as const;

/** One of the entries of this chapter. */
export type PublicationEntry = EntryOf<typeof publicationEntries>;
