import { Client, type ClientBase, Pool } from 'pg';
import { type Instant, ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import { POSTGRES_ROLE, POSTGRES_SCHEMA } from './postgres-schema.ts';
import {
  type Batch,
  type Commit,
  type Envelope,
  type EnvelopeHeader,
  movedOn,
  type Store,
  type StoredBlob,
  type StoredHead,
  type Tombstone,
} from './store.ts';
import { StoreTrouble } from './trouble.ts';

/** The channel on which servers tell each other what they wrote. */
const CHANNEL = 'travaux_commit';
/** How long a lost listening connection waits before it is tried again, in milliseconds; it doubles up to the last. */
const WAITS = [100, 5_000] as const;

/** Opens the record of one PostgreSQL database, of version 15 or newer, and lays its tables down if they are not there. */
export async function openPostgresStore(url: string): Promise<Result<PostgresStore>> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined); // an idle connection was lost: the next query opens another, or says why it cannot
  try {
    const unfit = await findUnfit(pool);
    if (unfit !== undefined) return await giveUp(pool, unfit);
    await layDown(pool);
    const store = new PostgresStore(pool, url);
    await store.listen();
    return ok(store);
  } catch (error) {
    return giveUp(pool, sayWhy(error));
  }
}

async function giveUp(pool: Pool, sentence: string): Promise<Result<never>> {
  await pool.end();
  return refuse('store', sentence);
}

async function findUnfit(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ version: string; fsync: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('fsync') AS fsync",
  );
  if (Number(rows[0]?.version) < 150_000) return 'Travaux needs PostgreSQL 15 or newer.';
  if (rows[0]?.fsync !== 'on')
    return 'This PostgreSQL runs with fsync off, so that a crash could lose what was acknowledged; turn it on.';
  return undefined;
}

async function layDown(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT pg_advisory_xact_lock(hashtext('travaux schema'))");
    await client.query(POSTGRES_ROLE);
    await client.query(POSTGRES_SCHEMA);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new StoreTrouble(
      'The database user may not make the role travaux_app or its tables. Have an administrator run: CREATE ROLE travaux_app NOLOGIN; GRANT travaux_app TO the user; and let the user create in this database.',
    );
  } finally {
    client.release();
  }
}

/** Says in a sentence what keeps PostgreSQL from working. */
function sayWhy(error: unknown): string {
  if (error instanceof StoreTrouble) return error.message;
  const { message = String(error), code } = error as { message?: string; code?: string };
  if (code === '53100') return 'The disk of the database is full; nothing was written. Free some space and try again.';
  if (code === '25006') return 'The database only reads at the moment (a stand-by); use its primary.';
  if (code === '28P01' || code === '28000') return `The database does not know this user or password. (${message})`;
  if (code === '3D000') return `There is no such database; create it first. (${message})`;
  if (isLost(error)) return `The database cannot be reached; try again once it is back. (${code ?? message})`;
  return `The database refused: ${message}`;
}

function isLost(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return (
    /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|57P0)/.test(code) || /terminat|timeout|closed/i.test(message)
  );
}

interface Row {
  readonly first: string;
  readonly last: string;
  readonly headers: string;
  readonly chain: Buffer;
  readonly box: Buffer;
}

/** The record in one PostgreSQL database, which several servers may share. */
export class PostgresStore implements Store {
  readonly pool: Pool;
  readonly #url: string;
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
      const heads = new Map<RoomId, StoredHead>();
      for (const room of rooms) {
        const head = await headOf(client, process, room);
        if (head !== undefined) heads.set(room, head);
      }
      return heads;
    });
  }

  async head(process: ProcessId, room: RoomId): Promise<StoredHead | undefined> {
    return this.#within([room], process, (client) => headOf(client, process, room));
  }

  async read(process: ProcessId, room: RoomId, after: number, most: number): Promise<readonly Envelope[]> {
    return this.#within([room], process, async (client) => {
      const { rows } = await client.query<Row>(
        'SELECT first, last, headers, chain, box FROM travaux.envelope WHERE process = $1 AND room = $2 AND last > $3 ORDER BY first LIMIT $4',
        [process, room, after, most],
      );
      return rows.map((row) => ({
        process,
        room,
        first: Number(row.first),
        last: Number(row.last),
        headers: JSON.parse(row.headers) as readonly EnvelopeHeader[],
        chain: row.chain,
        box: row.box,
      }));
    });
  }

  async append(batch: Batch): Promise<Result<void>> {
    const { process, envelopes } = batch;
    const rooms = [...new Set([...batch.expected.keys(), ...envelopes.map((e) => e.room)])];
    const written = [...new Set(envelopes.map((e) => e.room))];
    try {
      const moved = await this.#within(rooms, process, (client) => writeBatch(client, batch, written), 'write');
      if (moved) return movedOn();
    } catch (error) {
      if ((error as { code?: string }).code === '23505') return movedOn();
      throw error;
    }
    const commit = { process, rooms: written };
    for (const listener of this.#listeners) listener(commit);
    return ok(undefined);
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

  async blobs(process: ProcessId): Promise<readonly StoredBlob[]> {
    const rooms = await this.#rooms(process);
    return this.#within(rooms, process, async (client) => {
      const sql = 'SELECT room, id, box FROM travaux.blob WHERE process = $1 ORDER BY room, id';
      return (await client.query<{ room: RoomId; id: string; box: Buffer }>(sql, [process])).rows;
    });
  }

  async bury(tombstone: Tombstone): Promise<Result<void>> {
    const { process, room } = tombstone;
    await this.#within(
      [room],
      process,
      (client) =>
        client.query('INSERT INTO travaux.tombstone (process, room, stone) VALUES ($1, $2, $3)', [
          process,
          room,
          JSON.stringify(tombstone),
        ]),
      'write',
    );
    return ok(undefined);
  }

  async tombstones(process: ProcessId): Promise<readonly Tombstone[]> {
    const rooms = await this.#rooms(process);
    return this.#within(rooms, process, async (client) => {
      const { rows } = await client.query<{ stone: string }>(
        'SELECT stone FROM travaux.tombstone WHERE process = $1 ORDER BY room',
        [process],
      );
      return rows.map((row) => JSON.parse(row.stone) as Tombstone);
    });
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#listening?.end().catch(() => undefined);
    await this.pool.end();
  }

  /** Hears what other servers commit. A lost connection is opened again; what was written meanwhile is told then. */
  async listen(): Promise<void> {
    const client = new Client({ connectionString: this.#url });
    client.on('error', () => undefined); // 'end' follows, and then another is opened
    client.on('notification', ({ payload }) => {
      const commit = JSON.parse(payload ?? '{}') as Commit;
      for (const listener of this.#listeners) listener(commit);
    });
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    client.on('end', () => void this.#listenAgain());
    this.#listening = client;
  }

  async #listenAgain(): Promise<void> {
    for (let wait: number = WAITS[0]; !this.#closed; wait = Math.min(wait * 2, WAITS[1])) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
      if (this.#closed) return;
      try {
        await this.listen();
        for (const process of await this.processes()) {
          const commit = { process, rooms: await this.#rooms(process) };
          for (const listener of this.#listeners) listener(commit);
        }
        return;
      } catch {
        // still away: wait longer and try again
      }
    }
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

  /** Works in a transaction of the application's role that sees the named rooms of one process, and nothing else. */
  async #within<T>(
    rooms: readonly RoomId[],
    process: ProcessId,
    work: (client: ClientBase) => Promise<T>,
    intent: 'read' | 'write' = 'read',
  ): Promise<T> {
    return withinRooms(this.pool, rooms, process, work, intent);
  }
}

/** Works in a transaction of the application's role that sees the named rooms of one process, and nothing else. */
export async function withinRooms<T>(
  pool: Pool,
  rooms: readonly RoomId[],
  process: ProcessId,
  work: (client: ClientBase) => Promise<T>,
  intent: 'read' | 'write',
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw new StoreTrouble(sayWhy(error));
  });
  let committing = false;
  let broken: Error | undefined;
  try {
    await client.query(intent === 'read' ? 'BEGIN READ ONLY' : 'BEGIN; SET LOCAL synchronous_commit = on');
    await client.query(
      "SELECT set_config('role', 'travaux_app', true), set_config('travaux.process', $1, true), set_config('travaux.rooms', $2, true)",
      [process, rooms.join('\u001f')],
    );
    const result = await work(client);
    committing = intent === 'write';
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((lost: Error) => {
      broken = lost;
    });
    const { code } = error as { code?: string };
    if (code === '23505' || error instanceof StoreTrouble) throw error;
    if (committing && isLost(error)) {
      throw new StoreTrouble(
        'The database went away while this was committed, so that it is not known whether it was written. Repeat the request: a repeat does nothing twice.',
        'unknown-outcome',
      );
    }
    throw new StoreTrouble(sayWhy(error));
  } finally {
    client.release(broken);
  }
}

async function headOf(client: ClientBase, process: ProcessId, room: RoomId): Promise<StoredHead | undefined> {
  const { rows } = await client.query<Pick<Row, 'last' | 'chain'> & { at: Instant }>(
    `SELECT last, chain, headers::json -> -1 ->> 'at' AS at FROM travaux.envelope
     WHERE process = $1 AND room = $2 ORDER BY first DESC LIMIT 1`,
    [process, room],
  );
  const row = rows[0];
  return row === undefined ? undefined : { seq: Number(row.last), chain: row.chain, recordedAt: row.at };
}

/** Writes a batch unless a room moved on; tells whether one did. Rooms that are only read are held against writing meanwhile. */
async function writeBatch(client: ClientBase, batch: Batch, written: readonly RoomId[]): Promise<boolean> {
  const { process } = batch;
  for (const room of [...batch.expected.keys()].sort()) {
    const lock = written.includes(room) ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
    await client.query(`SELECT ${lock}(hashtextextended($1, 0))`, [JSON.stringify([process, room])]);
  }
  for (const [room, seq] of batch.expected) {
    if (((await headOf(client, process, room))?.seq ?? 0) !== seq) return true;
  }
  for (const e of batch.envelopes) {
    if (e.first === 1)
      await client.query('INSERT INTO travaux.room (process, room) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        process,
        e.room,
      ]);
    await client.query(
      'INSERT INTO travaux.envelope (process, room, first, last, headers, chain, box) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [process, e.room, e.first, e.last, JSON.stringify(e.headers), e.chain, e.box],
    );
  }
  for (const blob of batch.blobs) {
    await client.query('INSERT INTO travaux.blob (process, room, id, box) VALUES ($1, $2, $3, $4)', [
      process,
      blob.room,
      blob.id,
      blob.box,
    ]);
  }
  await client.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify({ process, rooms: written })]);
  return false;
}
