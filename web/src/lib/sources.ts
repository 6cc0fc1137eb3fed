import type { Source } from '#agreement/sources';
import type { CaseView } from '#agreement/views';
import { matterAddress } from '#lib/addresses.ts';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';

/** What a page says of a source that it rests on, with the sign of its room; never the words that were read out of it. */
export interface CitedSource
  extends Pick<Source, 'id' | 'publisher' | 'relays' | 'date' | 'about' | 'reliability' | 'address'> {
  readonly room: RoomMark | undefined;
  /** Where the file that it was read out of is handed out, if the record holds it. */
  readonly matter: string | undefined;
}

/** The sources of these ids, in the order of the record. */
export function citedSources(view: CaseView, ids: Iterable<string>): readonly CitedSource[] {
  const markOf = marksOf(view.rooms);
  const placeOf = placesIn(view.sources);
  return [...new Set(ids)]
    .flatMap((id) => placeOf.get(id) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => view.sources[place] ?? [])
    .map(({ id, publisher, relays, date, about, reliability, address, room, blob }) => ({
      id,
      publisher,
      date,
      about,
      reliability,
      ...(relays === undefined ? {} : { relays }),
      ...(address === undefined ? {} : { address }),
      room: markOf(room),
      matter: blob === undefined ? undefined : matterAddress(view.id, id),
    }));
}

/** Where each source stands in a case, found once for each view: a page cites sources for every event that it names. */
const places = new WeakMap<CaseView['sources'], ReadonlyMap<string, number>>();

function placesIn(sources: CaseView['sources']): ReadonlyMap<string, number> {
  const found = places.get(sources) ?? new Map(sources.map(({ id }, place) => [id, place]));
  places.set(sources, found);
  return found;
}
