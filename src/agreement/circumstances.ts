import type { Day, EntryId, Instant, PersonId, RoomId } from '#agreement/terms';
import type { Happening } from './entry.ts';

/** What a decision needs from outside the core: the moment, fresh random ids, and who asks. */
export interface Circumstances {
  readonly now: Instant;
  readonly newId: () => EntryId;
  readonly actor: PersonId;
}

/** What is to happen, in which room; with its id where another entry names it. */
export type ToHappen = Happening & { readonly room: RoomId; readonly id?: EntryId };

/** When something is told, and of what day it could be known; and which entry it corrects, where it does. */
export interface Telling {
  readonly today: Day;
  readonly knownOn: Day;
  readonly correcting?: EntryId;
}
