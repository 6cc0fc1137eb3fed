import type { Entry } from '#agreement/entry';
import { evolveParties, initialParties, type PartiesState, roomsOf } from '#agreement/parties';
import type { PersonId, ProcessId, RoomId } from '#agreement/terms';
import type { Reader } from './parts.ts';

/**
 * Stands for whoever runs the program on the record itself and holds its keys: he enters every room, whatever its
 * members say, for nothing could keep him out. Never somebody who asks over a network.
 */
export const KEY_HOLDER: unique symbol = Symbol('the holder of the keys');

/** Who comes to the door: a person, the public, or the holder of the keys. */
export type Entrant = PersonId | undefined | typeof KEY_HOLDER;

/**
 * Who may enter which room, read from the rooms' own entries. It is brought up to date when a room is written, never
 * when somebody asks, so that the work done for a reader does not depend on rooms that he may not enter.
 */
export class Doors {
  readonly #processes = new Map<ProcessId, Known>();

  /**
   * Takes in what was written in a room; entries that were taken in before change nothing. Answers the readers who may
   * enter other rooms than before.
   */
  takeIn(process: ProcessId, room: RoomId, log: readonly Entry[]): readonly Reader[] {
    const known = this.#processes.get(process) ?? { state: initialParties(), read: new Map(), rooms: new Map() };
    this.#processes.set(process, known);
    let changed = false;
    for (const entry of log.slice(known.read.get(room) ?? 0)) {
      known.read.set(room, entry.seq);
      if (entry.type !== 'RoomOpened' && entry.type !== 'MemberAdmitted' && entry.type !== 'MemberRemoved') continue;
      evolveParties(known.state, entry);
      changed = true;
    }
    return changed ? readAnew(known) : [];
  }

  /** Forgets a room, whose key was destroyed: nobody may enter what says nothing. Answers those who entered it. */
  forget(process: ProcessId, room: RoomId): readonly Reader[] {
    const known = this.#processes.get(process);
    if (known === undefined) return [];
    known.state.rooms.delete(room);
    return readAnew(known);
  }

  /** The rooms that a reader may enter, in the order of their ids; the public room alone for someone unknown. */
  roomsFor(process: ProcessId, reader: Entrant): readonly RoomId[] {
    return roomsIn(this.#processes.get(process)?.rooms, reader);
  }
}

interface Known {
  readonly state: PartiesState;
  readonly read: Map<RoomId, number>;
  rooms: ReadonlyMap<Entrant, readonly RoomId[]>;
}

/** Works out who may enter which room, and answers the readers for whom that is something else than before. */
function readAnew(known: Known): readonly Reader[] {
  const before = known.rooms;
  known.rooms = roomsByReader(known.state);
  const readers = new Set([...before.keys(), ...known.rooms.keys()].filter((reader) => reader !== KEY_HOLDER));
  return [...readers].filter((reader) => roomsIn(before, reader).join() !== roomsIn(known.rooms, reader).join());
}

function roomsIn(rooms: Known['rooms'] | undefined, reader: Entrant): readonly RoomId[] {
  return rooms?.get(reader) ?? rooms?.get(undefined) ?? [];
}

function roomsByReader(state: PartiesState): ReadonlyMap<Entrant, readonly RoomId[]> {
  const readers = new Set<PersonId | undefined>([undefined]);
  for (const room of state.rooms.values()) for (const member of room.members.keys()) readers.add(member);
  const rooms = new Map<Entrant, readonly RoomId[]>();
  for (const reader of readers) rooms.set(reader, roomsOf(state.rooms, reader));
  return rooms.set(KEY_HOLDER, [...state.rooms.keys()].sort());
}
