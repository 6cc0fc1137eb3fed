import type { Day, DraftId, EventId, PartyId, PersonId, Placed, SourceId } from '#agreement/terms';

/** Something that happened around the text, or is due: a meeting, a deadline, leverage, a fact of the battlefield. */
export interface CourseEvent {
  readonly id: EventId;
  /** In the words of the record: meeting, deadline, sanctions, attack, … */
  readonly kind: string;
  readonly title: string;
  /** First day in the world, and last if it went on. */
  readonly occurred: string;
  readonly end?: string;
  readonly place?: string;
  readonly format?: string;
  /** Parties and persons who took part, or whom it concerns. */
  readonly participants: readonly (PartyId | PersonId)[];
  readonly drafts: readonly DraftId[];
  readonly effect?: string;
  readonly sources: readonly SourceId[];
  readonly note?: string;
}

/** An event as the record has it: where it stands there, and the day on which it could be known. */
export interface ToldEvent extends CourseEvent, Placed {
  readonly knownOn: Day;
}
