import type { State } from '#agreement/evolve';
import { noSuch } from '#agreement/parties';
import type { Logs, Past } from '#agreement/reading';
import { asId, ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import type { LogView, Rooms, RoomView } from '#cases';
import type { Desk, Reader } from '#desk';
import { actsFor } from './acts-for.ts';
import type { Asker } from './entrance.ts';
import { followFor } from './follow-for.ts';
import { lastBy, sealedLines, stretchOf } from './log-lines.ts';
import { disclosureViews, proposalViews, roomViews } from './room-views.ts';
import type { Seals } from './seals.ts';

/** The rooms of the record as the asker may enter them, and what he may do there. */
export function roomsFor(desk: Desk, seals: Seals, asker: Asker): Rooms {
  const asked = new AskedRooms(desk, seals, asker);
  return {
    rooms: (process, past = {}) => asked.rooms(asId<ProcessId>(process), past),
    room: async (process, room, past = {}) => {
      const rooms = await asked.rooms(asId<ProcessId>(process), past);
      if (!rooms.ok) return rooms;
      const found = rooms.value.find(({ id }) => id === room);
      return found === undefined ? noRoom(room) : ok(found);
    },
    log: (process, room, window, past = {}) => asked.log(asId<ProcessId>(process), asId<RoomId>(room), window, past),
    disclosures: (process, room) => asked.inRoom(process, room, (state, id) => disclosureViews(state, id)),
    proposals: (process, room) => asked.inRoom(process, room, proposalViews),
    receipt: async (process, room) => {
      const there = await asked.inRoom(process, room, () => undefined);
      return there.ok ? seals.receipt(asId<ProcessId>(process), asId<RoomId>(room)) : there;
    },
    matter: async (process, source) => {
      const id = asId<ProcessId>(process);
      const reader = await asker.readerIn(id);
      if (!reader.ok) return reader;
      const bytes = await desk.matterOf(id, reader.value, asId(source));
      return bytes.ok ? ok({ source: asId(source), bytes: bytes.value }) : bytes;
    },
    ...actsFor(desk, asker),
    follow: (process, cursor, signal) => followFor(desk, seals, asker, { process: asId(process), cursor, signal }),
  };
}

/** What is read of rooms: each question first finds out as whom it is asked. */
class AskedRooms {
  readonly #desk: Desk;
  readonly #seals: Seals;
  readonly #asker: Asker;

  constructor(desk: Desk, seals: Seals, asker: Asker) {
    this.#desk = desk;
    this.#seals = seals;
    this.#asker = asker;
  }

  async rooms(process: ProcessId, past: Past): Promise<Result<readonly RoomView[]>> {
    const read = await this.#read(process, roomViews, past);
    if (!read.ok) return read;
    if (read.value.length === 0) return refuse('not-found', `There is no process "${process}" that you may read.`);
    const views: RoomView[] = [];
    for (const view of read.value) {
      const head = await this.#head(process, view.id, past);
      if (!head.ok) return head;
      views.push({ ...view, head: head.value });
    }
    return ok(views);
  }

  async log(
    process: ProcessId,
    room: RoomId,
    window: Parameters<Rooms['log']>[2],
    past: Past,
  ): Promise<Result<LogView>> {
    const read = await this.#read(
      process,
      (logs, state) => {
        const log = logs.get(room);
        return log === undefined || log.length === 0 ? undefined : stretchOf(log, window, state);
      },
      past,
    );
    if (!read.ok) return read;
    if (read.value === undefined) return noRoom(room);
    const { lines, ...around } = read.value;
    const links = await this.#seals.links(
      process,
      room,
      lines.map(({ seq }) => seq),
    );
    if (!links.ok) return links;
    const head = await this.#head(process, room, past);
    return head.ok ? ok({ room, entries: sealedLines(lines, links.value), ...around, head: head.value }) : head;
  }

  /** A question about one room that he enters; refuses one that he does not, or that is not there. */
  async inRoom<A>(
    process: string,
    room: string,
    question: (state: State, room: RoomId, reader: Reader) => A,
  ): Promise<Result<A>> {
    const id = asId<RoomId>(room);
    const read = await this.#read(asId<ProcessId>(process), (_, state, reader) =>
      state.parties.rooms.has(id) ? { answer: question(state, id, reader) } : undefined,
    );
    if (!read.ok) return read;
    return read.value === undefined ? noRoom(room) : ok(read.value.answer);
  }

  async #read<A>(
    process: ProcessId,
    question: (logs: Logs, state: State, reader: Reader) => A,
    past: Past = {},
  ): Promise<Result<A>> {
    const reader = await this.#asker.readerIn(process);
    if (!reader.ok) return reader;
    return this.#desk.read(process, reader.value, (logs, state) => question(logs, state, reader.value), past);
  }

  /** The head of a room as it was recorded by then, whatever was known. */
  async #head(process: ProcessId, room: RoomId, { asRecordedBy }: Past): Promise<Result<RoomView['head']>> {
    const last = await this.#read(process, (logs) => lastBy(logs.get(room) ?? [], asRecordedBy)?.seq);
    if (!last.ok) return last;
    const links = await this.#seals.links(process, room, last.value === undefined ? [] : [last.value]);
    if (!links.ok) return links;
    const [head] = links.value;
    return head === undefined ? noRoom(room) : ok({ seq: head.seq, chain: head.chain, at: head.at });
  }
}

/** The same for a room that is not there and one that he may not know of. */
function noRoom(room: string): Result<never> {
  return { ok: false, refusal: noSuch('room', room) };
}
