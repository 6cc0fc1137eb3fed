import type { Past } from '#agreement/reading';
import type { ProcessId, Result } from '#agreement/terms';
import type { Desk, Entrant } from '#desk';
import { type Found, type SearchQuery, searchRooms } from '#search';

/** Searches what a reader may read of a process, now or in the past: the rooms that he may enter, and nothing else. */
export function searchDesk(
  desk: Pick<Desk, 'read'>,
  process: ProcessId,
  reader: Entrant,
  query: SearchQuery,
  past: Past = {},
): Promise<Result<Found>> {
  return desk.read(process, reader, (logs) => searchRooms(logs, query), past);
}
