import type { AmendmentId, Day, DraftId, Placed, QuestionId, SourceId, StatementId, UnitId } from '#agreement/terms';

/**
 * A change to a text that is only reported: nobody has seen its words. It stands in the margin of the draft until a
 * text appears, and is then joined to the units of that text.
 */
export interface ReportedAmendment {
  readonly id: AmendmentId;
  /** The text that is said to be changed. */
  readonly draft: DraftId;
  readonly questions: readonly QuestionId[];
  /** What is reported of it, in our words. */
  readonly gloss: string;
  /** The statement that reports it. */
  readonly statement?: StatementId;
  readonly sources: readonly SourceId[];
  /** The objection that it is said to answer. */
  readonly answers?: StatementId;
  readonly note?: string;
}

/** Units of a text that appeared later, which a reported change is joined to. */
export interface AmendmentJoin extends Placed {
  readonly amendment: AmendmentId;
  readonly draft: DraftId;
  readonly units: readonly UnitId[];
  readonly reason: string;
  readonly annotatedBy: string;
  readonly knownOn: Day;
}

/** A reported amendment as the record has it, with what it was joined to. */
export interface RecordedAmendment extends ReportedAmendment, Placed {
  readonly knownOn: Day;
  readonly joins: readonly AmendmentJoin[];
}
