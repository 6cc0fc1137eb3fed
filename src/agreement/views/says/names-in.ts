import type { State } from '#agreement/evolve';
import type { DraftId, OptionId, PartyId, PersonId, QuestionId } from '#agreement/terms';
import { matterIn } from './matter.ts';
import type { Names } from './names.ts';
import { briefly } from './own-words.ts';

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
