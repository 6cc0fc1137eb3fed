import { randomBytes, scryptSync } from 'node:crypto';
import type { Pool } from 'pg';
import { ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import { makeSigningKey, otherKey, roomKey, unwrapKey, wrapKey } from './key-folder.ts';
import { withinRooms } from './postgres-transaction.ts';
import type { KeyRing } from './store.ts';
import { StoreTrouble } from './trouble.ts';

const NOWHERE = '' as ProcessId;

/**
 * Opens the keys that lie in the database, wrapped by a master key made of the passphrase. Without a passphrase they
 * lie bare beside what they seal: destruction works, protection of a stolen database does not.
 */
export async function openPostgresKeys(pool: Pool, passphrase: string | undefined): Promise<Result<KeyRing>> {
  const salt = await keep(pool, 'salt', () => randomBytes(16));
  const master =
    passphrase === undefined
      ? undefined
      : scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 });
  const probe = await keep(pool, 'probe', () => wrapKey(Buffer.from('probe'), master));
  if (master !== undefined && probe[0] === 0)
    return refuse('keys', 'The keys in the database were made without a passphrase; open them without one.');
  try {
    unwrapKey(probe, master);
    return ok(new PostgresKeys(pool, master));
  } catch {
    return refuse(
      'keys',
      master === undefined
        ? 'The keys in the database ask for a passphrase: set TRAVAUX_PASSPHRASE.'
        : 'The passphrase does not open the keys in the database.',
    );
  }
}

/** Reads what is kept under a name for the whole record, or keeps what is made now; whoever came first stands. */
async function keep(pool: Pool, name: string, make: () => Uint8Array): Promise<Uint8Array> {
  const read = () =>
    withinRooms(
      pool,
      [],
      NOWHERE,
      (c) => c.query<{ wrapped: Buffer }>('SELECT wrapped FROM travaux.record_key WHERE name = $1', [name]),
      'read',
    );
  const kept = (await read()).rows[0];
  if (kept !== undefined) return kept.wrapped;
  const made = make();
  await withinRooms(
    pool,
    [],
    NOWHERE,
    (c) =>
      c.query('INSERT INTO travaux.record_key (name, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING', [name, made]),
    'write',
  );
  return (await read()).rows[0]?.wrapped ?? made;
}

class PostgresKeys implements KeyRing {
  readonly #pool: Pool;
  readonly #master: Uint8Array | undefined;

  constructor(pool: Pool, master: Uint8Array | undefined) {
    this.#pool = pool;
    this.#master = master;
  }

  async find(process: ProcessId, room: RoomId): Promise<Uint8Array | undefined> {
    const { rows } = await withinRooms(
      this.#pool,
      [room],
      process,
      (c) =>
        c.query<{ wrapped: Buffer }>('SELECT wrapped FROM travaux.room_key WHERE process = $1 AND room = $2', [
          process,
          room,
        ]),
      'read',
    );
    return rows[0] === undefined ? undefined : roomKey(room, this.#unwrap(rows[0].wrapped));
  }

  async make(process: ProcessId, room: RoomId): Promise<Uint8Array> {
    return this.#keep(process, room, new Uint8Array(randomBytes(32)));
  }

  async put(process: ProcessId, room: RoomId, key: Uint8Array): Promise<void> {
    if (!Buffer.from(key).equals(await this.#keep(process, room, key))) throw otherKey(room);
  }

  async destroy(process: ProcessId, room: RoomId): Promise<void> {
    await withinRooms(
      this.#pool,
      [room],
      process,
      (c) => c.query('DELETE FROM travaux.room_key WHERE process = $1 AND room = $2', [process, room]),
      'write',
    );
  }

  async signingKey(): Promise<Uint8Array> {
    return this.#unwrap(await keep(this.#pool, 'signing', () => wrapKey(makeSigningKey(), this.#master)));
  }

  async adoptSigningKey(key: Uint8Array): Promise<void> {
    await keep(this.#pool, 'signing', () => wrapKey(key, this.#master));
  }

  /** The pool is the store's, and ends with it. */
  async close(): Promise<void> {}

  /** Keeps a key unless there is one, and answers the one that stands: two servers that open a room at once use the same. */
  async #keep(process: ProcessId, room: RoomId, key: Uint8Array): Promise<Uint8Array> {
    const sql = 'INSERT INTO travaux.room_key (process, room, wrapped) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
    const wrapped = wrapKey(key, this.#master);
    await withinRooms(this.#pool, [room], process, (c) => c.query(sql, [process, room, wrapped]), 'write');
    return (await this.find(process, room)) ?? key;
  }

  #unwrap(wrapped: Uint8Array): Uint8Array {
    try {
      return unwrapKey(wrapped, this.#master);
    } catch (error) {
      throw new StoreTrouble(`A key in the database could not be used: ${(error as Error).message}`, 'keys');
    }
  }
}
