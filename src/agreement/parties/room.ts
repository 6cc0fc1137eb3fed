import { type PersonId, type Refusal, type Result, type RoomId, refuse } from '#agreement/terms';

/** The kinds of rooms that a process has. */
export const ROOM_KINDS = ['public', 'plenary', 'group', 'caucus', 'mediator', 'monitors', 'editors'] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** What a member may do: read; write as well; or keep the room, which is to admit, remove, release and close. */
export const ROLES = ['reader', 'writer', 'keeper'] as const;
export type Role = (typeof ROLES)[number];

/** A locked room of a process: a log of its own, with members of its own. Rooms form a tree of openness. */
export interface Room {
  readonly id: RoomId;
  readonly kind: RoomKind;
  readonly title: string;
  /** The next more open room; null for the public room alone. */
  readonly parent: RoomId | null;
  /** Nothing is released, closed or destroyed here unless a second keeper says so too. */
  readonly twoPersons: boolean;
  /** Given where each reading of the room is noted, for its keepers. */
  readonly readsLogged?: true;
  readonly members: ReadonlyMap<PersonId, Role>;
  readonly closed: boolean;
}

/** The rooms that are more open than this one, the nearest first; only as far as they are among those known. */
export function moreOpen(rooms: ReadonlyMap<RoomId, Room>, id: RoomId): readonly RoomId[] {
  const found: RoomId[] = [];
  for (let at = rooms.get(id)?.parent; at != null; at = rooms.get(at)?.parent) found.push(at);
  return found;
}

/**
 * The rooms that a person's reading takes in: those that he is a member of, and all that are more open, as far as they
 * are among those known: a room that was destroyed is not, and those below it are still entered.
 */
export function roomsOf(rooms: ReadonlyMap<RoomId, Room>, who: PersonId | undefined): readonly RoomId[] {
  const entered = new Set<RoomId>();
  for (const room of rooms.values()) {
    if (room.kind !== 'public' && (who === undefined || !room.members.has(who))) continue;
    entered.add(room.id);
    for (const open of moreOpen(rooms, room.id)) if (rooms.has(open)) entered.add(open);
  }
  return [...entered].sort();
}

/** Whether words in room `from` may point at what lies in room `to`: to the same room or to a more open one, never back. */
export function mayPoint(rooms: ReadonlyMap<RoomId, Room>, from: RoomId, to: RoomId): boolean {
  return from === to || moreOpen(rooms, from).includes(to);
}

/**
 * The room, if this person may write there. A room that is not there and a room that he may not enter give the same
 * answer, to the letter.
 */
export function roomToWrite(rooms: ReadonlyMap<RoomId, Room>, id: RoomId, who: PersonId): Result<Room> {
  const room = rooms.get(id);
  const role = room?.members.get(who);
  if (room === undefined || (role === undefined && room.kind !== 'public'))
    return { ok: false, refusal: noSuch('room', id) };
  if (role === undefined || role === 'reader') {
    return refuse('not-a-writer', `You read in the room "${room.title}" but do not write there; ask a keeper of it.`, [
      id,
    ]);
  }
  if (room.closed)
    return refuse('room-closed', `The room "${room.title}" is closed; nothing more is written there.`, [id]);
  return { ok: true, value: room };
}

/** The room, if this person keeps it. */
export function roomToKeep(rooms: ReadonlyMap<RoomId, Room>, id: RoomId, who: PersonId): Result<Room> {
  const room = roomToWrite(rooms, id, who);
  if (!room.ok || room.value.members.get(who) === 'keeper') return room;
  return refuse('not-a-keeper', `Only a keeper of the room "${room.value.title}" may do that.`, [id]);
}

/** The one answer for what is not there and for what one may not know of. */
export function noSuch(what: string, id: string): Refusal {
  return { code: 'not-found', sentence: `There is no ${what} "${id}" that you may read.` };
}
