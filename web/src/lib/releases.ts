import type { CaseView } from '#agreement/views';
import { marksOf, type RoomMark } from '#lib/room-marks.ts';

/** Words that came out of a more closed room, as the room has them to which they were released. */
export interface ReleasedText {
  readonly id: string;
  readonly words: readonly string[];
  readonly leave: readonly string[];
  /** Where they come from, if the leave says so. */
  readonly from: string | undefined;
  readonly knownOn: string;
  readonly room: RoomMark | undefined;
}

/** What was released to the rooms of a reader, in the order in which it was. */
export function releasesIn(view: CaseView): readonly ReleasedText[] {
  const markOf = marksOf(view.rooms);
  return view.releases.map(({ entry, words, leave, from, knownOn, room }) => ({
    id: entry,
    words,
    leave,
    from,
    knownOn,
    room: markOf(room),
  }));
}
