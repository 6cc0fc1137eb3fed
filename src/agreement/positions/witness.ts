import type {
  AmendmentId,
  Day,
  DraftId,
  EventId,
  PersonId,
  Placed,
  SourceId,
  StatementId,
  UnitId,
} from '#agreement/terms';

/** The parts that a report is made of. */
export const SENTENCE_KINDS = ['headline', 'subheading', 'body', 'list', 'notice'] as const;

/** A sentence of a source that is held as a witness: what it says, and what was taken from it. */
export interface WitnessSentence {
  readonly source: SourceId;
  /** Its place in the source. */
  readonly n: number;
  readonly kind: (typeof SENTENCE_KINDS)[number];
  /** What it says, in our words. */
  readonly gloss: string;
  readonly statements: readonly StatementId[];
  readonly amendments?: readonly AmendmentId[];
}

/** Dated matter of the record that comes near to a sentence; that the sentence meant it is not said. */
export interface Nearest extends Placed {
  readonly statements?: readonly StatementId[];
  readonly drafts?: readonly DraftId[];
  readonly units?: readonly { readonly draft: DraftId; readonly unit: UnitId }[];
  readonly knownOn: Day;
}

/** A sentence as the record has it. */
export interface RecordedSentence extends WitnessSentence, Placed {
  readonly nearest: readonly Nearest[];
  readonly knownOn: Day;
}

/** What an editor noted: what no rule can find. It is marked as an editor's, wherever it stands. */
export interface EditorsNote {
  readonly id: string;
  /** What it is about. */
  readonly statements: readonly StatementId[];
  /** What is said there, in our words. */
  readonly says: string;
  /** What else is reported. */
  readonly elsewhere?: string;
  /** What was done about it. */
  readonly handled?: string;
  /** Where the other reports stand. */
  readonly rests?: {
    readonly statements?: readonly StatementId[];
    readonly events?: readonly EventId[];
    readonly people?: readonly PersonId[];
    readonly sources?: readonly SourceId[];
    readonly units?: readonly { readonly draft: DraftId; readonly unit: UnitId }[];
  };
  readonly notedBy: string;
}

/** An editor's note as the record has it. */
export interface RecordedEditorsNote extends EditorsNote, Placed {
  readonly knownOn: Day;
}
