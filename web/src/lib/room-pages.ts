import type { RoomView } from '#cases';
import { type RoomPage, roomAddress } from '#lib/addresses.ts';

/** A page of a room, as it is named in the room's own line of pages. */
export interface NamedPage {
  readonly address: string;
  readonly words: string;
}

/** The pages of a room that the visitor has any use for there. */
export function roomPages(process: string, room: RoomView): readonly NamedPage[] {
  const writes = (room.role === 'writer' || room.role === 'keeper') && !room.closed;
  const keeps = room.role === 'keeper';
  const pages: readonly (readonly [RoomPage | undefined, string, boolean])[] = [
    [undefined, room.public ? 'The public room' : 'The room', true],
    ['log', 'The log', true],
    ['write', 'Write', writes],
    ['capture', 'Capture', writes],
    ['release', 'Release', keeps && !room.public && !room.closed],
    ['proposals', 'For two', room.twoPersons && room.role !== undefined],
    ['disclosures', 'Disclosed', !room.public],
    ['reads', 'Who read', keeps && room.readsLogged],
    ['projector', 'Projector', true],
  ];
  return pages.flatMap(([page, words, isShown]) =>
    isShown ? [{ address: roomAddress(process, room.id, page), words }] : [],
  );
}
