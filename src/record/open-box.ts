import type { ProcessId, RoomId } from '#agreement/terms';
import { openBytes } from './box.ts';
import { type Packed, unpackInside } from './inside.ts';
import type { Envelope } from './store.ts';

/** What lies in an envelope's box, or nothing if its key does not open it or it is not of its form. */
export function openBox({ process, room, first, last, headers, box }: Envelope, key: Uint8Array): Packed | undefined {
  const opened = openBytes(box, key, bindingOf(process, room, first, last));
  return opened && unpackInside(opened, headers.length);
}

/** What binds an envelope's box to its place. */
export function bindingOf(process: ProcessId, room: RoomId, first: number, last: number): string {
  return JSON.stringify(['travaux envelope 2', process, room, first, last]);
}

/** Says of which entries the box cannot be opened or read. */
export function sayUnsealable({ room, first, last }: Envelope): string {
  return `Entries ${first} to ${last} of room ${room} cannot be unsealed: the stored envelope was altered, or the key is not the room's.`;
}
