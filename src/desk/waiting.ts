import type { ProcessId, RoomId } from '#agreement/terms';
import type { Reader } from './parts.ts';

/** Somebody's wait for news. `come` settles when there is some or the signal ends it; `end` gives the wait up. */
export interface Wait {
  readonly come: Promise<void>;
  readonly end: () => void;
}

/** Who waits for news of which rooms. Nobody is woken by a room that he may not enter. */
export class Waiting {
  readonly #waiting = new Map<string, Set<() => void>>();

  /** Waits until one of these rooms is written, or the reader may enter others than these. */
  next(process: ProcessId, reader: Reader, rooms: readonly RoomId[], signal: AbortSignal): Wait {
    const keys = [keyOfReader(process, reader), ...rooms.map((room) => keyOfRoom(process, room))];
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = () => {
      for (const key of keys) this.#leave(key, end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    for (const key of keys) this.#waiting.set(key, (this.#waiting.get(key) ?? new Set()).add(end));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
    return { come: promise, end };
  }

  /** Wakes those who wait for this room. */
  wake(process: ProcessId, room: RoomId): void {
    for (const wake of this.#waiting.get(keyOfRoom(process, room)) ?? []) wake();
  }

  /** Wakes a reader who may enter other rooms than before. */
  wakeReader(process: ProcessId, reader: Reader): void {
    for (const wake of this.#waiting.get(keyOfReader(process, reader)) ?? []) wake();
  }

  /** For how many rooms and readers somebody waits. */
  get size(): number {
    return this.#waiting.size;
  }

  #leave(key: string, wake: () => void): void {
    const waiting = this.#waiting.get(key);
    waiting?.delete(wake);
    if (waiting?.size === 0) this.#waiting.delete(key);
  }
}

function keyOfRoom(process: ProcessId, room: RoomId): string {
  return JSON.stringify([process, 'room', room]);
}

function keyOfReader(process: ProcessId, reader: Reader): string {
  return JSON.stringify([process, 'reader', reader ?? null]);
}
