import type { ProcessId } from '#agreement/terms';
import { type Cursor, parseCursor, printCursor } from './cursor.ts';
import { fits, handful } from './handful.ts';
import { endsOf } from './logs.ts';
import type { OpenRooms } from './open-rooms.ts';
import type { News, Reader } from './parts.ts';

/** Who follows what, from where, until when. */
export interface Follower {
  readonly process: ProcessId;
  readonly reader: Reader;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal;
}

/** What a follower hears; see `Desk.follow`. */
export async function* follow(rooms: OpenRooms, { process, reader, cursor, signal }: Follower): AsyncGenerator<News> {
  let at = cursor === undefined ? undefined : parseCursor(process, cursor);
  while (!signal.aborted) {
    // He waits before he reads, so that what is written meanwhile wakes him.
    const news = rooms.waiting.next(process, reader, rooms.roomsFor(process, reader), signal);
    try {
      const logs = await rooms.logsFor(process, reader);
      if (!logs.ok) {
        yield { kind: 'ended', refusal: logs.refusal };
        return;
      }
      const ends: Cursor = endsOf(logs.value);
      if (at === undefined || !fits(at, ends)) {
        at = ends;
        yield { kind: 'reset', cursor: printCursor(process, at) };
      }
      const { entries, next } = handful(logs.value, at);
      at = next;
      if (entries.length > 0) yield { kind: 'entries', cursor: printCursor(process, at), entries };
      else await news.come;
    } finally {
      news.end();
    }
  }
}
