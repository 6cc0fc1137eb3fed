import type { PartiesEntry, Role } from '#agreement/parties';
import type { CommandId, Day, EntryId, PersonId, RoomId } from '#agreement/terms';
import type { EntryType, Happening } from './entry.ts';

/**
 * What a person asks to be done, in one room. `id` makes a repeat harmless: in a room a request is carried out once.
 * `knownOn` is the day on which the fact could be known, where that is not today.
 */
export type Command = CommandHead & Request;

/** A request, and who makes it. */
export interface Asked {
  readonly command: Command;
  readonly actor: PersonId;
}

/** What every request says. */
export interface CommandHead {
  readonly id: CommandId;
  readonly room: RoomId;
  readonly knownOn?: Day;
}

/** The kinds of requests. Those that tell a fact carry the entry's own body. */
export type Request = Telling | RoomRequest | CorrectionRequest;

/** Requests that tell one fact, each with the entry that it leads to. */
export const TELLINGS = {
  nameParty: 'PartyNamed',
  namePerson: 'PersonNamed',
  poseQuestion: 'QuestionPosed',
  offerOption: 'OptionOffered',
  readPick: 'PickRead',
  captureSource: 'SourceCaptured',
  tellEvent: 'EventTold',
  openChannel: 'ChannelOpened',
  tableDraft: 'DraftTabled',
  overrulePair: 'PairOverruled',
  tableAmendment: 'AmendmentTabled',
  settleAmendment: 'AmendmentSettled',
  recordStatement: 'StatementRecorded',
  recordReading: 'ReadingRecorded',
  protectName: 'NameProtected',
  notePosition: 'PositionNoted',
  nameFallback: 'FallbackNamed',
  reportAmendment: 'AmendmentReported',
  joinAmendment: 'AmendmentJoined',
  makeForecast: 'ForecastMade',
  settleForecast: 'ForecastSettled',
  witnessSentence: 'SentenceWitnessed',
  noteNearest: 'NearestNoted',
  noteAsEditor: 'EditorNoted',
  giveAssent: 'AssentGiven',
  readFinalClause: 'FinalClauseRead',
  stateAgreement: 'AgreementStated',
  giveNotice: 'NoticeGiven',
  makeReport: 'ReportMade',
  makeSubmission: 'SubmissionMade',
  makeDecision: 'DecisionMade',
  makePosting: 'PostingMade',
  makeClaim: 'ClaimMade',
  setFrontColumn: 'FrontColumnSet',
  setFrontMatter: 'FrontMatterSet',
  writeFrontLead: 'FrontLeadWritten',
  postUpdate: 'UpdatePosted',
  scheduleUpdate: 'UpdateScheduled',
  markUpdate: 'UpdateMarked',
  correctUpdate: 'UpdateCorrected',
  withdrawUpdate: 'UpdateWithdrawn',
  translateUpdate: 'UpdateTranslated',
} as const satisfies Record<string, EntryType>;

/** A request that tells one fact. */
export type Telling = {
  [K in keyof typeof TELLINGS]: {
    readonly kind: K;
    readonly body: Extract<Happening, { type: (typeof TELLINGS)[K] }>['body'];
  };
}[keyof typeof TELLINGS];

type BodyOf<T extends PartiesEntry['type']> = Extract<PartiesEntry, { type: T }>['body'];

/** Requests about rooms and those who are in them. */
export type RoomRequest =
  /** Begins a process: opens its public room and says what it is. */
  | { readonly kind: 'openProcess'; readonly body: BodyOf<'ProcessOpened'>; readonly keepers: readonly PersonId[] }
  /** Opens a room below one that the asker may write in. `room` is the new room's id. */
  | { readonly kind: 'openRoom'; readonly body: BodyOf<'RoomOpened'> }
  | { readonly kind: 'admitMember'; readonly body: BodyOf<'MemberAdmitted'> }
  | { readonly kind: 'removeMember'; readonly body: BodyOf<'MemberRemoved'> }
  /** Admits another as keeper and steps down, in one: to `role`, or out of the room where it is left out. */
  | { readonly kind: 'handOver'; readonly to: PersonId; readonly role?: Exclude<Role, 'keeper'> }
  | { readonly kind: 'proposeAct'; readonly body: BodyOf<'ActProposed'> }
  | { readonly kind: 'closeRoom'; readonly reason: string; readonly seconds?: EntryId }
  /**
   * Lets words out of a closed room, on leave. `seconds` names the proposal, where the room wants two persons. Whoever
   * tells much at once knows no ids of entries yet: `of` names requests in this room, and means what they led to.
   */
  | {
      readonly kind: 'release';
      readonly entries: readonly EntryId[];
      readonly of?: readonly CommandId[];
      readonly to: RoomId;
      readonly words: readonly string[];
      readonly leave: readonly string[];
      readonly from?: string;
      readonly seconds?: EntryId;
    };

/** Requests about what was already told. */
export type CorrectionRequest =
  | { readonly kind: 'correctEntry'; readonly entry: EntryId; readonly body: unknown; readonly reason: string }
  | { readonly kind: 'withdrawEntry'; readonly entry: EntryId; readonly reason: string };
