import type { Entry } from '#agreement/entry';
import type { Logs } from '#agreement/reading';
import { ok, type ProcessId, type Refusal, type Result, type RoomId, refuse } from '#agreement/terms';
import type { Commit, Record } from '#record';
import { Doors, type Entrant } from './doors.ts';
import { RoomLogs } from './logs.ts';
import type { Reader } from './parts.ts';
import type { Readings } from './readings.ts';
import { Schedule } from './schedule.ts';
import { Waiting } from './waiting.ts';

/** The rooms as the desk has them open: their entries, who may enter them, and who waits for what is written there. */
export class OpenRooms {
  readonly waiting = new Waiting();
  readonly schedule = new Schedule();
  readonly #logs: RoomLogs;
  readonly #doors = new Doors();
  readonly #readings: Readings;
  readonly #report: (trouble: Error | Refusal) => void;

  constructor(record: Record, readings: Readings, report: (trouble: Error | Refusal) => void) {
    this.#logs = new RoomLogs(record);
    this.#readings = readings;
    this.#report = report;
  }

  /** The rooms that somebody may enter, as far as is known here. */
  roomsFor(process: ProcessId, reader: Entrant): readonly RoomId[] {
    return this.#doors.roomsFor(process, reader);
  }

  /** Checks a process, and keeps what was read for that, so that opening its rooms reads nothing twice. Refuses at the first fault. */
  async verify(process: ProcessId): Promise<Result<void>> {
    const check = await this.#logs.checked(process);
    if (!check.ok) return check;
    const fault = check.value.faults[0];
    if (fault === undefined) return ok(undefined);
    return refuse(
      'not-verified',
      `The record does not verify, and was not opened. ${fault.sentence} "travaux verify" names all that it finds; put a copy or a bundle in its place.`,
      [fault.room],
    );
  }

  /** Reads a room for the first time. A room whose key was destroyed is passed over. */
  async open(process: ProcessId, room: RoomId): Promise<Result<void>> {
    const log = await this.#logs.upToDate(process, room);
    if (log.ok) this.#takeIn(process, room, log.value);
    return log.ok || log.refusal.code === 'destroyed' ? ok(undefined) : log;
  }

  /** The logs of a reader's rooms as they are in memory, which may be behind what other servers wrote. */
  kept(process: ProcessId, reader: Entrant): Logs {
    return new Map(this.roomsFor(process, reader).map((room) => [room, this.#logs.kept(process, room)]));
  }

  /** The logs of a reader's rooms, up to the newest entry. */
  async logsFor(process: ProcessId, reader: Entrant): Promise<Result<Logs>> {
    const logs = new Map<RoomId, readonly Entry[]>();
    const rooms = this.roomsFor(process, reader);
    for (const room of rooms) {
      const log = await this.#logs.upToDate(process, room);
      if (!log.ok) return log;
      this.#takeIn(process, room, log.value);
      logs.set(room, log.value);
    }
    // A removal that another server wrote is found in the room itself, before anything of the room is shown.
    const still = this.roomsFor(process, reader);
    return still.join() === rooms.join() ? ok(logs) : this.logsFor(process, reader);
  }

  /** Takes in what a commit brought, and wakes those who follow. Who is woken reads on by himself, and meets what went wrong. */
  async hear(commit: Commit): Promise<void> {
    const { process } = commit;
    for (const room of commit.rooms) {
      try {
        if (commit.buried) this.forget(process, room);
        const log = commit.buried ? undefined : await this.#logs.heard(commit, room);
        if (log?.ok) this.#takeIn(process, room, log.value);
        else if (log !== undefined && log.refusal.code !== 'destroyed') this.#report(log.refusal);
      } catch (error) {
        this.#report(error as Error);
      } finally {
        this.waiting.wake(process, room);
      }
    }
  }

  /** Forgets a room, whose key was destroyed. */
  forget(process: ProcessId, room: RoomId): void {
    this.#logs.forget(process, room);
    this.#readings.forget(process, room);
    this.schedule.forget(process, room);
    this.#wake(process, this.#doors.forget(process, room));
  }

  /** Takes in who may enter, and what waits for its moment. */
  #takeIn(process: ProcessId, room: RoomId, log: readonly Entry[]): void {
    this.schedule.takeIn(process, room, log);
    this.#wake(process, this.#doors.takeIn(process, room, log));
  }

  /** Whoever may enter other rooms than before is woken, and nobody else. */
  #wake(process: ProcessId, readers: readonly Reader[]): void {
    for (const reader of readers) this.waiting.wakeReader(process, reader);
  }
}
