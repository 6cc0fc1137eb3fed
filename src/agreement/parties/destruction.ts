import { type PersonId, type Result, type RoomId, refuse } from '#agreement/terms';
import { noSuch, type Room } from './room.ts';

/**
 * The room, if these persons together may have its key destroyed: each is a keeper of it, and where the room asks for
 * two persons they are at least two. A room that is closed may be destroyed. A room that is not there and one that the
 * first of them may not enter give the same answer.
 */
export function roomToDestroy(
  rooms: ReadonlyMap<RoomId, Room>,
  id: RoomId,
  by: readonly [PersonId, ...PersonId[]],
): Result<Room> {
  const room = rooms.get(id);
  if (room === undefined || !room.members.has(by[0])) return { ok: false, refusal: noSuch('room', id) };
  const other = by.find((person) => room.members.get(person) !== 'keeper');
  if (other !== undefined)
    return refuse('not-a-keeper', `Only keepers of the room "${room.title}" have it destroyed; ${other} is none.`, [
      id,
    ]);
  if (room.twoPersons && new Set(by).size < 2)
    return refuse('two-persons', `The room "${room.title}" asks for two persons: name a second keeper of it.`, [id]);
  return { ok: true, value: room };
}
