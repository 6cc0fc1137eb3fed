import { z } from 'zod';
import type { ProcessId, RoomId } from '#agreement/terms';

/** How far a reader has heard, by room; only rooms that he may enter. Opaque outside: it goes as a string. */
export type Cursor = ReadonlyMap<RoomId, number>;

const form = z.tuple([z.string(), z.array(z.tuple([z.string(), z.int().min(0)]))]);

/** Writes a cursor as a string. */
export function printCursor(process: ProcessId, cursor: Cursor): string {
  return Buffer.from(JSON.stringify([process, [...cursor]])).toString('base64url');
}

/** Reads a cursor; nothing if it is none of this process. */
export function parseCursor(process: ProcessId, text: string): Cursor | undefined {
  try {
    const parsed = form.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return parsed.success && parsed.data[0] === process ? new Map(parsed.data[1] as [RoomId, number][]) : undefined;
  } catch {
    return undefined; // not JSON: not a cursor of ours
  }
}
