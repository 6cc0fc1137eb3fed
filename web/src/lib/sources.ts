import type { Source } from '#agreement/sources';
import type { CaseView } from '#agreement/views';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';

/** What a page says of a source that it rests on, with the sign of its room; never the matter that was read out of it. */
export interface CitedSource
  extends Pick<Source, 'id' | 'publisher' | 'relays' | 'date' | 'about' | 'reliability' | 'address'> {
  readonly room: RoomMark | undefined;
}

/** The sources of these ids, in the order of the record. */
export function citedSources(view: CaseView, ids: Iterable<string>): readonly CitedSource[] {
  const cited = new Set<string>(ids);
  const markOf = marksOf(view.rooms);
  return view.sources
    .filter(({ id }) => cited.has(id))
    .map(({ id, publisher, relays, date, about, reliability, address, room }) => ({
      id,
      publisher,
      date,
      about,
      reliability,
      ...(relays === undefined ? {} : { relays }),
      ...(address === undefined ? {} : { address }),
      room: markOf(room),
    }));
}
