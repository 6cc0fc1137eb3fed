import type { State } from '#agreement/evolve';
import type { DraftId, EntryId, PartyId, PersonId, QuestionId, RoomId } from '#agreement/terms';

/** How things are called in a sentence: by the names that the reading has for them, else by their ids. */
export interface Names {
  readonly party: (id: PartyId) => string;
  readonly person: (id: PersonId) => string;
  readonly question: (id: QuestionId) => string;
  readonly draft: (id: DraftId) => string;
  readonly room: (id: RoomId) => string;
  /** An entry, by its place in its room. */
  readonly entry: (id: EntryId) => string;
}

/** The names that a reading has. */
export function namesIn({ parties, text, entries }: State): Names {
  return {
    party: (id) => parties.parties.get(id)?.name ?? id,
    person: (id) => parties.people.get(id)?.name ?? id,
    question: (id) => parties.questions.get(id)?.title ?? id,
    draft: (id) => text.drafts.get(id)?.text.title ?? id,
    room: (id) => parties.rooms.get(id)?.title ?? id,
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

/** The same in quotation marks. */
export function quoted(words: string): string {
  return `“${own(words)}”`;
}
