import type { LogLine, Rooms, RoomView } from '#cases';
import { entryAddress } from '#lib/addresses.ts';
import { found } from '#lib/found.ts';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';

/** Something that was written, with the room that it lies in. */
export interface Latest {
  readonly line: LogLine;
  readonly room: RoomMark | undefined;
  readonly address: string;
}

const SHOWN = 12;

/** What was written last in these rooms, the newest first. Asks each room for no more than could be shown. */
export async function latestIn(rooms: Rooms, process: string, of: readonly RoomView[]): Promise<readonly Latest[]> {
  const markOf = marksOf(of);
  // What was told at one moment, as an import is: the more closed first, for the fewer know it.
  const depths = new Map(of.map(({ id }, depth) => [id, depth]));
  const depth = ({ room }: LogLine) => depths.get(room) ?? 0;
  const asked = await Promise.all(
    of.map(({ id, head }) => rooms.log(process, id, { before: head.seq + 1, limit: SHOWN })),
  );
  return asked
    .flatMap((log) => found(log).entries)
    .sort((a, b) => byText(b.recordedAt, a.recordedAt) || depth(b) - depth(a) || b.seq - a.seq)
    .slice(0, SHOWN)
    .map((line) => ({ line, room: markOf(line.room), address: entryAddress(process, line.room, line.seq) }));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
