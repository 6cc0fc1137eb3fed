import type { Act, PartiesEntry, Role } from '#agreement/parties';
import { absurd } from '#agreement/terms';
import type { Names } from './names.ts';
import { own, quoted } from './own-words.ts';

/** What happened to a process, its rooms, its people or its questions, in a sentence. */
export function sayParties(entry: PartiesEntry, names: Names): string {
  switch (entry.type) {
    case 'ProcessOpened':
      return `Began the process ${quoted(entry.body.title)}.`;
    case 'RoomOpened':
      return `Opened the room ${quoted(entry.body.title)}, kept by ${entry.body.keepers.map(names.person).join(', ')}.`;
    case 'MemberAdmitted':
      return `Admitted ${names.person(entry.body.member)} as ${ROLE[entry.body.role]}.`;
    case 'MemberRemoved':
      return `Removed ${names.person(entry.body.member)}${because(entry.body.reason)}.`;
    case 'RoomClosed':
      return `Closed the room${because(entry.body.reason)}.`;
    case 'ActProposed':
      return `Proposed to ${sayAct(entry.body.act, names)}${because(entry.body.reason)}.`;
    case 'Disclosed':
      return `Released words to the room ${quoted(names.room(entry.body.to))}, on leave of ${entry.body.leave.join(', ')}.`;
    case 'Released':
      return `Released here, on leave of ${entry.body.leave.join(', ')}: ${quoted(entry.body.words.join(' '))}.`;
    case 'PartyNamed':
      return `Named the party ${own(entry.body.name)}.`;
    case 'PersonNamed':
      return `Named ${own(entry.body.name)}${entry.body.party === undefined ? '' : `, of ${names.party(entry.body.party)}`}.`;
    case 'QuestionPosed':
      return `Posed the question ${quoted(entry.body.title)}.`;
    case 'OptionOffered':
      return `Offered an option on ${quoted(names.question(entry.body.question))}: ${quoted(entry.body.option.text)}.`;
    case 'PickRead':
      return `Read in ${quoted(names.draft(entry.body.draft))} the option ${quoted(names.option(entry.body.question, entry.body.option))} of ${quoted(names.question(entry.body.question))}.`;
    default:
      return absurd(entry);
  }
}

const ROLE: Readonly<Record<Role, string>> = { reader: 'a reader', writer: 'a writer', keeper: 'a keeper' };

function sayAct(act: Act, names: Names): string {
  switch (act.kind) {
    case 'release':
      return `release words to the room ${quoted(names.room(act.to))}`;
    case 'close':
      return 'close the room';
    case 'destroy':
      return 'destroy the room';
    default:
      return absurd(act);
  }
}

function because(reason: string | undefined): string {
  return reason === undefined ? '' : `: ${quoted(reason)}`;
}
