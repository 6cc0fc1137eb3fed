import type { Day, DraftId, Placed, QuestionId, SourceId } from '#agreement/terms';

/** The front page of a process: one row a matter, one column a text, and the words above them by day. */
export interface Front {
  /** Texts, in order of time. */
  readonly columns: readonly FrontColumn[];
  /** Rows; a matter may join several questions. */
  readonly matters: readonly FrontMatter[];
  /** In order of `from`; the last one whose day has come stands. */
  readonly leads: readonly FrontLead[];
}

/** One text on the front page, under the name that people know it by. */
export interface FrontColumn extends Placed {
  readonly draft: DraftId;
  readonly head: string;
  readonly as: string;
}

/** One row of the front page. */
export interface FrontMatter extends Placed {
  readonly title: string;
  readonly questions: readonly QuestionId[];
}

/** The words that a front page opens with from a day on, and what they rest on. */
export interface FrontLead extends Placed {
  readonly from: Day;
  readonly headline: string;
  readonly stand: string;
  /** What the sources are worth, in a few words. */
  readonly ground: string;
  readonly sources: readonly SourceId[];
}
