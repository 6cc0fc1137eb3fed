import { z } from 'zod';
import { type AssentEntry, assentEntries } from '#agreement/assent';
import { type ComplianceEntry, complianceEntries } from '#agreement/compliance';
import { type CourseEntry, courseEntries } from '#agreement/course';
import { type PartiesEntry, partiesEntries } from '#agreement/parties';
import { type PositionsEntry, positionsEntries } from '#agreement/positions';
import { type PublicationEntry, publicationEntries } from '#agreement/publication';
import { type SourcesEntry, sourcesEntries } from '#agreement/sources';
import { type EntryId, type EntryOf, idSchema, type Written } from '#agreement/terms';
import { type TextEntry, textEntries } from '#agreement/text';

const words = z.string().min(1).max(20_000);

/** What happens to entries themselves: nothing is ever edited, a mistake is answered by a further entry. */
export const correctionEntries = {
  /** From now on the named entry of this room counts with this body, which is of that type in that version. */
  EntryCorrected: z.strictObject({
    entry: idSchema<EntryId>(),
    type: words,
    version: z.int().min(1),
    body: z.unknown(),
    reason: words,
  }),
  /** From now on the named entry of this room does not count. */
  EntryWithdrawn: z.strictObject({ entry: idSchema<EntryId>(), reason: words }),
} as const;

/** Every type of entry with its schema: the table of contents of the record. */
export const entrySchemas = {
  ...partiesEntries,
  ...sourcesEntries,
  ...courseEntries,
  ...textEntries,
  ...positionsEntries,
  ...assentEntries,
  ...complianceEntries,
  ...publicationEntries,
  ...correctionEntries,
} as const;

/** A correction or a withdrawal of an entry. */
export type CorrectionEntry = EntryOf<typeof correctionEntries>;

/** What happened: one of all the types. */
export type Happening =
  | PartiesEntry
  | SourcesEntry
  | CourseEntry
  | TextEntry
  | PositionsEntry
  | AssentEntry
  | ComplianceEntry
  | PublicationEntry
  | CorrectionEntry;

/** One thing that happened, in the past tense, written once. */
export type Entry = Written & Happening;

/** The names of the types. */
export type EntryType = Happening['type'];

/** What an entry of a type says. */
export type BodyOf<T extends EntryType> = Extract<Happening, { type: T }>['body'];

/** What happened, of a type that is not fixed: its body goes with it. */
export interface HappeningOf<T extends EntryType> {
  readonly type: T;
  readonly body: BodyOf<T>;
}

/** The version in which a type is written today, where it is not the first any more. */
const LATER_VERSIONS: { readonly [T in EntryType]?: number } = { EntryCorrected: 2 };

/** The version in which a type of entry is written today. */
export function versionOf(type: EntryType): number {
  return LATER_VERSIONS[type] ?? 1;
}

/** Whether an entry is of the types of a chapter, by the chapter's table of schemas. */
export function isOf<T extends string, E extends { readonly type: string }>(
  table: Readonly<Record<T, unknown>>,
  entry: E,
): entry is Extract<E, { type: T }> {
  return Object.hasOwn(table, entry.type);
}
