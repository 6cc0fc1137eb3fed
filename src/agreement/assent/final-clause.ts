import type { Day, DraftId, EntryId, PartyId, RoomId, UnitId } from '#agreement/terms';
import type { Act } from './act.ts';

/** How long after an act something begins. `first-of-month` counts months, and begins on the first day of that month. */
export interface Delay {
  readonly count: number;
  readonly unit: 'day' | 'month' | 'first-of-month';
}

/**
 * What makes a text begin to bind: a fixed day; or that so many parties, or all, have done one of these acts, and a
 * delay after the last of them. "The thirtieth day after the second ratification" is two acts and thirty days.
 */
export type Trigger =
  | { readonly kind: 'day'; readonly day: Day }
  | {
      readonly kind: 'acts';
      readonly acts: readonly Act[];
      readonly parties: number | 'all';
      readonly after: Delay;
    };

/** What a text's final clauses make of assent, as a person reads them: whose counts, and what brings it into force. */
export interface FinalClause {
  readonly draft: DraftId;
  /** The units that say so. */
  readonly units: readonly UnitId[];
  /** Whose acts count. A party that is not among them, and accedes, is bound by its own consent. */
  readonly of: readonly PartyId[];
  readonly inForce: Trigger;
  /** What brings the text into provisional application, where it says so; that ends when it is in force. */
  readonly provisional?: Trigger;
}

/** A final clause and the entry that tells it. */
export interface ReadFinalClause extends FinalClause {
  readonly entry: EntryId;
  readonly room: RoomId;
  readonly knownOn: Day;
}
