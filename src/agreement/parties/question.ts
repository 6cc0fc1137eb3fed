import type { DraftId, OptionId, PartyId, Placed, QuestionId, SourceId, UnitId } from '#agreement/terms';

/** A point in dispute. It outlives drafts and renumbering: texts pick its options, positions are about them. */
export interface Question {
  readonly id: QuestionId;
  readonly title: string;
  readonly inDispute: string;
  readonly options: readonly Option[];
  /** Present if the options form a scale: what the scale runs from and to, both poles named. */
  readonly orderAxis?: string;
  /** The direction on that scale in which a party asks: what lies beyond its demand meets it too. */
  readonly pulls?: Readonly<Record<PartyId, 'up' | 'down'>>;
}

/** One answer that is on the table for a question. */
export interface Option {
  readonly id: OptionId;
  readonly text: string;
  /** Place on the question's scale, from 1, if the options are ordered. */
  readonly order?: number;
}

/** A question as the record has it; an option that only a closed room speaks of lies in that room. */
export interface PosedQuestion extends Question, Placed {
  readonly options: readonly (Option & Placed)[];
}

/** Says which units of a draft pick which option of a question. Without units the draft is silent and the pick says why. */
export interface Pick {
  readonly question: QuestionId;
  readonly draft: DraftId;
  readonly option: OptionId;
  readonly units: readonly UnitId[];
  /** The clause stands in alternatives or brackets, so that several options are picked at once. */
  readonly open?: boolean;
  readonly sources?: readonly SourceId[];
  readonly note?: string;
}
