import { z } from 'zod';
import {
  type DraftId,
  type EntryId,
  type EventId,
  idSchema,
  type QuestionId,
  type SourceId,
  type StatementId,
  type UnitId,
} from '#agreement/terms';

/** The schema of a ground: what words that are published rest on, each named by its kind. */
export const ground = z.strictObject({
  drafts: z.array(idSchema<DraftId>()).exactOptional(),
  units: z.array(z.strictObject({ draft: idSchema<DraftId>(), unit: idSchema<UnitId>() })).exactOptional(),
  statements: z.array(idSchema<StatementId>()).exactOptional(),
  events: z.array(idSchema<EventId>()).exactOptional(),
  sources: z.array(idSchema<SourceId>()).exactOptional(),
  questions: z.array(idSchema<QuestionId>()).exactOptional(),
  /** Happenings of the agreement's life: notices, reports, submissions, decisions, postings, claims. */
  happenings: z.array(idSchema<string>()).exactOptional(),
  entries: z.array(idSchema<EntryId>()).exactOptional(),
});

/** What published words rest on: texts and their clauses, statements, meetings, sources, happenings, entries. */
export type Ground = z.output<typeof ground>;

/** A ground that is empty rests on nothing, which a page says. */
export function restsOnNothing(rests: Ground): boolean {
  return Object.values(rests).every((ids) => ids.length === 0);
}
