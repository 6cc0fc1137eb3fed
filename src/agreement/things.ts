import type { BodyOf, EntryType, HappeningOf } from './entry.ts';

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
    | 'tabled amendment'
    | 'forecast'
    | 'agreement'
    | 'happening'
    | 'update'
    | 'waiting update'
    | 'entry';
  readonly id: string;
}

/** One string for one thing. */
export function keyOf(thing: Thing): string {
  return `${thing.kind} ${thing.id}`;
}

/** The thing that an entry brings in, if it brings one. */
export function introduces<T extends EntryType>({ type, body }: HappeningOf<T>): Thing | undefined {
  return INTRODUCES[type](body);
}

type Brings<T extends EntryType> = (body: BodyOf<T>) => Thing | undefined;

const NOTHING = (): undefined => undefined;
const withId =
  (kind: Thing['kind']) =>
  ({ id }: { readonly id: string }): Thing => ({ kind, id });

/** What each type of entry brings in; a new type does not compile until it says so here. */
const INTRODUCES: { readonly [T in EntryType]: Brings<T> } = {
  PartyNamed: withId('party'),
  PersonNamed: withId('person'),
  QuestionPosed: withId('question'),
  OptionOffered: ({ option }) => ({ kind: 'option', id: option.id }),
  SourceCaptured: withId('source'),
  EventTold: withId('event'),
  ChannelOpened: withId('channel'),
  DraftTabled: withId('draft'),
  StatementRecorded: withId('statement'),
  AmendmentReported: withId('amendment'),
  AmendmentTabled: withId('tabled amendment'),
  ForecastMade: withId('forecast'),
  AgreementStated: ({ model }) => ({ kind: 'agreement', id: model.id }),
  NoticeGiven: withId('happening'),
  ReportMade: withId('happening'),
  SubmissionMade: withId('happening'),
  DecisionMade: withId('happening'),
  PostingMade: withId('happening'),
  ClaimMade: withId('happening'),
  UpdatePosted: withId('update'),
  UpdateScheduled: withId('waiting update'),
  ProcessOpened: NOTHING,
  RoomOpened: NOTHING,
  MemberAdmitted: NOTHING,
  MemberRemoved: NOTHING,
  RoomClosed: NOTHING,
  ActProposed: NOTHING,
  Disclosed: NOTHING,
  Released: NOTHING,
  PickRead: NOTHING,
  PairOverruled: NOTHING,
  AmendmentSettled: NOTHING,
  ReadingRecorded: NOTHING,
  NameProtected: NOTHING,
  PositionNoted: NOTHING,
  FallbackNamed: NOTHING,
  AmendmentJoined: NOTHING,
  ForecastSettled: NOTHING,
  SentenceWitnessed: NOTHING,
  NearestNoted: NOTHING,
  EditorNoted: NOTHING,
  AssentGiven: NOTHING,
  FinalClauseRead: NOTHING,
  FrontColumnSet: NOTHING,
  FrontMatterSet: NOTHING,
  FrontLeadWritten: NOTHING,
  UpdateMarked: NOTHING,
  UpdateCorrected: NOTHING,
  UpdateWithdrawn: NOTHING,
  UpdateTranslated: NOTHING,
  EntryCorrected: NOTHING,
  EntryWithdrawn: NOTHING,
};
