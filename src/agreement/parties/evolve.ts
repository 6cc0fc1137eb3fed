import {
  absurd,
  type Day,
  type EntryId,
  type PartyId,
  type PersonId,
  type Placed,
  type QuestionId,
  type RoomId,
  type Written,
} from '#agreement/terms';
import type { PartiesEntry } from './entries.ts';
import type { Party } from './party.ts';
import type { Person } from './person.ts';
import type { Option, Pick, PosedQuestion } from './question.ts';
import type { Role, Room } from './room.ts';

/** What this negotiation is. */
export type ProcessOpened = Extract<PartiesEntry, { type: 'ProcessOpened' }>['body'];
/** A release as the open room has it, with its entry. */
export type Release = Extract<PartiesEntry, { type: 'Released' }>['body'] & Placed & { readonly knownOn: Day };
/** A line of a room's disclosure log. */
export type Disclosure = Extract<PartiesEntry, { type: 'Disclosed' }>['body'] & Placed;
/** An act that a room may want two persons for, with all that makes it this act and no other. */
export type Act = Extract<PartiesEntry, { type: 'ActProposed' }>['body']['act'];
type Posed = Extract<PartiesEntry, { type: 'QuestionPosed' }>['body'];
/** An act that waits for its second person. */
export type Proposal = Extract<PartiesEntry, { type: 'ActProposed' }>['body'] & Placed & { readonly by: PersonId };

/** The parties, the people, the rooms and the questions, as far as a reading knows them. Private to the fold. */
export interface PartiesState {
  process: ProcessOpened | undefined;
  readonly rooms: Map<RoomId, Room & { readonly members: Map<PersonId, Role> }>;
  readonly parties: Map<PartyId, Party & Placed>;
  readonly people: Map<PersonId, Person & Placed>;
  readonly questions: Map<QuestionId, PosedQuestion & { readonly options: (Option & Placed)[] }>;
  readonly picks: (Pick & Placed)[];
  readonly releases: Release[];
  readonly disclosures: Disclosure[];
  readonly proposals: Map<EntryId, Proposal>;
}

/** Nothing has happened yet. */
export function initialParties(): PartiesState {
  return {
    process: undefined,
    rooms: new Map(),
    parties: new Map(),
    people: new Map(),
    questions: new Map(),
    picks: [],
    releases: [],
    disclosures: [],
    proposals: new Map(),
  };
}

/** Takes one entry in. Changes the state that it was given, never the entry. */
export function evolveParties(state: PartiesState, entry: Written & PartiesEntry): void {
  const { room, id, author, knownOn } = entry;
  const placed: Placed = { entry: id, room };
  switch (entry.type) {
    case 'ProcessOpened':
      state.process = entry.body;
      return;
    case 'RoomOpened': {
      // A branch that began by itself and was merged brings an opening of its own: the first one stands.
      if (state.rooms.has(room)) return;
      const { keepers, ...rest } = entry.body;
      state.rooms.set(room, { ...rest, id: room, closed: false, members: new Map(keepers.map((k) => [k, 'keeper'])) });
      return;
    }
    case 'MemberAdmitted':
      state.rooms.get(room)?.members.set(entry.body.member, entry.body.role);
      if (entry.body.role !== 'keeper') dropProposals(state, room, entry.body.member);
      return;
    case 'MemberRemoved':
      state.rooms.get(room)?.members.delete(entry.body.member);
      dropProposals(state, room, entry.body.member);
      return;
    case 'RoomClosed': {
      const open = state.rooms.get(room);
      if (open !== undefined) state.rooms.set(room, { ...open, closed: true });
      if (entry.body.seconds !== undefined) state.proposals.delete(entry.body.seconds);
      return;
    }
    case 'ActProposed':
      state.proposals.set(id, { ...entry.body, ...placed, by: author });
      return;
    case 'Disclosed':
      state.disclosures.push({ ...entry.body, ...placed });
      if (entry.body.seconds !== undefined) state.proposals.delete(entry.body.seconds);
      return;
    case 'Released':
      state.releases.push({ ...entry.body, ...placed, knownOn });
      return;
    case 'PartyNamed':
      state.parties.set(entry.body.id, { ...entry.body, ...placed });
      return;
    case 'PersonNamed':
      state.people.set(entry.body.id, { ...entry.body, ...placed });
      return;
    case 'QuestionPosed':
      poseQuestion(state, entry.body, placed);
      return;
    case 'OptionOffered':
      state.questions.get(entry.body.question)?.options.push({ ...entry.body.option, ...placed });
      return;
    case 'PickRead':
      state.picks.push({ ...entry.body, ...placed });
      return;
    default:
      absurd(entry);
  }
}

function poseQuestion({ questions }: PartiesState, posed: Posed, placed: Placed): void {
  questions.set(posed.id, { ...posed, ...placed, options: posed.options.map((option) => ({ ...option, ...placed })) });
}

/** A proposal falls with its proposer: it does not come back to life if he keeps the room again. */
function dropProposals(state: PartiesState, room: RoomId, by: PersonId): void {
  for (const [entry, proposal] of state.proposals)
    if (proposal.room === room && proposal.by === by) state.proposals.delete(entry);
}
