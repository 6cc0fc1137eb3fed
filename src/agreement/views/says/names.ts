import type { State } from '#agreement/evolve';
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
import { matterIn } from './matter.ts';

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

/** The names that a reading has. */
export function namesIn(state: State): Names {
  const { parties, text, entries, positions, sources, publication } = state;
  const names = {
    party: (id: PartyId) => parties.parties.get(id)?.name ?? id,
    person: (id: PersonId) => parties.people.get(id)?.name ?? id,
    question: (id: QuestionId) => parties.questions.get(id)?.title ?? id,
    draft: (id: DraftId) => text.drafts.get(id)?.text.title ?? id,
    option: (question: QuestionId, option: OptionId) =>
      parties.questions.get(question)?.options.find(({ id }) => id === option)?.text ?? option,
  };
  return {
    ...names,
    matter: (on) => matterIn(on, names, text.drafts),
    room: (id) => parties.rooms.get(id)?.title ?? id,
    statement: (id) => {
      const said = positions.statements.get(id);
      if (said === undefined) return id;
      return `${briefly(said.words?.join(' … ') ?? said.gloss ?? '')} of ${names.party(said.onBehalfOf)}`;
    },
    source: (id) => sources.sources.get(id)?.publisher ?? id,
    amendment: (id) => positions.amendments.get(id)?.gloss ?? id,
    forecast: (id) => positions.forecasts.get(id)?.claim ?? id,
    update: (id) => publication.updates.get(id)?.title ?? id,
    entry: (id) => {
      const seq = entries.get(id)?.seq;
      return seq === undefined ? `entry ${id}` : `entry ${seq}`;
    },
  };
}

/** The most characters of what somebody wrote that a sentence carries: a log is for finding, not for reading. */
const LONGEST = 140;

/** Somebody's own words in a sentence: on one line, cut where they are long. */
export function own(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

/** The same in quotation marks. The sentence that ends with it brings its own full stop. */
export function quoted(words: string): string {
  return `“${own(words).replace(/\.$/, '')}”`;
}

/** The most characters of words that only say which thing is meant. */
const BRIEF = 60;

/** Words that say which thing is meant, in quotation marks: whole ones, as far as they go. */
function briefly(words: string): string {
  const line = own(words);
  if (line.length <= BRIEF) return quoted(line);
  return `“${line.slice(0, BRIEF).replace(/\s+\S*$/, '')} …”`;
}
