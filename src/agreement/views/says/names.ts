import type { On } from '#agreement/positions';
import type {
  AmendmentId,
  DraftId,
  EntryId,
  ForecastId,
  OptionId,
  PartyId,
  PersonId,
  QuestionId,
  RoomId,
  SourceId,
  StatementId,
  UpdateId,
} from '#agreement/terms';

/** How things are called in a sentence: by the names that the reading has for them, else by their ids. */
export interface Names {
  readonly party: (id: PartyId) => string;
  readonly person: (id: PersonId) => string;
  readonly question: (id: QuestionId) => string;
  readonly draft: (id: DraftId) => string;
  readonly room: (id: RoomId) => string;
  /** An option by its words. */
  readonly option: (question: QuestionId, option: OptionId) => string;
  /** What a statement is about, as the rest of "as support of …". */
  readonly matter: (on: On) => string;
  /** A statement by whose it is and how it begins, as the rest of "Read …". */
  readonly statement: (id: StatementId) => string;
  readonly source: (id: SourceId) => string;
  readonly amendment: (id: AmendmentId) => string;
  readonly forecast: (id: ForecastId) => string;
  readonly update: (id: UpdateId) => string;
  /** An entry, by its place in its room. */
  readonly entry: (id: EntryId) => string;
}
