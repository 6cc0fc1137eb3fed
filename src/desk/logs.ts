import type { Entry } from '#agreement/entry';
import { ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import type { Record } from '#record';

/** The unsealed entries of rooms, kept in memory and read on from where they end. Each room is kept by itself. */
export class RoomLogs {
  readonly #record: Record;
  readonly #logs = new Map<string, Entry[]>();
  readonly #reading = new Map<string, Promise<Result<readonly Entry[]>>>();

  constructor(record: Record) {
    this.#record = record;
  }

  /** A room's entries up to the newest. Reads only what came since the last time. */
  async upToDate(process: ProcessId, room: RoomId): Promise<Result<readonly Entry[]>> {
    const key = `${process} ${room}`;
    const turn = (this.#reading.get(key) ?? Promise.resolve()).then(() => this.#readOn(process, room, key));
    this.#reading.set(key, turn);
    return turn;
  }

  /** Forgets a room, whose key was destroyed. */
  forget(process: ProcessId, room: RoomId): void {
    this.#logs.delete(`${process} ${room}`);
  }

  async #readOn(process: ProcessId, room: RoomId, key: string): Promise<Result<readonly Entry[]>> {
    const log = this.#logs.get(key) ?? [];
    const news = await this.#record.read(process, room, log.at(-1)?.seq ?? 0);
    if (!news.ok) return news;
    for (const entry of news.value) log.push(entry);
    this.#logs.set(key, log);
    return ok(log);
  }
}
