import { generateKeyPairSync, randomBytes, scryptSync } from 'node:crypto';
import type { Pool } from 'pg';
import { ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import { unwrapKey, wrapKey } from './key-folder.ts';
import { withinRooms } from './postgres-store.ts';
import type { KeyRing } from './store.ts';

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
  try {
    unwrapKey(probe, master);
  } catch {
    return refuse(
      'keys',
      master === undefined
        ? 'The keys in the database ask for a passphrase: set TRAVAUX_PASSPHRASE.'
        : 'The passphrase does not open the keys in the database.',
    );
  }
  if (master !== undefined && probe[0] === 0)
    return refuse('keys', 'The keys in the database were made without a passphrase; open them without one.');
  return ok(new PostgresKeys(pool, master));
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
    return rows[0] === undefined ? undefined : unwrapKey(rows[0].wrapped, this.#master);
  }

  async make(process: ProcessId, room: RoomId): Promise<Uint8Array> {
    const key = new Uint8Array(randomBytes(32));
    await this.#insert(process, room, key, 'ON CONFLICT DO NOTHING');
    return (await this.find(process, room)) ?? key; // two servers that open one room at once use the same key
  }

  async put(process: ProcessId, room: RoomId, key: Uint8Array): Promise<void> {
    await this.destroy(process, room);
    await this.#insert(process, room, key, '');
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
    const wrapped = await keep(this.#pool, 'signing', () =>
      wrapKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }), this.#master),
    );
    return unwrapKey(wrapped, this.#master);
  }

  /** The pool is the store's, and ends with it. */
  async close(): Promise<void> {}

  async #insert(
    process: ProcessId,
    room: RoomId,
    key: Uint8Array,
    conflict: '' | 'ON CONFLICT DO NOTHING',
  ): Promise<void> {
    await withinRooms(
      this.#pool,
      [room],
      process,
      (c) =>
        c.query(`INSERT INTO travaux.room_key (process, room, wrapped) VALUES ($1, $2, $3) ${conflict}`, [
          process,
          room,
          wrapKey(key, this.#master),
        ]),
      'write',
    );
  }
}
