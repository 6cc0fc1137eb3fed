import type { Logs, Past } from '#agreement/reading';
import type { ProcessId, Result } from '#agreement/terms';
import { type Found, type SearchQuery, searchRooms } from '#search';
import type { Entrant } from './doors.ts';

/** What search needs of a desk: the logs of the rooms that a reader may enter. */
export interface ReadsLogs {
  readonly read: <A>(
    process: ProcessId,
    reader: Entrant,
    question: (logs: Logs) => A,
    past?: Past,
  ) => Promise<Result<A>>;
}

/** Searches what a reader may read of a process, now or in the past: the rooms that he may enter, and nothing else. */
export function searchDesk(
  desk: ReadsLogs,
  process: ProcessId,
  reader: Entrant,
  query: SearchQuery,
  past: Past = {},
): Promise<Result<Found>> {
  return desk.read(process, reader, (logs) => searchRooms(logs, query), past);
}
