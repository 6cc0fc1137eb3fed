import type { Entry } from '#agreement/entry';
import type { Logs } from '#agreement/reading';
import type { RoomId } from '#agreement/terms';
import type { Cursor } from './cursor.ts';

/** The most entries that a follower is handed at once; a slow one gets the rest when he comes back for it. */
const HANDFUL = 500;

/** Whether a cursor names the very rooms that are read, and no entry beyond their ends. */
export function fits(cursor: Cursor, ends: Cursor): boolean {
  return cursor.size === ends.size && [...cursor].every(([room, seq]) => seq <= (ends.get(room) ?? -1));
}

/** The next entries after a cursor, room by room, and the cursor after them. */
export function handful(logs: Logs, at: Cursor): { readonly entries: readonly Entry[]; readonly next: Cursor } {
  const entries: Entry[] = [];
  const next = new Map<RoomId, number>();
  for (const [room, log] of logs) {
    const from = at.get(room) ?? 0;
    const taken = log.slice(from, from + HANDFUL - entries.length);
    for (const entry of taken) entries.push(entry);
    next.set(room, from + taken.length);
  }
  return { entries, next };
}
