import type { State } from '#agreement/evolve';
import { dayOfStatement, type On, questionOf, type RecordedStatement } from '#agreement/positions';
import { absurd } from '#agreement/terms';
import type { SearchDocument } from './document.ts';
import { document } from './matter-documents.ts';

/** Statements, forecasts, reported changes, sentences of a witness and an editor's notes. */
export function saidDocuments(state: State): readonly SearchDocument[] {
  const { statements, amendments, sentences, notes, forecasts } = state.positions;
  return [
    ...[...statements.values()].map((statement) => statementDocument(state, statement)),
    ...[...forecasts.values()].map((forecast) =>
      document('forecast', forecast, forecast.claim, [forecast.likelihood, forecast.settlement?.outcome], {
        day: forecast.by ?? forecast.knownOn,
      }),
    ),
    ...[...amendments.values()].map((amendment) =>
      document('amendment', amendment, amendment.gloss, [amendment.note], {
        day: amendment.knownOn,
        questions: amendment.questions,
        clauses: [amendment.draft, ...amendment.joins.flatMap(({ draft, units }) => units.map((u) => `${draft} ${u}`))],
        sources: amendment.sources,
      }),
    ),
    ...sentences.map((sentence) =>
      document('sentence', { ...sentence, id: `${sentence.source} ${sentence.n}` }, sentence.gloss, [], {
        day: sentence.knownOn,
        sources: [sentence.source],
      }),
    ),
    ...notes.map((note) =>
      document('note', note, note.says, [note.elsewhere, note.handled], {
        day: note.knownOn,
        sources: note.rests?.sources ?? [],
      }),
    ),
  ];
}

function statementDocument(state: State, statement: RecordedStatement): SearchDocument {
  const readings = state.positions.readings.get(statement.id) ?? [];
  const { speaker, onBehalfOf, alsoFor, words, gloss, setting, place, reports } = statement;
  const person = 'person' in speaker ? speaker.person : undefined;
  const name = person === undefined ? undefined : state.parties.people.get(person)?.name;
  const parties = [onBehalfOf, ...(alsoFor ?? []), ...readings.flatMap(({ party }) => party ?? [])];
  return document(
    'statement',
    statement,
    titleOf(state, statement, name),
    [words?.join(' … '), gloss, setting, place],
    {
      day: dayOfStatement(statement),
      actors: [...new Set([...parties, ...(person === undefined ? [] : [person])])],
      questions: [...new Set([...statement.questions, ...readings.flatMap(({ on }) => questionOf(on) ?? [])])],
      clauses: [...new Set(readings.flatMap(({ on }) => clauseOf(on)))],
      sources: reports.map(({ source }) => source),
    },
  );
}

function titleOf(state: State, { speaker, onBehalfOf }: RecordedStatement, name: string | undefined): string {
  const party = state.parties.parties.get(onBehalfOf)?.name ?? onBehalfOf;
  switch (speaker.kind) {
    case 'named':
      return [name ?? speaker.person, speaker.office, party].filter((part) => part !== undefined).join(', ');
    case 'office':
      return `${speaker.office}, ${party}`;
    case 'collective':
    case 'anonymous':
      return `${speaker.as}, ${party}`;
    case 'source':
      return party;
    default:
      return absurd(speaker);
  }
}

function clauseOf(on: On): readonly string[] {
  if (on.kind === 'draft') return [on.draft];
  return on.kind === 'unit' ? [on.draft, `${on.draft} ${on.unit}`] : [];
}
