import type { Entry } from '#agreement/entry';
import type { Instant, PersonId, Refusal } from '#agreement/terms';
import type { Record } from '#record';
import type { NewEntryId } from './decide-all.ts';

/** Who asks: a person, or the public. */
export type Reader = PersonId | undefined;

/**
 * What a follower hears: the entries since his cursor; that he must begin again from a snapshot, because his cursor is
 * none of this process or the rooms that he may enter changed; or that nothing more comes, and why.
 */
export type News =
  | { readonly kind: 'entries'; readonly cursor: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'reset'; readonly cursor: string }
  | { readonly kind: 'ended'; readonly refusal: Refusal };

/** What the shell hands to the desk. Ids are random unless a test needs to know them. */
export interface DeskParts {
  readonly record: Record;
  readonly now: () => Instant;
  readonly newEntryId?: NewEntryId;
  /** Whether every seal is checked in the same reading: then a desk is not opened over a record that does not verify. */
  readonly verify?: boolean;
  /** Told of what went wrong while nobody asked: what a commit brought could not be taken in. A warning, unless given. */
  readonly report?: (trouble: Error | Refusal) => void;
}

/** What went wrong, in words. */
export function sayTrouble(trouble: Error | Refusal): string {
  return trouble instanceof Error ? (trouble.stack ?? trouble.message) : trouble.sentence;
}
