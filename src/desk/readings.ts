import type { Entry } from '#agreement/entry';
import { evolve, initialState, type State } from '#agreement/evolve';
import { comesAfter, foldReading, inOrder, isCorrection, type Logs, type Past, takeInAll } from '#agreement/reading';
import type { ProcessId, RoomId } from '#agreement/terms';
import { PastLogs } from './past-logs.ts';

/** How many past readings are kept; a slider goes back and forth over a few. */
const PASTS = 16;

/**
 * Folds of sets of rooms, kept by set of rooms and never by person. The present is folded on from where it ends if the
 * new entries come last in order and correct nothing; otherwise it is folded again from the first entry. Either way it
 * is the same fold.
 */
export class Readings {
  readonly #present = new Map<string, Present>();
  readonly #pasts = new Map<string, State>();
  #pastLogs = new PastLogs();

  /** What the logs come to. */
  of(process: ProcessId, logs: Logs, past: Past): State {
    const rooms = `${process} ${[...logs.keys()].join(' ')}`;
    const { asKnownOn, asRecordedBy } = past;
    return asKnownOn === undefined && asRecordedBy === undefined
      ? this.#now(rooms, logs)
      : this.#then(rooms, logs, past);
  }

  /** The entries of each room that count at that time: the same arrays as long as their rooms have not grown. */
  entries(logs: Logs, past: Past): Logs {
    return this.#pastLogs.of(logs, past);
  }

  /**
   * Forgets every fold that a room had part in: its key was destroyed. Past entries go altogether, for an index that was
   * made of a more closed room speaks of this one too.
   */
  forget(process: ProcessId, room: RoomId): void {
    this.#pastLogs = new PastLogs();
    for (const rooms of this.#present.keys()) if (tookIn(rooms, process, room)) this.#present.delete(rooms);
    for (const key of this.#pasts.keys()) {
      const [rooms] = JSON.parse(key) as [string];
      if (tookIn(rooms, process, room)) this.#pasts.delete(key);
    }
  }

  #now(rooms: string, logs: Logs): State {
    const kept = this.#present.get(rooms);
    const added = kept === undefined ? undefined : inOrder(news(logs, kept.read));
    if (kept && added?.every((e) => comesLast(e, kept) && !isCorrection(e))) {
      for (const entry of added) takeIn(kept, entry);
      return kept.state;
    }
    const fresh: Present = { state: initialState(), read: new Map(), seen: new Map(), latest: undefined };
    const ordered = inOrder(logs);
    takeInAll(fresh.state, ordered);
    for (const entry of ordered) noteRead(fresh, entry);
    this.#present.set(rooms, fresh);
    return fresh.state;
  }

  #then(rooms: string, logs: Logs, past: Past): State {
    const heads = [...logs.values()].map((log) => log.at(-1)?.seq ?? 0).join(' ');
    const key = JSON.stringify([rooms, heads, past.asKnownOn ?? null, past.asRecordedBy ?? null]);
    const kept = this.#pasts.get(key) ?? foldReading(logs, past);
    this.#pasts.delete(key); // and set again below: a Map keeps its order, so the first is the one longest unused
    this.#pasts.set(key, kept);
    const oldest = this.#pasts.keys().next();
    if (this.#pasts.size > PASTS && !oldest.done) this.#pasts.delete(oldest.value);
    return kept;
  }
}

/** Whether the name of a set of rooms holds a room. */
function tookIn(rooms: string, process: ProcessId, room: RoomId): boolean {
  const [of, ...names] = rooms.split(' ');
  return of === process && names.includes(room);
}

interface Present {
  readonly state: State;
  readonly read: Map<RoomId, number>;
  /** How far the authors of all that was taken in had read in other rooms. */
  readonly seen: Map<RoomId, number>;
  /** The entry of all that were taken in that comes last by time, room and sequence. */
  latest: Entry | undefined;
}

/** Whether an entry comes after all that was taken in: later, and not one that an author among them had seen already. */
function comesLast(entry: Entry, present: Present): boolean {
  return comesAfter(entry, present.latest) && entry.seq > (present.seen.get(entry.room) ?? 0);
}

function takeIn(present: Present, entry: Entry): void {
  evolve(present.state, entry);
  noteRead(present, entry);
}

function noteRead(present: Present, entry: Entry): void {
  present.read.set(entry.room, entry.seq);
  for (const [room, upTo] of Object.entries(entry.seen) as [RoomId, number][])
    if (upTo > (present.seen.get(room) ?? 0)) present.seen.set(room, upTo);
  if (comesAfter(entry, present.latest)) present.latest = entry;
}

function news(logs: Logs, read: ReadonlyMap<RoomId, number>): Logs {
  return new Map([...logs].map(([room, log]) => [room, log.slice(read.get(room) ?? 0)]));
}
