import type { On } from '#agreement/positions';
import type { Ground } from '#agreement/publication';
import { absurd } from '#agreement/terms';
import type { BodyOf, EntryType, HappeningOf } from './entry.ts';
import { happeningsIn, happeningsOfDecision } from './happenings-in.ts';
import type { Thing } from './things.ts';

/** The things that an entry points at: each must be there, in the same room or in a more open one. */
export function mentions<T extends EntryType>({ type, body }: HappeningOf<T>): readonly Thing[] {
  return MENTIONS[type](body);
}

const NOTHING = (): readonly Thing[] => [];

/** What each type of entry points at; a new type does not compile until it says so here. */
const MENTIONS: { readonly [T in EntryType]: (body: BodyOf<T>) => readonly Thing[] } = {
  ProcessOpened: NOTHING,
  RoomOpened: NOTHING,
  MemberAdmitted: NOTHING,
  MemberRemoved: NOTHING,
  RoomClosed: NOTHING,
  ActProposed: ({ act }) => (act.kind === 'release' ? all('entry', act.entries) : []),
  Disclosed: ({ entries }) => all('entry', entries),
  Released: NOTHING,
  PartyNamed: ({ members }) => all('party', members),
  PersonNamed: ({ party }) => one('party', party),
  QuestionPosed: ({ pulls }) => all('party', Object.keys(pulls ?? {})),
  OptionOffered: ({ question }) => one('question', question),
  PickRead: ({ question, draft, sources }) => [
    ...one('question', question),
    ...one('draft', draft),
    ...all('source', sources),
  ],
  SourceCaptured: NOTHING,
  EventTold: ({ drafts, sources }) => [...all('draft', drafts), ...all('source', sources)],
  ChannelOpened: ({ between, through, people }) => [
    ...all('party', between),
    ...one('party', through),
    ...all('person', people),
  ],
  DraftTabled: ({ tabledBy, base, witnessOf, sources }) => [
    ...all('party', tabledBy),
    ...one('draft', base),
    ...one('draft', witnessOf),
    ...all('source', sources),
  ],
  PairOverruled: ({ earlierDraft, laterDraft }) => all('draft', [earlierDraft, laterDraft]),
  AmendmentTabled: ({ draft, sponsors, coSponsors, answers, parent }) => [
    ...one('draft', draft),
    ...all('party', sponsors),
    ...all('party', coSponsors),
    ...one('statement', answers),
    ...one('tabled amendment', parent),
  ],
  AmendmentSettled: ({ amendment, result }) => [...one('tabled amendment', amendment), ...one('draft', result?.draft)],
  StatementRecorded: mentionsOfStatement,
  ReadingRecorded: ({ statement, party, on }) => [
    ...one('statement', statement),
    ...one('party', party),
    ...mentionsOfOn(on),
  ],
  NameProtected: ({ statement, person }) => [...one('statement', statement), ...one('person', person)],
  PositionNoted: ({ party, question, sources }) => [
    ...one('party', party),
    ...one('question', question),
    ...all('source', sources),
  ],
  FallbackNamed: ({ party, question, statement }) => [
    ...one('party', party),
    ...one('question', question),
    ...one('statement', statement),
  ],
  AmendmentReported: ({ draft, questions, statement, answers, sources }) => [
    ...one('draft', draft),
    ...all('question', questions),
    ...one('statement', statement),
    ...one('statement', answers),
    ...all('source', sources),
  ],
  AmendmentJoined: ({ amendment, draft }) => [...one('amendment', amendment), ...one('draft', draft)],
  ForecastMade: ({ statement }) => one('statement', statement),
  ForecastSettled: ({ forecast, sources }) => [...one('forecast', forecast), ...all('source', sources)],
  SentenceWitnessed: ({ source, statements, amendments }) => [
    ...one('source', source),
    ...all('statement', statements),
    ...all('amendment', amendments),
  ],
  NearestNoted: ({ source, statements, drafts, units }) => [
    ...one('source', source),
    ...all('statement', statements),
    ...all('draft', drafts),
    ...draftsOf(units),
  ],
  EditorNoted: ({ statements, rests }) => [
    ...all('statement', statements),
    ...all('statement', rests?.statements),
    ...all('event', rests?.events),
    ...all('person', rests?.people),
    ...all('source', rests?.sources),
    ...draftsOf(rests?.units),
  ],
  FrontColumnSet: ({ draft }) => one('draft', draft),
  FrontMatterSet: ({ questions }) => all('question', questions),
  AssentGiven: ({ draft, party }) => [...one('draft', draft), ...one('party', party)],
  FinalClauseRead: ({ draft, of }) => [...one('draft', draft), ...all('party', of)],
  AgreementStated: ({ model }) => [...one('draft', model.draft), ...all('party', model.parties)],
  NoticeGiven: (notice) => [...one('party', notice.by), ...happeningsOf(happeningsIn(notice))],
  ReportMade: (report) => [...one('party', report.by), ...happeningsOf(happeningsIn(report))],
  SubmissionMade: (made) => [...one('party', made.by), ...happeningsOf([...happeningsIn(made), made.to, made.finding])],
  DecisionMade: (made) => [...one('party', made.by), ...happeningsOf(happeningsOfDecision(made))],
  PostingMade: (posting) => [...one('party', posting.by), ...happeningsOf(happeningsIn(posting))],
  // Whoever lost something may claim it, and need be no party.
  ClaimMade: (claim) => happeningsOf(happeningsIn(claim)),
  FrontLeadWritten: ({ sources }) => all('source', sources),
  UpdatePosted: ({ ground }) => mentionsOfGround(ground),
  UpdateScheduled: ({ ground }) => mentionsOfGround(ground),
  UpdateMarked: ({ update }) => one('update', update),
  UpdateCorrected: ({ update, ground }) => [...one('update', update), ...mentionsOfGround(ground)],
  UpdateWithdrawn: ({ update }) => one('update', update),
  UpdateTranslated: ({ update }) => one('update', update),
  EntryCorrected: ({ entry }) => one('entry', entry),
  EntryWithdrawn: ({ entry }) => one('entry', entry),
};

function mentionsOfStatement({
  speaker,
  onBehalfOf,
  alsoFor,
  questions,
  reports,
}: BodyOf<'StatementRecorded'>): readonly Thing[] {
  const through = reports.flatMap(({ chain }) => chain ?? []).flatMap(({ source }) => source ?? []);
  return [
    ...one('person', 'person' in speaker ? speaker.person : undefined),
    ...all('party', [onBehalfOf, ...(alsoFor ?? [])]),
    ...all('question', questions),
    ...reports.flatMap(({ source }) => one('source', source)),
    ...all('source', through),
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

function mentionsOfGround(ground: Ground): readonly Thing[] {
  return [
    ...all('draft', ground.drafts),
    ...draftsOf(ground.units),
    ...all('statement', ground.statements),
    ...all('event', ground.events),
    ...all('source', ground.sources),
    ...all('question', ground.questions),
    ...all('happening', ground.happenings),
    ...all('entry', ground.entries),
  ];
}

function happeningsOf(ids: readonly (string | undefined)[]): readonly Thing[] {
  return ids.flatMap((id) => one('happening', id));
}

function draftsOf(units: readonly { readonly draft: string }[] | undefined): readonly Thing[] {
  return (units ?? []).flatMap(({ draft }) => one('draft', draft));
}

function all(kind: Thing['kind'], ids: readonly string[] | undefined): readonly Thing[] {
  return (ids ?? []).map((id) => ({ kind, id }));
}

function one(kind: Thing['kind'], id: string | undefined): readonly Thing[] {
  return id === undefined ? [] : [{ kind, id }];
}
