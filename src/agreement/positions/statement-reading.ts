import type { Day, OptionId, PartyId, Placed, QuestionId, SourceId, StatementId } from '#agreement/terms';
import type { On } from './on.ts';
import type { StanceKind, Strength } from './stance.ts';

/**
 * How somebody reads a statement: what it is about, with which stance, how firmly, and why. A rival reading stands
 * beside the first ones and replaces none; what rests on readings says that it is disputed, and does not count it.
 */
export interface StatementReading {
  readonly statement: StatementId;
  readonly on: On;
  /** Whose stance it is, where the statement tells that of another than those for whom it was said. */
  readonly party?: PartyId;
  readonly stance: StanceKind;
  readonly strength?: Strength;
  readonly reason?: string;
  /** Who read it so, said truthfully: a person, or how it was compiled. */
  readonly annotatedBy: string;
  readonly rival?: true;
}

/** A reading as the record has it. */
export interface RecordedReading extends StatementReading, Placed {
  readonly knownOn: Day;
}

/** A position that is put down to a party without a statement: by a text that it tabled, or by hearsay. */
export interface NotedPosition {
  readonly id: string;
  readonly party: PartyId;
  readonly question: QuestionId;
  readonly option: OptionId;
  readonly stance: StanceKind;
  readonly note: string;
  readonly sources?: readonly SourceId[];
}

/** A noted position as the record has it. */
export interface RecordedNote extends NotedPosition, Placed {
  readonly knownOn: Day;
}

/** What a party would take instead, as its own room knows it. */
export interface Fallback extends Placed {
  readonly id: string;
  readonly party: PartyId;
  readonly question: QuestionId;
  readonly option: OptionId;
  readonly statement?: StatementId;
}
