import { type PersonId, type Result, type RoomId, refuse } from '#agreement/terms';
import type { PartiesState } from './evolve.ts';
import { noSuch, type Room } from './room.ts';

/**
 * The room, if these persons together may have its key destroyed: each is a keeper of it, and where the room asks for
 * two persons one of them has proposed it and another carries it out. A room that is closed may be destroyed. A room
 * that is not there and one that the first of them may not enter give the same answer.
 */
export function roomToDestroy(
  { rooms, proposals }: Pick<PartiesState, 'rooms' | 'proposals'>,
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
  const proposers = [...proposals.values()].filter((p) => p.room === id && p.act.kind === 'destroy').map((p) => p.by);
  const isSeconded = proposers.some((proposer) => by.includes(proposer) && by.some((person) => person !== proposer));
  if (!room.twoPersons || isSeconded) return { ok: true, value: room };
  const sentence = `The room "${room.title}" asks for two persons: one keeper proposes its destruction, and is named with another who carries it out.`;
  return refuse('two-persons', sentence, [id]);
}
