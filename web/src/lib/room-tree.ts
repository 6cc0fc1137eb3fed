import type { RoomView } from '#cases';

/** A room with the rooms below it, as far as they may be entered. */
export interface RoomBranch {
  readonly room: RoomView;
  readonly below: readonly RoomBranch[];
}

/**
 * Rooms as a tree of openness, in the order given. A room whose parent is not among them (it was destroyed) stands at the
 * top.
 */
export function roomTree(rooms: readonly RoomView[]): readonly RoomBranch[] {
  const ids = new Set(rooms.map((room) => room.id));
  const branch = (room: RoomView): RoomBranch => ({
    room,
    below: rooms.filter((other) => other.parent === room.id).map(branch),
  });
  return rooms.filter(({ parent }) => parent === null || !ids.has(parent)).map(branch);
}
