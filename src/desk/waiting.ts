import type { ProcessId, RoomId } from '#agreement/terms';

/** Who waits for news of which rooms. Nobody is woken by a room that he did not name. */
export class Waiting {
  readonly #waiting = new Map<string, Set<() => void>>();

  /** Settles when one of these rooms is written, or the signal ends the wait. */
  next(process: ProcessId, rooms: readonly RoomId[], signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        for (const room of rooms) this.#waiting.get(`${process} ${room}`)?.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      for (const room of rooms) {
        const key = `${process} ${room}`;
        this.#waiting.set(key, (this.#waiting.get(key) ?? new Set()).add(wake));
      }
      if (signal.aborted) wake();
      else signal.addEventListener('abort', wake);
    });
  }

  /** Wakes those who wait for this room. */
  wake(process: ProcessId, room: RoomId): void {
    for (const wake of this.#waiting.get(`${process} ${room}`) ?? []) wake();
  }
}
