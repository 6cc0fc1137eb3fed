import type { On } from '#agreement/positions';
import { absurd } from '#agreement/terms';
import type { Happening } from './entry.ts';

/** Something that entries bring in and point at, by kind and id. */
export interface Thing {
  readonly kind:
    | 'party'
    | 'person'
    | 'question'
    | 'option'
    | 'draft'
    | 'source'
    | 'event'
    | 'channel'
    | 'statement'
    | 'amendment'
    | 'forecast'
    | 'entry';
  readonly id: string;
}

/** One string for one thing. */
export function keyOf(thing: Thing): string {
  return `${thing.kind} ${thing.id}`;
}

/** The thing that an entry brings in, if it brings one. */
export function introduces(entry: Happening): Thing | undefined {
  switch (entry.type) {
    case 'PartyNamed':
      return { kind: 'party', id: entry.body.id };
    case 'PersonNamed':
      return { kind: 'person', id: entry.body.id };
    case 'QuestionPosed':
      return { kind: 'question', id: entry.body.id };
    case 'OptionOffered':
      return { kind: 'option', id: entry.body.option.id };
    case 'SourceCaptured':
      return { kind: 'source', id: entry.body.id };
    case 'EventTold':
      return { kind: 'event', id: entry.body.id };
    case 'ChannelOpened':
      return { kind: 'channel', id: entry.body.id };
    case 'DraftTabled':
      return { kind: 'draft', id: entry.body.id };
    case 'StatementRecorded':
      return { kind: 'statement', id: entry.body.id };
    case 'AmendmentReported':
      return { kind: 'amendment', id: entry.body.id };
    case 'ForecastMade':
      return { kind: 'forecast', id: entry.body.id };
    case 'ProcessOpened':
    case 'RoomOpened':
    case 'MemberAdmitted':
    case 'MemberRemoved':
    case 'RoomClosed':
    case 'ActProposed':
    case 'Disclosed':
    case 'Released':
    case 'PickRead':
    case 'PairOverruled':
    case 'ReadingRecorded':
    case 'NameProtected':
    case 'PositionNoted':
    case 'FallbackNamed':
    case 'AmendmentJoined':
    case 'ForecastSettled':
    case 'SentenceWitnessed':
    case 'NearestNoted':
    case 'EditorNoted':
    case 'FrontColumnSet':
    case 'FrontMatterSet':
    case 'FrontLeadWritten':
    case 'EntryCorrected':
    case 'EntryWithdrawn':
      return undefined;
    default:
      return absurd(entry);
  }
}

/** The things that an entry points at: each must be there, in the same room or in a more open one. */
export function mentions(entry: Happening): readonly Thing[] {
  switch (entry.type) {
    case 'PartyNamed':
      return all('party', entry.body.members);
    case 'PersonNamed':
      return one('party', entry.body.party);
    case 'QuestionPosed':
      return all('party', Object.keys(entry.body.pulls ?? {}));
    case 'OptionOffered':
      return one('question', entry.body.question);
    case 'PickRead': {
      const { question, draft, sources } = entry.body;
      return [...one('question', question), ...one('draft', draft), ...all('source', sources)];
    }
    case 'ChannelOpened': {
      const { between, through, people } = entry.body;
      return [...all('party', between), ...one('party', through), ...all('person', people)];
    }
    case 'EventTold':
      return [...all('draft', entry.body.drafts), ...all('source', entry.body.sources)];
    case 'DraftTabled': {
      const { tabledBy, base, witnessOf, sources } = entry.body;
      return [...all('party', tabledBy), ...one('draft', base), ...one('draft', witnessOf), ...all('source', sources)];
    }
    case 'PairOverruled':
      return all('draft', [entry.body.earlierDraft, entry.body.laterDraft]);
    case 'StatementRecorded':
      return mentionsOfStatement(entry.body);
    case 'ReadingRecorded':
      return [
        ...one('statement', entry.body.statement),
        ...one('party', entry.body.party),
        ...mentionsOfOn(entry.body.on),
      ];
    case 'NameProtected':
      return [...one('statement', entry.body.statement), ...one('person', entry.body.person)];
    case 'PositionNoted': {
      const { party, question, sources } = entry.body;
      return [...one('party', party), ...one('question', question), ...all('source', sources)];
    }
    case 'FallbackNamed': {
      const { party, question, statement } = entry.body;
      return [...one('party', party), ...one('question', question), ...one('statement', statement)];
    }
    case 'AmendmentReported': {
      const { draft, questions, statement, answers, sources } = entry.body;
      return [
        ...one('draft', draft),
        ...all('question', questions),
        ...one('statement', statement),
        ...one('statement', answers),
        ...all('source', sources),
      ];
    }
    case 'AmendmentJoined':
      return [...one('amendment', entry.body.amendment), ...one('draft', entry.body.draft)];
    case 'ForecastMade':
      return one('statement', entry.body.statement);
    case 'ForecastSettled':
      return [...one('forecast', entry.body.forecast), ...all('source', entry.body.sources)];
    case 'SentenceWitnessed': {
      const { source, statements, amendments } = entry.body;
      return [...one('source', source), ...all('statement', statements), ...all('amendment', amendments)];
    }
    case 'NearestNoted': {
      const { source, statements, drafts, units } = entry.body;
      const ofUnits = units?.map(({ draft }) => draft);
      return [
        ...one('source', source),
        ...all('statement', statements),
        ...all('draft', drafts),
        ...all('draft', ofUnits),
      ];
    }
    case 'EditorNoted': {
      const { statements, rests } = entry.body;
      return [
        ...all('statement', statements),
        ...all('statement', rests?.statements),
        ...all('event', rests?.events),
        ...all('person', rests?.people),
        ...all('source', rests?.sources),
        ...all(
          'draft',
          rests?.units?.map(({ draft }) => draft),
        ),
      ];
    }
    case 'FrontColumnSet':
      return one('draft', entry.body.draft);
    case 'FrontMatterSet':
      return all('question', entry.body.questions);
    case 'FrontLeadWritten':
      return all('source', entry.body.sources);
    case 'EntryCorrected':
    case 'EntryWithdrawn':
      return one('entry', entry.body.entry);
    case 'ActProposed':
      return entry.body.act.kind === 'release' ? all('entry', entry.body.act.entries) : [];
    case 'Disclosed':
      return all('entry', entry.body.entries);
    case 'ProcessOpened':
    case 'RoomOpened':
    case 'MemberAdmitted':
    case 'MemberRemoved':
    case 'RoomClosed':
    case 'Released':
    case 'SourceCaptured':
      return [];
    default:
      return absurd(entry);
  }
}

type StatementBody = Extract<Happening, { type: 'StatementRecorded' }>['body'];

function mentionsOfStatement({ speaker, onBehalfOf, alsoFor, questions, reports }: StatementBody): readonly Thing[] {
  const hops = reports.flatMap(({ chain }) => chain ?? []);
  return [
    ...one('person', 'person' in speaker ? speaker.person : undefined),
    ...all('party', [onBehalfOf, ...(alsoFor ?? [])]),
    ...all('question', questions),
    ...all(
      'source',
      reports.map(({ source }) => source),
    ),
    ...all(
      'source',
      hops.flatMap(({ source }) => source ?? []),
    ),
  ];
}

function mentionsOfOn(on: On): readonly Thing[] {
  switch (on.kind) {
    case 'option':
    case 'question':
      return one('question', on.question);
    case 'draft':
    case 'unit':
      return one('draft', on.draft);
    case 'talks':
    case 'other':
      return [];
    default:
      return absurd(on);
  }
}

function all(kind: Thing['kind'], ids: readonly string[] | undefined): readonly Thing[] {
  return (ids ?? []).map((id) => ({ kind, id }));
}

function one(kind: Thing['kind'], id: string | undefined): readonly Thing[] {
  return id === undefined ? [] : [{ kind, id }];
}
