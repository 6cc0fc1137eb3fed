import { type Act, mayPoint, moreOpen, noSuch, type Room, roomToKeep, roomToWrite } from '#agreement/parties';
import {
  absurd,
  type CommandId,
  type EntryId,
  ok,
  type PersonId,
  type Result,
  type RoomId,
  refuse,
} from '#agreement/terms';
import type { Circumstances, ToHappen } from './circumstances.ts';
import type { Command, RoomRequest } from './command.ts';
import { ledTo, type State } from './evolve.ts';

type RoomCommand = Command & RoomRequest;

/** Decides on requests about rooms, their members, and what leaves them. */
export function decideRoom(
  state: State,
  command: RoomCommand,
  circumstances: Circumstances,
): Result<readonly ToHappen[]> {
  const { room } = command;
  const { actor } = circumstances;
  const { rooms } = state.parties;
  switch (command.kind) {
    case 'openProcess':
      return openProcess(state, command);
    case 'openRoom':
      return openRoom(state, command, actor);
    case 'admitMember':
      return admitMember(state, command, actor);
    case 'removeMember':
      return removeMember(state, command, actor);
    case 'handOver':
      return handOver(state, command, actor);
    case 'proposeAct': {
      const kept = roomToKeep(rooms, room, actor);
      return kept.ok ? ok([{ type: 'ActProposed', body: command.body, room }]) : kept;
    }
    case 'closeRoom':
      return closeRoom(state, command, actor);
    case 'release':
      return release(state, command, circumstances);
    default:
      return absurd(command);
  }
}

/**
 * Whether this person may carry out an act that needs two where the room asks for two: then an open proposal of the
 * very same act, to the letter, by another keeper must be named.
 */
function secondPerson(
  state: State,
  room: Room,
  actor: PersonId,
  act: Act,
  seconds: EntryId | undefined,
): Result<EntryId | undefined> {
  if (!room.twoPersons) return ok(undefined);
  const proposal = seconds === undefined ? undefined : state.parties.proposals.get(seconds);
  const isKept = proposal !== undefined && room.members.get(proposal.by) === 'keeper';
  if (proposal === undefined || !isKept || proposal.room !== room.id || !isSame(proposal.act, act)) {
    return refuse(
      'two-persons',
      `The room "${room.title}" asks for two persons: propose the act, and let a second keeper carry it out.`,
      [room.id],
    );
  }
  if (proposal.by === actor)
    return refuse('two-persons', 'You proposed this; a second keeper must carry it out.', [room.id]);
  return ok(proposal.entry);
}

/** A release as it is proposed. */
function actOf({ entries, to, words, leave, from }: Extract<RoomCommand, { kind: 'release' }>): Act {
  return {
    kind: 'release',
    entries: [...entries],
    to,
    words: [...words],
    leave: [...leave],
    ...(from === undefined ? {} : { from }),
  };
}

function isSame(one: Act, other: Act): boolean {
  const members = (act: Act) => JSON.stringify(Object.entries(act).sort(([a], [b]) => (a < b ? -1 : 1)));
  return members(one) === members(other);
}

function openProcess(
  state: State,
  command: Extract<RoomCommand, { kind: 'openProcess' }>,
): Result<readonly ToHappen[]> {
  const { room, body, keepers } = command;
  if (state.heads.size > 0) return refuse('taken', 'This process has begun already.');
  return ok([
    {
      type: 'RoomOpened',
      body: { kind: 'public', title: 'Public', parent: null, keepers: [...keepers], twoPersons: false },
      room,
    },
    { type: 'ProcessOpened', body, room },
  ]);
}

function openRoom(
  state: State,
  command: Extract<RoomCommand, { kind: 'openRoom' }>,
  actor: PersonId,
): Result<readonly ToHappen[]> {
  const { room, body } = command;
  const { rooms } = state.parties;
  if (body.parent === null || body.kind === 'public')
    return refuse('second-public', 'A process has one public room; open this one below another room.', [room]);
  if (rooms.has(room)) return refuse('taken', `There is a room "${room}" already; choose another id.`, [room]);
  const parent = rooms.get(body.parent);
  if (parent === undefined) return { ok: false, refusal: noSuch('room', body.parent) };
  if (parent.kind !== 'public' && !parent.members.has(actor))
    return { ok: false, refusal: noSuch('room', body.parent) };
  if (!body.keepers.includes(actor)) return refuse('not-a-keeper', 'Who opens a room is one of its keepers.', [room]);
  return ok([{ type: 'RoomOpened', body, room }]);
}

/** Admits a person, or changes what a member may do. */
function admitMember(
  state: State,
  command: Extract<RoomCommand, { kind: 'admitMember' }>,
  actor: PersonId,
): Result<readonly ToHappen[]> {
  const { room, body } = command;
  const kept = roomToKeep(state.parties.rooms, room, actor);
  if (!kept.ok) return kept;
  if (body.role !== 'keeper' && isLastKeeper(kept.value, body.member)) return lastKeeper(room);
  return ok([{ type: 'MemberAdmitted', body, room }]);
}

/** Removes a member, or lets one leave. Out of a closed room too: nothing is written there any more, but it is still read. */
function removeMember(
  state: State,
  command: Extract<RoomCommand, { kind: 'removeMember' }>,
  actor: PersonId,
): Result<readonly ToHappen[]> {
  const { room, body } = command;
  const entered = state.parties.rooms.get(room);
  const role = entered?.members.get(actor);
  if (entered === undefined || (role === undefined && entered.kind !== 'public'))
    return { ok: false, refusal: noSuch('room', room) };
  if (body.member !== actor && role !== 'keeper')
    return refuse('not-a-keeper', `Only a keeper of the room "${entered.title}" may do that.`, [room]);
  if (!entered.members.has(body.member)) return { ok: false, refusal: noSuch('member', body.member) };
  return isLastKeeper(entered, body.member) ? lastKeeper(room) : ok([{ type: 'MemberRemoved', body, room }]);
}

/** Another keeps the room from now on, and whoever handed it over steps down, both in one transaction. */
function handOver(
  state: State,
  command: Extract<RoomCommand, { kind: 'handOver' }>,
  actor: PersonId,
): Result<readonly ToHappen[]> {
  const { room, to, role } = command;
  const kept = roomToKeep(state.parties.rooms, room, actor);
  if (!kept.ok) return kept;
  if (to === actor) return refuse('form', 'Hand the room over to somebody else than yourself.', [room]);
  return ok([
    { type: 'MemberAdmitted', body: { member: to, role: 'keeper' }, room },
    role === undefined
      ? { type: 'MemberRemoved', body: { member: actor }, room }
      : { type: 'MemberAdmitted', body: { member: actor, role }, room },
  ]);
}

function isLastKeeper({ members }: Room, member: PersonId): boolean {
  return members.get(member) === 'keeper' && [...members.values()].filter((role) => role === 'keeper').length === 1;
}

function lastKeeper(room: RoomId): Result<never> {
  return refuse('last-keeper', 'The last keeper cannot leave or step down; hand the room over first.', [room]);
}

function closeRoom(
  state: State,
  command: Extract<RoomCommand, { kind: 'closeRoom' }>,
  actor: PersonId,
): Result<readonly ToHappen[]> {
  const kept = roomToKeep(state.parties.rooms, command.room, actor);
  if (!kept.ok) return kept;
  const seconds = secondPerson(state, kept.value, actor, { kind: 'close' }, command.seconds);
  if (!seconds.ok) return seconds;
  const body = { reason: command.reason, ...(seconds.value === undefined ? {} : { seconds: seconds.value }) };
  return ok([{ type: 'RoomClosed', body, room: command.room }]);
}

function release(
  state: State,
  command: Extract<RoomCommand, { kind: 'release' }>,
  circumstances: Circumstances,
): Result<readonly ToHappen[]> {
  const { room, to, words, leave, from, of = [] } = command;
  const { rooms } = state.parties;
  const kept = roomToKeep(rooms, room, circumstances.actor);
  if (!kept.ok) return kept;
  const told = (request: CommandId) => ledTo(state, room, request);
  const unknown = of.find((request) => told(request).length === 0);
  if (unknown !== undefined) return { ok: false, refusal: noSuch('entry', unknown) };
  const entries = [...command.entries, ...of.flatMap(told)];
  const opened = roomToWrite(rooms, to, circumstances.actor);
  if (!opened.ok) return opened;
  if (!moreOpen(rooms, room).includes(to))
    return refuse('not-more-open', 'Words are released to a more open room only.', [to]);
  const seconds = secondPerson(state, kept.value, circumstances.actor, actOf({ ...command, entries }), command.seconds);
  if (!seconds.ok) return seconds;
  for (const entry of entries) {
    const at = state.entries.get(entry)?.room;
    if (at === undefined || !mayPoint(rooms, room, at)) return { ok: false, refusal: noSuch('entry', entry) };
  }
  const as = circumstances.newId();
  const log = {
    entries,
    to,
    as,
    leave: [...leave],
    ...(seconds.value === undefined ? {} : { seconds: seconds.value }),
  };
  return ok([
    {
      type: 'Released',
      body: { words: [...words], leave: [...leave], ...(from === undefined ? {} : { from }) },
      room: to,
      id: as,
    },
    { type: 'Disclosed', body: log, room },
  ]);
}
