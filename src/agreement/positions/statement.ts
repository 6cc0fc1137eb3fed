import type { Attribution, Grade, Report } from '#agreement/sources';
import type { Day, NonEmpty, PartyId, PersonId, Placed, QuestionId, StatementId } from '#agreement/terms';

/**
 * What somebody said: who, on whose behalf, when and where, in which words, on which terms, and who reports it. The
 * exact words stand apart from our own gloss. Three dates: the day on which it was said, the day on which it was
 * reported, and, with the entry, the day from which it could be known.
 */
export interface Statement {
  readonly id: StatementId;
  readonly speaker: Speaker;
  readonly onBehalfOf: PartyId;
  /** Parties for which it was said as well, as in a joint statement. */
  readonly alsoFor?: NonEmpty<PartyId>;
  readonly saidOn?: Day;
  /** How near that day is known, where it is not to the day. */
  readonly saidAbout?: 'month' | 'approximate';
  readonly reportedOn?: Day;
  /** Plenary, caucus, press, interview, …: in what setting. */
  readonly setting?: string;
  readonly place?: string;
  /** The exact words, in the parts of a split quotation. */
  readonly words?: NonEmpty<string>;
  /** The same in our words. */
  readonly gloss?: string;
  /** The source's own word on how sure it is: "confirmed", "may", "seems". */
  readonly hedge?: string;
  readonly attribution: Attribution;
  /** The questions that it is about. */
  readonly questions: readonly QuestionId[];
  readonly reports: readonly Report[];
  readonly grade?: Grade;
  readonly note?: string;
}

/** Who spoke. */
export type Speaker =
  | { readonly kind: 'named'; readonly person: PersonId; readonly office?: string }
  /** By office, no name given: "the Foreign Minister". */
  | { readonly kind: 'office'; readonly office: string }
  /** A body or several together: "the delegations". */
  | { readonly kind: 'collective'; readonly as: string; readonly person?: PersonId }
  /** Only as described: "a senior official"; `person` is the description in the list of people, never a name. */
  | { readonly kind: 'anonymous'; readonly as: string; readonly person?: PersonId }
  /** The source itself, in its own voice. */
  | { readonly kind: 'source' };

/** A statement as the record has it. */
export interface RecordedStatement extends Statement, Placed {
  readonly knownOn: Day;
}

/** The day by which a statement has its place in time: when it was said, else reported, else known. */
export function dayOfStatement({ saidOn, reportedOn, knownOn }: RecordedStatement): Day {
  return saidOn ?? reportedOn ?? knownOn;
}

/** Whether it was said for that party, alone or with others. */
export function saidFor({ onBehalfOf, alsoFor }: Statement, party: PartyId): boolean {
  return onBehalfOf === party || (alsoFor?.includes(party) ?? false);
}
