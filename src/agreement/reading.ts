import { type Day, dayOf, type EntryId, type Instant, type RoomId } from '#agreement/terms';
import type { Entry } from './entry.ts';
import { count, initialState, type State } from './evolve.ts';

/** The entries of the rooms that a reader may enter, each room's in the order of its sequence. */
export type Logs = ReadonlyMap<RoomId, readonly Entry[]>;

/**
 * Which past is asked for. `asKnownOn`: only what could be known on that day. `asRecordedBy`: only what this record had
 * been told by that moment. Both together never change afterwards. `asOf` is the day in the world: it does not select
 * entries, for a correction applies backwards to it; each question looks at what the entries say happened by then.
 */
export interface Past {
  readonly asOf?: Day;
  readonly asKnownOn?: Day;
  readonly asRecordedBy?: Instant;
}

/** Folds a reading: selects, puts in order, puts corrections into effect, and takes the entries in. */
export function foldReading(logs: Logs, past: Past = {}): State {
  const state = initialState();
  takeInAll(state, inOrder(selected(logs, past)));
  return state;
}

/** Takes a whole reading into an empty state, with corrections and withdrawals in effect. */
export function takeInAll(state: State, ordered: readonly Entry[]): void {
  for (const entry of ordered) state.taken.all.push(entry); // those that are withdrawn at their own place
  for (const entry of effective(ordered)) count(state, entry);
}

/** The entries that count for that past. */
export function selected(logs: Logs, past: Past): Logs {
  const { asKnownOn, asRecordedBy } = past;
  if (asKnownOn === undefined && asRecordedBy === undefined) return logs;
  const counts = (e: Entry) =>
    (asKnownOn === undefined || e.knownOn <= asKnownOn) && (asRecordedBy === undefined || e.recordedAt <= asRecordedBy);
  return new Map([...logs].map(([room, log]) => [room, log.filter(counts)]));
}

/**
 * One order over several rooms, which depends on these entries alone: what an author had seen in more open rooms comes
 * before what he wrote; within a room the sequence rules; ties go by `recordedAt`, room, sequence. An entry of a room
 * that is not read here cannot move anything, for nothing is asked of it.
 */
export function inOrder(logs: Logs): readonly Entry[] {
  const queues = [...logs].filter(([, log]) => log.length > 0).map(([room, log]) => ({ room, log, at: 0 }));
  if (queues.length === 1) return queues[0]?.log ?? [];
  const taken = new Map<RoomId, number>();
  const isFree = ({ seen }: Entry) => {
    for (const room in seen) {
      const log = logs.get(room as RoomId);
      const seq = seen[room as RoomId] ?? 0;
      if (log !== undefined && countUpTo(log, seq) > (taken.get(room as RoomId) ?? 0)) return false;
    }
    return true;
  };
  const ordered: Entry[] = [];
  for (;;) {
    let next: { queue: (typeof queues)[number]; entry: Entry } | undefined;
    let stuck: typeof next;
    for (const queue of queues) {
      const entry = queue.log[queue.at];
      if (entry === undefined) continue;
      if (stuck === undefined || comesBefore(entry, stuck.entry)) stuck = { queue, entry };
      if ((next === undefined || comesBefore(entry, next.entry)) && isFree(entry)) next = { queue, entry };
    }
    // Two branches that were merged can each have seen what the other calls later; then time and room decide.
    next ??= stuck;
    if (next === undefined) return ordered;
    ordered.push(next.entry);
    next.queue.at++;
    taken.set(next.queue.room, next.queue.at);
  }
}

/**
 * Puts corrections and withdrawals into effect: a corrected entry counts with its newest body, at its own place; a
 * withdrawn one does not count. A correction reaches only entries of its own room. Selection came first, so that a
 * correction that was not yet known changes nothing.
 */
function effective(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(isCorrection)) return entries;
  const bodies = new Map<EntryId, unknown>();
  const withdrawn = new Set<EntryId>();
  const rooms = new Map<EntryId, RoomId>();
  for (const entry of entries) {
    rooms.set(entry.id, entry.room);
    if (entry.type === 'EntryCorrected' && rooms.get(entry.body.entry) === entry.room)
      bodies.set(entry.body.entry, entry.body.body);
    if (entry.type === 'EntryWithdrawn' && rooms.get(entry.body.entry) === entry.room) withdrawn.add(entry.body.entry);
  }
  if (bodies.size === 0 && withdrawn.size === 0) return entries;
  return entries
    .filter((entry) => !withdrawn.has(entry.id))
    .map((entry) => (bodies.has(entry.id) ? ({ ...entry, body: bodies.get(entry.id) } as Entry) : entry));
}

/** Whether an entry changes how another counts. */
export function isCorrection(entry: Entry): boolean {
  return entry.type === 'EntryCorrected' || entry.type === 'EntryWithdrawn';
}

/** The day on which an entry written now could be known, where its author names none. */
export function knownToday(now: Instant): Day {
  return dayOf(now);
}

/** Whether an entry comes after another, or after nothing, by time, room and sequence. */
export function comesAfter(entry: Entry, other: Entry | undefined): boolean {
  return other === undefined || comesBefore(other, entry);
}

function comesBefore(a: Entry, b: Entry): boolean {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt;
  if (a.room !== b.room) return a.room < b.room;
  return a.seq < b.seq;
}

/** How many entries of a log (which selection may have thinned) have a sequence up to `seq`. */
function countUpTo(log: readonly Entry[], seq: number): number {
  if (seq === 0 || log[seq - 1]?.seq === seq) return seq; // a log that nothing thinned holds an entry at its own place
  let low = 0;
  let high = log.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((log[middle]?.seq ?? 0) <= seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
