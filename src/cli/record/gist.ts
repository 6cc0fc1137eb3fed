import type { Entry } from '#agreement/entry';
import { keyOfOn } from '#agreement/positions';
import { absurd } from '#agreement/terms';

/** The most characters of an entry's gist; a line of the log is for finding, not for reading. */
const LONGEST = 80;

/** What an entry is about, in a few of its own words, on one line. */
export function gistOf(entry: Entry): string {
  const words = wordsOf(entry).replace(/\s+/g, ' ').trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words;
}

function wordsOf(entry: Entry): string {
  switch (entry.type) {
    case 'ProcessOpened':
    case 'RoomOpened':
    case 'FrontMatterSet':
      return entry.body.title;
    case 'MemberAdmitted':
      return `${entry.body.member} as ${entry.body.role}`;
    case 'MemberRemoved':
      return entry.body.member;
    case 'RoomClosed':
      return entry.body.reason;
    case 'ActProposed':
      return `to ${entry.body.act.kind}: ${entry.body.reason}`;
    case 'Disclosed':
      return `to ${entry.body.to}, on leave of ${entry.body.leave.join(', ')}`;
    case 'Released':
      return entry.body.words.join(' ');
    case 'PartyNamed':
    case 'PersonNamed':
      return `${entry.body.id}: ${entry.body.name}`;
    case 'QuestionPosed':
    case 'EventTold':
      return `${entry.body.id}: ${entry.body.title}`;
    case 'OptionOffered':
      return `${entry.body.question}, ${entry.body.option.id}: ${entry.body.option.text}`;
    case 'PickRead':
      return `${entry.body.draft} picks ${entry.body.option} of ${entry.body.question}`;
    case 'SourceCaptured':
      return `${entry.body.id}: ${entry.body.publisher}, ${entry.body.about}`;
    case 'ChannelOpened':
      return `${entry.body.id}: ${entry.body.track}`;
    case 'DraftTabled':
      return `${entry.body.id}: ${entry.body.text.title ?? entry.body.kind}`;
    case 'PairOverruled':
      return `${entry.body.earlierDraft} to ${entry.body.laterDraft}`;
    case 'StatementRecorded':
      return `${entry.body.id}: ${entry.body.gloss ?? entry.body.words?.join(' … ') ?? ''}`;
    case 'ReadingRecorded':
      return `${entry.body.statement}: ${entry.body.stance}, ${keyOfOn(entry.body.on)}`;
    case 'NameProtected':
      return `${entry.body.statement}: ${entry.body.person}`;
    case 'PositionNoted':
    case 'FallbackNamed':
      return `${entry.body.party} on ${entry.body.question}: ${entry.body.option}`;
    case 'AmendmentReported':
      return `${entry.body.id}: ${entry.body.gloss}`;
    case 'AmendmentJoined':
      return `${entry.body.amendment}: ${entry.body.units.join(', ')} of ${entry.body.draft}`;
    case 'ForecastMade':
      return `${entry.body.id}: ${entry.body.likelihood}, ${entry.body.claim}`;
    case 'ForecastSettled':
      return `${entry.body.forecast}: ${entry.body.outcome}`;
    case 'SentenceWitnessed':
      return `${entry.body.source}, ${entry.body.n}: ${entry.body.gloss}`;
    case 'EditorNoted':
      return `${entry.body.id}: ${entry.body.says}`;
    case 'FrontColumnSet':
      return `${entry.body.draft}: ${entry.body.head}`;
    case 'FrontLeadWritten':
      return entry.body.headline;
    case 'EntryCorrected':
    case 'EntryWithdrawn':
      return `${entry.body.entry}: ${entry.body.reason}`;
    default:
      return absurd(entry);
  }
}
