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
