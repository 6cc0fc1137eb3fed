import type { Entry } from '#agreement/entry';
import type { UpdateId } from '#agreement/terms';

/**
 * What happened to an update, by the entry that told it. Its id is the entry's place in the public room and the entry's
 * own id: the same on every server of one record, and unknown in any other.
 */
export interface PublicEvent {
  readonly id: string;
  readonly update: UpdateId;
  readonly happened: (typeof HAPPENED)[keyof typeof HAPPENED];
}

const HAPPENED = {
  UpdatePosted: 'posted',
  UpdateMarked: 'marked',
  UpdateCorrected: 'corrected',
  UpdateWithdrawn: 'withdrawn',
  UpdateTranslated: 'translated',
} as const;

/** The id of a reader who has seen nothing, because nothing had happened. */
export const NOWHERE = '0';

/** What happened to updates, of all that happened in a room, in order. */
export function publicEvents(log: readonly Entry[]): readonly PublicEvent[] {
  return log.filter(isTold).map((entry) => ({
    id: `${entry.seq}.${entry.id}`,
    update: entry.type === 'UpdatePosted' ? entry.body.id : entry.body.update,
    happened: HAPPENED[entry.type],
  }));
}

/** What came since an event; nothing where the event is none of these, or more came than `most`. */
export function missedSince(
  events: readonly PublicEvent[],
  lastId: string,
  most: number,
): readonly PublicEvent[] | undefined {
  const at = events.findLastIndex(({ id }) => id === lastId);
  if (at === -1 && lastId !== NOWHERE) return undefined;
  const missed = events.slice(at + 1);
  return missed.length > most ? undefined : missed;
}

function isTold(entry: Entry): entry is Extract<Entry, { type: keyof typeof HAPPENED }> {
  return Object.hasOwn(HAPPENED, entry.type);
}
