import { hash } from 'node:crypto';
import { emitWarning } from 'node:process';
import type { Asked, Command } from '#agreement/command';
import type { State } from '#agreement/evolve';
import { moreOpen, noSuch, roomToDestroy } from '#agreement/parties';
import type { Logs, Past } from '#agreement/reading';
import {
  type BlobId,
  type Day,
  type EntryId,
  type Instant,
  ok,
  type PersonId,
  type ProcessId,
  type Refusal,
  type Result,
  type RoomId,
  refuse,
  type SourceId,
} from '#agreement/terms';
import { guarded, processesToCheck, type Record, randomId, type Writing } from '#record';
import { decideAll, type NewEntryId } from './desk/decide-all.ts';
import type { Entrant } from './desk/doors.ts';
import { follow } from './desk/following.ts';
import { endsOf } from './desk/logs.ts';
import { OpenRooms } from './desk/open-rooms.ts';
import { withOwnRoom } from './desk/own-room.ts';
import { type DeskParts, type News, type Reader, sayTrouble } from './desk/parts.ts';
import { Readings } from './desk/readings.ts';
import type { DueUpdate } from './desk/schedule.ts';

export type { Entrant } from './desk/doors.ts';
export { KEY_HOLDER } from './desk/doors.ts';
export type { DeskParts, News, Reader } from './desk/parts.ts';
export { sayTrouble } from './desk/parts.ts';
export { searchDesk } from './desk/search.ts';

/** An update whose moment came and that could not be posted. */
export type NotPosted = DueUpdate & { readonly refusal: Refusal };

/** How often a request is decided again because the record moved on, before it is given back. */
const ATTEMPTS = 50;

/**
 * The one way in: `act` writes, `ask` reads, `follow` hears. An answer is a fold over the rooms that the reader may
 * enter, and over nothing else. There is one desk in a process of the program.
 */
export class Desk {
  readonly #record: Record;
  readonly #now: () => Instant;
  readonly #newEntryId: NewEntryId;
  readonly #readings = new Readings();
  readonly #rooms: OpenRooms;
  readonly #turns = new Map<ProcessId, Promise<unknown>>();
  readonly #stop: () => void;
  #settled: Promise<void> = Promise.resolve();

  private constructor({
    record,
    now,
    newEntryId = () => randomId<EntryId>('en'),
    report = (trouble) => emitWarning(sayTrouble(trouble)),
  }: DeskParts) {
    this.#record = record;
    this.#now = now;
    this.#newEntryId = newEntryId;
    this.#rooms = new OpenRooms(record, this.#readings, report);
    this.#stop = record.store.onCommit((commit) => {
      this.#settled = this.#settled.then(() => this.#rooms.hear(commit));
    });
  }

  /** Opens a desk over a record: reads who may enter which room, and checks what it reads if it is to. */
  static open(parts: DeskParts): Promise<Result<Desk>> {
    return guarded(async () => {
      const desk = new Desk(parts);
      const { record, verify = false } = parts;
      const named = verify ? await processesToCheck(record) : ok([]);
      if (!named.ok) return named;
      for (const process of named.value) {
        const verified = await desk.#rooms.verify(process);
        if (!verified.ok) return verified;
      }
      for (const process of await record.store.processes()) {
        for (const room of (await record.store.heads(process)).keys()) {
          const opened = await desk.#rooms.open(process, room);
          if (!opened.ok) return opened;
        }
      }
      return ok(desk);
    });
  }

  /**
   * The processes of which somebody may read something, by id; `readerIn` tells as whom he reads in each. Refuses only
   * where the store cannot say.
   */
  processes(readerIn: (process: ProcessId) => Reader): Promise<Result<readonly ProcessId[]>> {
    return guarded(async () => {
      const processes = await this.#record.store.processes();
      return ok(processes.filter((process) => this.#rooms.roomsFor(process, readerIn(process)).length > 0));
    });
  }

  /**
   * Carries out a request: reads what the actor may read, decides, appends, commits, and then announces. A repeat of a
   * request that was carried out answers with what it then led to. Answers the ids of the entries.
   */
  async act(process: ProcessId, command: Command, actor: PersonId): Promise<Result<readonly EntryId[]>> {
    return this.actTogether(process, [{ command: withOwnRoom(process, command, actor), actor }], actor);
  }

  /**
   * Carries out many requests, of one or several people, all in one transaction or none: an import, a batch. `reader`
   * is the one whose reading is decided on, and must be able to read all the rooms concerned.
   */
  async actTogether(
    process: ProcessId,
    requests: readonly Asked[],
    reader: Entrant,
  ): Promise<Result<readonly EntryId[]>> {
    return this.#inTurn(process, requests, reader, []);
  }

  /** One writer at a time in a process of this program; what another program writes is found out by the expected heads. */
  async #inTurn(
    process: ProcessId,
    requests: readonly Asked[],
    reader: Entrant,
    blobs: Writing['blobs'] & object,
  ): Promise<Result<readonly EntryId[]>> {
    const turn = (this.#turns.get(process) ?? Promise.resolve()).then(() =>
      this.#act(process, requests, reader, blobs),
    );
    this.#turns.set(
      process,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /**
   * Captures a source with its matter: the bytes are sealed in the request's room under a random id, and the entry
   * keeps their hash.
   */
  async capture(
    process: ProcessId,
    request: Extract<Command, { kind: 'captureSource' }>,
    matter: Uint8Array,
    actor: PersonId,
  ): Promise<Result<readonly EntryId[]>> {
    const blob = randomId<BlobId>('bl');
    const body = { ...request.body, blob, hash: hash('sha256', matter) };
    return this.#inTurn(process, [{ command: { ...request, body }, actor }], actor, [
      { room: request.room, id: blob, bytes: matter },
    ]);
  }

  /** The matter of a source that a reader may read; the same answer for one without and for one that he may not know of. */
  async matterOf(process: ProcessId, reader: Reader, source: SourceId): Promise<Result<Uint8Array>> {
    const found = await this.ask(process, reader, (state) => {
      const { blob, room } = state.sources.sources.get(source) ?? {};
      return blob === undefined || room === undefined ? undefined : { blob, room };
    });
    if (!found.ok) return found;
    const { value } = found;
    const bytes = value === undefined ? undefined : await this.#record.blob(process, value.room, value.blob);
    if (bytes !== undefined && !bytes.ok) return bytes;
    return bytes?.value === undefined ? { ok: false, refusal: noSuch('matter of a source', source) } : ok(bytes.value);
  }

  /**
   * Asks a question of what a reader may read, now or in the past. The question is handed the day in the world that was
   * asked for, if one was, and must not change the state.
   */
  async ask<A>(
    process: ProcessId,
    reader: Entrant,
    question: (state: State, asOf: Day | undefined) => A,
    past: Past = {},
  ): Promise<Result<A>> {
    const logs = await this.#rooms.logsFor(process, reader);
    return logs.ok ? ok(question(this.#readings.of(process, logs.value, past), past.asOf)) : logs;
  }

  /**
   * Asks about the entries themselves, as they were written, room by room; `asOf` selects none of them. The question is
   * handed the state that they come to as well.
   */
  async read<A>(
    process: ProcessId,
    reader: Entrant,
    question: (logs: Logs, state: State) => A,
    past: Past = {},
  ): Promise<Result<A>> {
    const logs = await this.#rooms.logsFor(process, reader);
    if (!logs.ok) return logs;
    return ok(question(this.#readings.entries(logs.value, past), this.#readings.of(process, logs.value, past)));
  }

  /**
   * What came since a cursor; waits until something comes that this reader may read, or the signal ends it. Without a
   * cursor, with one that is unknown, and when the rooms that he may enter are others than before, it says so and begins
   * at the present. It ends with a refusal where the store cannot say, and in silence only when the signal ends it.
   */
  follow(process: ProcessId, reader: Reader, cursor: string | undefined, signal: AbortSignal): AsyncGenerator<News> {
    return follow(this.#rooms, { process, reader, cursor, signal });
  }

  /**
   * Has a room's key destroyed; see `destroyRoom` of the record. Refuses anybody who does not keep the room, and a
   * single keeper where the room asks for two persons.
   */
  async destroyRoom(
    process: ProcessId,
    room: RoomId,
    by: readonly [PersonId, ...PersonId[]],
    reason: string,
  ): Promise<Result<void>> {
    const may = await this.ask(process, by[0], (state) => roomToDestroy(state.parties, room, by));
    if (!may.ok) return may;
    if (!may.value.ok) return may.value;
    const done = await this.#record.destroyRoom(process, room, by, this.#now(), reason);
    if (done.ok) this.#rooms.forget(process, room);
    return done;
  }

  /** Posts the updates whose moment has come, each in the name of who had it wait. Answers those that were refused, and why. */
  async postDue(): Promise<readonly NotPosted[]> {
    const refused: NotPosted[] = [];
    for (const due of this.#rooms.schedule.due(this.#now())) {
      const posted = await this.act(due.process, due.command, due.actor);
      if (!posted.ok) refused.push({ ...due, refusal: posted.refusal });
    }
    return refused;
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#settled;
    await this.#record.close();
  }

  async #act(
    process: ProcessId,
    requests: readonly Asked[],
    reader: Entrant,
    blobs: Writing['blobs'] & object,
  ): Promise<Result<readonly EntryId[]>> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      // First by what is in memory: a writing is refused by the store if any room that was read has grown elsewhere.
      // Whatever else it comes to, a refusal or a repeat, is only answered after reading again.
      const isFresh = attempt > 0;
      const logs = isFresh ? await this.#rooms.logsFor(process, reader) : ok(this.#rooms.kept(process, reader));
      if (!logs.ok) return logs;
      const now = this.#now();
      const decided = decideAll(
        this.#readings.of(process, logs.value, {}),
        logs.value,
        requests,
        now,
        this.#newEntryId,
      );
      if (!isFresh && (!decided.ok || decided.value.entries.length === 0)) continue;
      if (!decided.ok) return decided;
      const { entries, rooms, answers } = decided.value;
      if (entries.length === 0) return ok(answers);
      const read = endsOf(logs.value);
      const written = await this.#record.append({
        process,
        now,
        entries,
        read,
        blobs,
        moreOpen: (room) => moreOpen(rooms, room),
      });
      if (written.ok) {
        await this.#settled; // the doors know who was admitted or removed before anyone is told that it was done
        return ok(answers);
      }
      if (written.refusal.code !== 'moved-on') return written;
    }
    return refuse('busy', 'Others are writing all the time; nothing was written. Repeat the request.');
  }
}
