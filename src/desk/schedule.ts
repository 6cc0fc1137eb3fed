import { hash } from 'node:crypto';
import type { Command } from '#agreement/command';
import type { Entry } from '#agreement/entry';
import {
  asId,
  type CommandId,
  type EntryId,
  type Instant,
  type PersonId,
  type ProcessId,
  type RoomId,
} from '#agreement/terms';

type Scheduled = Extract<Entry, { type: 'UpdateScheduled' }>;

/** An update whose moment has come, as the request that posts it in the name of who had it wait. */
export interface DueUpdate {
  readonly process: ProcessId;
  readonly entry: EntryId;
  readonly actor: PersonId;
  readonly command: Command;
}

/**
 * The updates that wait in closed rooms for their moment, read from the rooms' own entries as they come in, so that no
 * fold of a room is made for them. Nothing of it is ever shown.
 */
export class Schedule {
  readonly #waiting = new Map<EntryId, Scheduled>();
  readonly #posted = new Set<string>();
  readonly #read = new Map<string, number>();

  /** Takes in what was written in a room; entries that were taken in before change nothing. */
  takeIn(process: ProcessId, room: RoomId, log: readonly Entry[]): void {
    const key = `${process} ${room}`;
    for (const entry of log.slice(this.#read.get(key) ?? 0)) this.#take(entry);
    this.#read.set(key, log.length);
  }

  /** Forgets what waited in a room whose key was destroyed: nobody can say any more what it was. */
  forget(process: ProcessId, room: RoomId): void {
    for (const [id, entry] of this.#waiting)
      if (entry.process === process && entry.room === room) this.#waiting.delete(id);
  }

  /** What is due by a moment and is not yet in its room. */
  due(now: Instant): readonly DueUpdate[] {
    return [...this.#waiting.values()]
      .filter(({ process, body }) => body.releaseAt <= now && !this.#posted.has(placeOf(process, body.into, body.id)))
      .map(({ process, id: entry, author: actor, body: { into, releaseAt: _, ...body } }) => ({
        process,
        entry,
        actor,
        command: { id: requestFor(entry), room: into, kind: 'postUpdate', body },
      }));
  }

  #take(entry: Entry): void {
    switch (entry.type) {
      case 'UpdateScheduled':
        this.#waiting.set(entry.id, entry);
        return;
      case 'UpdatePosted':
        this.#posted.add(placeOf(entry.process, entry.room, entry.body.id));
        return;
      case 'EntryCorrected': {
        const before = this.#of(entry);
        if (before !== undefined)
          this.#waiting.set(before.id, { ...before, body: entry.body.body as Scheduled['body'] });
        return;
      }
      case 'EntryWithdrawn': {
        const before = this.#of(entry);
        if (before !== undefined) this.#waiting.delete(before.id);
        return;
      }
      default:
    }
  }

  /** What waits under the id that a correction or a withdrawal of the same room names. */
  #of({ room, body }: Extract<Entry, { type: 'EntryCorrected' | 'EntryWithdrawn' }>): Scheduled | undefined {
    const before = this.#waiting.get(body.entry);
    return before?.room === room ? before : undefined;
  }
}

/** The same on every server, so that two of them post an update once; it says nothing of the entry that it is made of. */
function requestFor(entry: EntryId): CommandId {
  return asId(`waited-${hash('sha256', entry).slice(0, 24)}`);
}

function placeOf(process: ProcessId, room: RoomId, update: string): string {
  return `${process} ${room} ${update}`;
}
