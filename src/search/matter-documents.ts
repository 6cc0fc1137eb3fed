import type { State } from '#agreement/evolve';
import type { Placed } from '#agreement/terms';
import type { FoundKind, SearchDocument } from './document.ts';

/** Parties, persons, questions, events, channels, sources and releases. */
export function matterDocuments({ parties, sources, course }: State): readonly SearchDocument[] {
  return [
    ...[...parties.parties.values()].map((party) =>
      document('party', party, party.name, [party.short, party.code, party.note], { actors: [party.id] }),
    ),
    ...[...parties.people.values()].map((person) =>
      document('person', person, person.name, [...person.offices.map(({ title }) => title), person.note], {
        actors: [person.id, ...(person.party === undefined ? [] : [person.party])],
      }),
    ),
    ...[...parties.questions.values()].flatMap((question) => [
      document('question', question, question.title, [question.inDispute, question.orderAxis], {
        questions: [question.id],
      }),
      ...question.options.map((option) =>
        document('question', option, `${question.title}: ${option.text}`, [], { questions: [question.id] }),
      ),
    ]),
    ...[...course.events.values()].map((event) =>
      document('event', event, event.title, [event.place, event.effect, event.note], {
        day: event.occurred,
        actors: event.participants,
        clauses: event.drafts,
        sources: event.sources,
      }),
    ),
    ...[...course.channels.values()].map((channel) =>
      document('channel', channel, `${channel.kind}, track ${channel.track}`, [channel.note], {
        day: channel.from,
        actors: [...channel.between, ...(channel.people ?? [])],
      }),
    ),
    ...[...sources.sources.values()].map((source) =>
      document('source', source, source.publisher, [source.about, source.text, source.relays?.join(' ')], {
        day: source.date,
        sources: [source.id],
      }),
    ),
    ...parties.releases.map((release) =>
      document('release', { ...release, id: release.entry }, 'Released', release.words, { day: release.knownOn }),
    ),
  ];
}

/** The facets that a thing may have. */
export type Facets = Partial<Pick<SearchDocument, 'day' | 'actors' | 'questions' | 'clauses' | 'sources'>>;

/** A document of a thing that stands somewhere. */
export function document(
  kind: FoundKind,
  { id, room, entry }: Placed & { readonly id: string },
  title: string,
  texts: readonly (string | undefined)[],
  facets: Facets,
): SearchDocument {
  return {
    key: `${kind} ${id} ${entry}`,
    kind,
    id,
    room,
    entry,
    title,
    text: texts.filter((text) => text !== undefined).join('\n'),
    actors: [],
    questions: [],
    clauses: [],
    sources: [],
    ...facets,
  };
}
