import type { Entry } from '#agreement/entry';
import type { Instant, PersonId } from '#agreement/terms';
import type { Record } from '#record';
import type { NewEntryId } from './decide-all.ts';

/** Who asks: a person, or the public. */
export type Reader = PersonId | undefined;

/** What a follower hears: the entries since his cursor, or that he must begin again from a snapshot. */
export interface News {
  readonly kind: 'entries' | 'reset';
  readonly cursor: string;
  readonly entries: readonly Entry[];
}

/** What the shell hands to the desk. Ids are random unless a test needs to know them. */
export interface DeskParts {
  readonly record: Record;
  readonly now: () => Instant;
  readonly newEntryId?: NewEntryId;
}
