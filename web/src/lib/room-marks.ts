import type { RoomKind } from '#agreement/parties';
import type { RoomId } from '#agreement/terms';

/** The sign of a room, as it stands beside whatever lies in it. */
export interface RoomMark {
  readonly title: string;
  readonly kind: RoomKind;
}

/** The sign of a room by its id. The public room has none: what everybody reads needs no sign. */
export type MarkOf = (room: RoomId | undefined) => RoomMark | undefined;

/** The signs of rooms. */
export function marksOf(rooms: readonly (RoomMark & { readonly id: RoomId })[]): MarkOf {
  const marks = new Map(
    rooms.filter(({ kind }) => kind !== 'public').map(({ id, title, kind }) => [id, { title, kind }]),
  );
  return (room) => (room === undefined ? undefined : marks.get(room));
}

/** How heavy the edge of a room is drawn, from none to double: the more closed, the heavier. */
export const WEIGHTS = {
  public: 'open',
  plenary: 'thin',
  group: 'middle',
  caucus: 'thick',
  mediator: 'double',
  monitors: 'double',
  editors: 'double',
} as const satisfies Record<RoomKind, string>;
