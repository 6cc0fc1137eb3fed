import { hash } from 'node:crypto';
import type { Command } from '#agreement/command';
import { asId, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';

/** A request to open a room, with the id that the room will bear; any other request as it is. */
export function withOwnRoom(process: ProcessId, command: Command, actor: PersonId): Command {
  return command.kind === 'openRoom' ? { ...command, room: ownRoomId(process, actor, command.room) } : command;
}

/**
 * The id of a room that a person opens: made of what he calls it, who he is and which process it is. So nobody can
 * call a room by an id that another room bears, and find out from the answer that there is one; and a repeat of the
 * request means the same room.
 */
function ownRoomId(process: ProcessId, actor: PersonId, called: string): RoomId {
  return asId<RoomId>(`rm_${hash('sha256', JSON.stringify(['travaux room 1', process, actor, called])).slice(0, 32)}`);
}
