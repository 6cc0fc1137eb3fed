import { randomUUID } from 'node:crypto';
import { Client, type ClientBase, type Pool } from 'pg';
import { asId, ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import type { Tombstone } from '#seal';
import { appendingStatements, roomsOf, VERDICTS } from './postgres-append.ts';
import { CHANNEL, type Notice, noticesOf } from './postgres-notice.ts';
import { PATIENCE } from './postgres-patience.ts';
import { atOnce, together, UNIQUE, withinCheck, withinRooms } from './postgres-transaction.ts';
import { findStone, headOf, writeTombstone } from './postgres-writing.ts';
import {
  type Batch,
  type Commit,
  destroyed,
  type Envelope,
  movedOn,
  type Place,
  type Store,
  type StoredHead,
} from './store.ts';
import { type EnvelopeRow, envelopeOf, tombstoneOf } from './stored-rows.ts';
import { StoreTrouble } from './trouble.ts';

/** Every process and room that any table names. */
const CENSUS = `
  SELECT process, room, bool_or(listed) AS listed FROM (
    SELECT process, room, true AS listed FROM travaux.room
    ${['envelope', 'blob', 'tombstone'].map((table) => `UNION ALL SELECT DISTINCT process, room, false FROM travaux.${table}`).join(' ')}) AS named
  GROUP BY process, room ORDER BY process, room`;

/** How long a lost listening connection waits before it is tried again, in milliseconds; it doubles up to the last. */
const WAITS = [100, 5_000] as const;

/** The record in one PostgreSQL database, which several servers may share. */
export class PostgresStore implements Store {
  readonly pool: Pool;
  readonly #url: string;
  readonly #id = randomUUID();
  readonly #listeners = new Set<(commit: Commit) => void>();
  #listening: Client | undefined;
  #closed = false;

  constructor(pool: Pool, url: string) {
    this.pool = pool;
    this.#url = url;
  }

  async processes(): Promise<readonly ProcessId[]> {
    return this.#within([], '' as ProcessId, async (client) => {
      const { rows } = await client.query<{ process: ProcessId }>(
        'SELECT DISTINCT process FROM travaux.room ORDER BY process',
      );
      return rows.map((r) => r.process);
    });
  }

  async heads(process: ProcessId): Promise<ReadonlyMap<RoomId, StoredHead>> {
    const rooms = await this.#rooms(process);
    return this.#within(rooms, process, async (client) => {
      const ends = await together(rooms.map((room) => headOf(client, process, room)));
      return new Map(rooms.flatMap((room, i) => (ends[i] === undefined ? [] : [[room, ends[i]]])));
    });
  }

  async head(process: ProcessId, room: RoomId): Promise<StoredHead | undefined> {
    return this.#within([room], process, (client) => headOf(client, process, room));
  }

  async read(process: ProcessId, room: RoomId, after: number, most: number): Promise<readonly Envelope[]> {
    return this.#within([room], process, async (client) => {
      const { rows } = await client.query<EnvelopeRow>(
        'SELECT first, last, headers, leaves, chain, box FROM travaux.envelope WHERE process = $1 AND room = $2 AND last > $3 ORDER BY first LIMIT $4',
        [process, room, after, most],
      );
      return rows.map((row) => envelopeOf(process, room, row));
    });
  }

  async append(batch: Batch): Promise<Result<void>> {
    const { process, envelopes } = batch;
    const rooms = [...new Set(envelopes.map((e) => e.room))];
    return this.#announced({ process, rooms, envelopes }, async (notices) => {
      const statements = appendingStatements(batch, rooms, notices);
      const [only] = statements;
      const write = async (client: ClientBase) => {
        for (const statement of statements) await client.query(statement); // the time that each may take is its own
      };
      if (only !== undefined && statements.length === 1) await atOnce(this.pool, only);
      else await withinRooms(this.pool, roomsOf(batch), process, write, 'write');
      return ok(undefined);
    });
  }

  async blob(process: ProcessId, room: RoomId, id: string): Promise<Uint8Array | undefined> {
    return this.#within([room], process, async (client) => {
      const { rows } = await client.query<{ box: Buffer }>(
        'SELECT box FROM travaux.blob WHERE process = $1 AND room = $2 AND id = $3',
        [process, room, id],
      );
      return rows[0]?.box;
    });
  }

  async blobIds(process: ProcessId, room: RoomId): Promise<readonly string[]> {
    return this.#within([room], process, async (client) => {
      const sql = 'SELECT id FROM travaux.blob WHERE process = $1 AND room = $2 ORDER BY id';
      return (await client.query<{ id: string }>(sql, [process, room])).rows.map((row) => row.id);
    });
  }

  async bury(tombstone: Tombstone): Promise<Result<void>> {
    const { process, room } = tombstone;
    return this.#announced({ process, rooms: [room], buried: true }, (notices) =>
      withinRooms(this.pool, [room], process, (client) => writeTombstone(client, tombstone, notices), 'write'),
    );
  }

  async tombstone(process: ProcessId, room: RoomId): Promise<Tombstone | undefined> {
    return this.#within([room], process, async (client) => {
      const stone = await findStone(client, process, room);
      return stone === undefined ? undefined : tombstoneOf(process, room, stone);
    });
  }

  async census(): Promise<readonly Place[]> {
    return withinCheck(this.pool, async (client) => (await client.query<Place>(CENSUS)).rows);
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#listening?.end().catch(() => undefined);
    await this.pool.end();
  }

  /** Hears what other servers commit. A lost connection is opened again; what was written meanwhile is told then. */
  async listen(): Promise<void> {
    const client = new Client({ connectionString: this.#url, ...PATIENCE });
    client.on('error', () => undefined); // 'end' follows, and then another is opened
    client.on('notification', ({ payload }) => {
      const { from, ...commit } = JSON.parse(payload ?? '{}') as Notice;
      if (from !== this.#id) this.#tell(commit); // what was written here was told here at once
    });
    await client.connect();
    try {
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      await client.end();
      throw error;
    }
    client.on('end', () => void this.#listenAgain());
    this.#listening = client;
  }

  async #listenAgain(): Promise<void> {
    for (let wait: number = WAITS[0]; !this.#closed; wait = Math.min(wait * 2, WAITS[1])) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
      if (this.#closed) return;
      try {
        await this.listen();
        for (const process of await this.processes()) await this.#tellAll(process);
        return;
      } catch {
        // still away: wait longer and try again
      }
    }
  }

  /** Tells of every room of a process as if it had just been written, or destroyed. */
  async #tellAll(process: ProcessId): Promise<void> {
    const rooms = await this.#rooms(process);
    const stones = await this.#within(rooms, process, (client) =>
      together(rooms.map((room) => findStone(client, process, room))),
    );
    this.#tell({ process, rooms: rooms.filter((_, i) => stones[i] === undefined) });
    this.#tell({ process, rooms: rooms.filter((_, i) => stones[i] !== undefined), buried: true });
  }

  async #rooms(process: ProcessId): Promise<readonly RoomId[]> {
    return this.#within([], process, async (client) => {
      const { rows } = await client.query<{ room: RoomId }>(
        'SELECT room FROM travaux.room WHERE process = $1 ORDER BY room',
        [process],
      );
      return rows.map((r) => r.room);
    });
  }

  /** Reads in a transaction of the application's role that sees the named rooms of one process, and nothing else. */
  #within<T>(rooms: readonly RoomId[], process: ProcessId, work: (client: ClientBase) => Promise<T>): Promise<T> {
    return withinRooms(this.pool, rooms, process, work, 'read');
  }

  /**
   * Writes all or nothing, tells the other servers in the same transaction, and announces it here once it is committed,
   * or may have been.
   */
  async #announced(
    commit: Commit,
    write: (notices: readonly string[]) => Promise<Result<void>>,
  ): Promise<Result<void>> {
    try {
      const written = await write(noticesOf(commit, this.#id));
      if (!written.ok) return written;
    } catch (error) {
      const verdict = verdictOf(error);
      if (verdict !== undefined) return verdict;
      const { process, rooms } = commit;
      if (error instanceof StoreTrouble && error.code === 'unknown-outcome') this.#tell({ process, rooms });
      throw error;
    }
    this.#tell(commit);
    return ok(undefined);
  }

  #tell(commit: Commit): void {
    for (const listener of this.#listeners) listener(commit);
  }
}

/** What the database refuses by rule. A row that is there already was written by somebody else meanwhile. */
function verdictOf(error: unknown): Result<never> | undefined {
  const { code, detail } = error as { readonly code?: string; readonly detail?: string };
  if (code === VERDICTS.destroyed) return destroyed(asId<RoomId>(detail ?? ''));
  return code === VERDICTS.movedOn || code === UNIQUE ? movedOn() : undefined;
}
