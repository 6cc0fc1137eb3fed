import type { EntryId, RoomId } from '#agreement/terms';

/** The kinds of things that can be found. */
export const FOUND_KINDS = [
  'statement',
  'source',
  'clause',
  'draft',
  'question',
  'event',
  'party',
  'person',
  'channel',
  'amendment',
  'sentence',
  'note',
  'forecast',
  'release',
] as const;
/** What kind of thing was found. */
export type FoundKind = (typeof FOUND_KINDS)[number];

/** One thing of a room, as search has it. */
export interface SearchDocument {
  /** Unique within the room. */
  readonly key: string;
  readonly kind: FoundKind;
  /** The thing's own id. */
  readonly id: string;
  readonly room: RoomId;
  readonly entry: EntryId;
  readonly title: string;
  readonly text: string;
  /** The day by which it has its place in time. */
  readonly day?: string;
  /** Parties and persons that it is of, or that took part. */
  readonly actors: readonly string[];
  readonly questions: readonly string[];
  /** Drafts, and units as `draft unit`. */
  readonly clauses: readonly string[];
  readonly sources: readonly string[];
}
