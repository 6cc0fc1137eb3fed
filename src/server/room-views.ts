import type { State } from '#agreement/evolve';
import type { Act, Room } from '#agreement/parties';
import type { Logs } from '#agreement/reading';
import { compareText, type EntryId, type PersonId, type RoomId } from '#agreement/terms';
import { namesIn, sayEntry } from '#agreement/views';
import type { DisclosureView, EntryNamed, MemberView, Named, ProposalView, RoomView } from '#cases';
import type { Reader } from '#desk';

/** The rooms of a reading without their heads: the public one first, each followed by those below it, by title. */
export function roomViews(logs: Logs, state: State, reader: Reader): readonly Omit<RoomView, 'head'>[] {
  const rooms = [...state.parties.rooms.values()].sort(
    (a, b) => compareText(a.title, b.title) || compareText(a.id, b.id),
  );
  const isTop = ({ parent }: Room) => parent === null || !state.parties.rooms.has(parent);
  const withBelow = (room: Room): readonly Room[] => [
    room,
    ...rooms.filter(({ parent }) => parent === room.id).flatMap(withBelow),
  ];
  const tops = rooms.filter(isTop).sort((a, b) => Number(b.kind === 'public') - Number(a.kind === 'public'));
  return tops.flatMap(withBelow).map((room) => roomView(room, logs, state, reader));
}

/** A room's log of disclosures, the newest last. */
export function disclosureViews(state: State, room: RoomId): readonly DisclosureView[] {
  return state.parties.disclosures
    .filter((disclosure) => disclosure.room === room)
    .flatMap(({ entry, to, as, leave, entries, seconds }) => {
      const [logged, released] = [state.entries.get(entry), state.entries.get(as)];
      const proposal = seconds === undefined ? undefined : state.entries.get(seconds);
      if (logged === undefined || released?.type !== 'Released') return [];
      const { words, from } = released.body;
      return [
        {
          entry,
          at: logged.recordedAt,
          to: roomNamed(state, to),
          words,
          leave,
          ...(from === undefined ? {} : { from }),
          entries: entries.map((id) => entryNamed(state, id)),
          by: named(state, logged.author),
          ...(proposal === undefined ? {} : { proposedBy: named(state, proposal.author) }),
        },
      ];
    });
}

/** The acts that wait in a room for a second person, the newest last. */
export function proposalViews(state: State, room: RoomId, reader: Reader): readonly ProposalView[] {
  return [...state.parties.proposals.values()]
    .filter((proposal) => proposal.room === room)
    .flatMap(({ entry, act, reason, by }) => {
      const told = state.entries.get(entry);
      if (told === undefined) return [];
      const view = { entry, at: told.recordedAt, act, reason, by: named(state, by), own: by === reader };
      return [{ ...view, ...ofRelease(state, act) }];
    });
}

/** A person as a reading knows him: by name, else by his id. */
export function named(state: State, person: PersonId): Named {
  return { person, name: namesIn(state).person(person) };
}

function roomView(room: Room, logs: Logs, state: State, reader: Reader): Omit<RoomView, 'head'> {
  const role = reader === undefined ? undefined : room.members.get(reader);
  return {
    id: room.id,
    kind: room.kind,
    title: room.title,
    parent: room.parent,
    public: room.kind === 'public',
    closed: room.closed,
    twoPersons: room.twoPersons,
    readsLogged: room.readsLogged === true,
    ...(role === undefined ? {} : { role }),
    members: membersOf(room, state),
    entries: logs.get(room.id)?.length ?? 0,
  };
}

function membersOf({ members }: Room, state: State): readonly MemberView[] {
  return [...members]
    .map(([person, role]) => ({ ...named(state, person), role }))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.person, b.person));
}

function ofRelease(state: State, act: Act): Pick<ProposalView, 'to' | 'entries'> {
  if (act.kind !== 'release') return { entries: [] };
  return { to: roomNamed(state, act.to), entries: act.entries.map((id) => entryNamed(state, id)) };
}

function roomNamed(state: State, id: RoomId): { readonly id: RoomId; readonly title: string } {
  return { id, title: namesIn(state).room(id) };
}

function entryNamed(state: State, id: EntryId): EntryNamed {
  const entry = state.entries.get(id);
  return { id, says: entry === undefined ? 'It was withdrawn.' : sayEntry(entry, namesIn(state)) };
}
