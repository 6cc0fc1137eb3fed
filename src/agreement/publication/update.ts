import { compareText, type Instant, type Placed, type RoomId, type UpdateId } from '#agreement/terms';
import type { Ground } from './ground.ts';

/** One piece of news as it stands now. Its address never changes, whatever is corrected in it. */
export interface Update extends Placed {
  readonly id: UpdateId;
  readonly title: string;
  readonly text: string;
  readonly lang?: string;
  readonly ground: Ground;
  readonly posted: Instant;
  /** When anything of it changed last: words, a correction, a withdrawal, a translation. */
  readonly changed: Instant;
  readonly pinned: boolean;
  readonly keyMoment: boolean;
  /** In the order in which they came. */
  readonly corrections: readonly UpdateCorrection[];
  readonly translations: readonly UpdateTranslation[];
  readonly withdrawn?: { readonly reason: string; readonly at: Instant };
}

/** What was wrong in an update, what is right, and how it read before. */
export interface UpdateCorrection extends Placed {
  readonly id: UpdateId;
  readonly gravity: 'clerical' | 'substantive';
  readonly wrong: string;
  readonly right: string;
  readonly ground: Ground;
  readonly posted: Instant;
  /** The title and the words that the correction put others in place of. */
  readonly before?: { readonly title: string; readonly text: string };
}

/** An update in another language; `isStale` once the words that it translates have changed. */
export interface UpdateTranslation extends Placed {
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  readonly isStale: boolean;
}

/** News that waits in a closed room for its moment. */
export interface ScheduledUpdate extends Placed {
  readonly id: UpdateId;
  readonly title: string;
  readonly text: string;
  readonly lang?: string;
  readonly ground: Ground;
  readonly into: RoomId;
  readonly releaseAt: Instant;
}

/** Updates newest first, by the moment of posting; of those of one moment the one that was told last. */
export function newestFirst(updates: Iterable<Update>): readonly Update[] {
  return [...updates].toReversed().sort((a, b) => compareText(b.posted, a.posted));
}
