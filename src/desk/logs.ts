import type { Entry } from '#agreement/entry';
import type { Logs } from '#agreement/reading';
import { ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import { type Check, type Commit, type Envelope, type Record, readChecked } from '#record';

/** The unsealed entries of rooms, kept in memory and read on from where they end. Each room is kept by itself. */
export class RoomLogs {
  readonly #record: Record;
  readonly #logs = new Map<string, Entry[]>();
  readonly #forgotten = new Set<string>();
  readonly #reading = new Map<string, Promise<Result<readonly Entry[]>>>();

  constructor(record: Record) {
    this.#record = record;
  }

  /** A room's entries up to the newest. Reads only what came since the last time. */
  upToDate(process: ProcessId, room: RoomId): Promise<Result<readonly Entry[]>> {
    return this.#inTurn(process, room, (end) => this.#record.read(process, room, end));
  }

  /**
   * Checks a process where it is stored, and keeps what was read for that: what is shown afterwards is what was checked.
   * Refuses what cannot be read; what does not verify stands in the check.
   */
  async checked(process: ProcessId): Promise<Result<Check>> {
    const read = await readChecked(this.#record, process, []);
    if (!read.ok) return read;
    for (const [room, log] of read.value.logs)
      await this.#inTurn(process, room, async (end) => ok(end === 0 ? log : log.filter(({ seq }) => seq > end)));
    return ok(read.value.check);
  }

  /** Takes in what was written here just now, without reading it again if it follows what is there. */
  #written(process: ProcessId, room: RoomId, envelopes: readonly Envelope[]): Promise<Result<readonly Entry[]>> {
    return this.#inTurn(process, room, (end) =>
      envelopes[0]?.first === end + 1 ? this.#record.opened(envelopes) : this.#record.read(process, room, end),
    );
  }

  /** A room's entries after a commit that touched it; what was written here need not be read again. */
  heard({ process, envelopes }: Commit, room: RoomId): Promise<Result<readonly Entry[]>> {
    const written = envelopes?.filter((e) => e.room === room);
    return written === undefined ? this.upToDate(process, room) : this.#written(process, room, written);
  }

  /** A room's entries as far as they were read. */
  kept(process: ProcessId, room: RoomId): readonly Entry[] {
    return this.#logs.get(nameOf(process, room)) ?? [];
  }

  /** Forgets a room, whose key was destroyed. */
  forget(process: ProcessId, room: RoomId): void {
    this.#forgotten.add(nameOf(process, room)); // what is still being read must not put it back
    this.#logs.delete(nameOf(process, room));
    this.#reading.delete(nameOf(process, room));
  }

  /** Adds what comes after the end of a room's log. What two ask for at once is read once. */
  #inTurn(
    process: ProcessId,
    room: RoomId,
    readOn: (end: number) => Promise<Result<readonly Entry[]>>,
  ): Promise<Result<readonly Entry[]>> {
    const name = nameOf(process, room);
    const turn = (this.#reading.get(name) ?? Promise.resolve())
      .catch(() => undefined)
      .then(async () => {
        const log = this.#logs.get(name) ?? [];
        const news = await readOn(log.at(-1)?.seq ?? 0);
        if (!news.ok) return news;
        if (this.#forgotten.has(name)) return ok([]);
        for (const entry of news.value) log.push(entry);
        this.#logs.set(name, log);
        return ok(log);
      });
    this.#reading.set(name, turn);
    const settle = () => {
      if (this.#reading.get(name) === turn) this.#reading.delete(name); // its answer is the room's log, to be kept once
    };
    turn.then(settle, settle);
    return turn;
  }
}

function nameOf(process: ProcessId, room: RoomId): string {
  return `${process} ${room}`;
}

/** Where each room's log ends: the sequence of its last entry. */
export function endsOf(logs: Logs): Map<RoomId, number> {
  return new Map([...logs].map(([room, log]) => [room, log.at(-1)?.seq ?? 0]));
}
