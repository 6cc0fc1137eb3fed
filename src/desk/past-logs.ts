import type { Entry } from '#agreement/entry';
import { type Logs, type Past, selected } from '#agreement/reading';
import type { RoomId } from '#agreement/terms';

/** How many past days of one room are kept; a reader who searches goes back and forth over a few. */
const PASTS = 16;

type Log = readonly Entry[];

/**
 * The entries of each room that count at a time in the past. As long as a room has not grown it is the same array each
 * time, so that what is made of it, an index for one, is found again. Each is kept with the log that it was taken out
 * of, and of no other: it cannot tell of another room, and it goes when that log goes, as when a room is destroyed.
 */
export class PastLogs {
  readonly #kept = new WeakMap<Log, Map<string, { readonly length: number; readonly log: Log }>>();

  /** What counted of the logs then; of the present the logs themselves. */
  of(logs: Logs, past: Past): Logs {
    if (past.asKnownOn === undefined && past.asRecordedBy === undefined) return logs;
    return new Map([...logs].map(([room, log]) => [room, this.#then(room, log, past)]));
  }

  #then(room: RoomId, log: Log, past: Past): Log {
    const pasts = this.#kept.get(log) ?? new Map<string, { readonly length: number; readonly log: Log }>();
    this.#kept.set(log, pasts);
    const key = JSON.stringify([past.asKnownOn ?? null, past.asRecordedBy ?? null]);
    const before = pasts.get(key);
    // A log that is kept grows where it is: then what counted is taken anew.
    const then =
      before?.length === log.length
        ? before
        : { length: log.length, log: selected(new Map([[room, log]]), past).get(room) ?? [] };
    pasts.delete(key); // and set again below: a Map keeps its order, so the first is the one longest unused
    pasts.set(key, then);
    const oldest = pasts.keys().next();
    if (pasts.size > PASTS && !oldest.done) pasts.delete(oldest.value);
    return then.log;
  }
}
