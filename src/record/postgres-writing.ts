import type { ClientBase } from 'pg';
import { type Instant, ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import type { Tombstone } from '#seal';
import { together } from './postgres-transaction.ts';
import { type Batch, type Commit, destroyed, movedOn, type StoredHead } from './store.ts';

/** The channel on which servers tell each other what they wrote. */
export const CHANNEL = 'travaux_commit';

const ADD_ROOM = 'INSERT INTO travaux.room (process, room) VALUES ($1, $2) ON CONFLICT DO NOTHING';
const ADD =
  'INSERT INTO travaux.envelope (process, room, first, last, headers, chain, box) VALUES ($1, $2, $3, $4, $5, $6, $7)';
const ADD_BLOB = 'INSERT INTO travaux.blob (process, room, id, box) VALUES ($1, $2, $3, $4)';

/** Where a room ends, if it has begun. */
export async function headOf(client: ClientBase, process: ProcessId, room: RoomId): Promise<StoredHead | undefined> {
  const { rows } = await client.query<{ last: string; chain: Buffer; at: Instant }>(
    `SELECT last, chain, headers::json -> -1 ->> 'at' AS at FROM travaux.envelope
     WHERE process = $1 AND room = $2 ORDER BY first DESC LIMIT 1`,
    [process, room],
  );
  const row = rows[0];
  return row === undefined ? undefined : { seq: Number(row.last), chain: row.chain, recordedAt: row.at };
}

/** Writes a batch unless a room moved on. Rooms that are only read are held against writing meanwhile. */
export async function writeBatch(client: ClientBase, batch: Batch, written: readonly RoomId[]): Promise<Result<void>> {
  const { process } = batch;
  const expected = [...batch.expected].sort(([a], [b]) => (a < b ? -1 : 1));
  const [, heads, stones] = await together([
    together(expected.map(([room]) => hold(client, process, room, written.includes(room) ? 'write' : 'read'))),
    together(expected.map(([room]) => headOf(client, process, room))),
    together(written.map((room) => findStone(client, process, room))),
  ]);
  if (expected.some(([, seq], i) => (heads[i]?.seq ?? 0) !== seq)) return movedOn();
  const buried = written.find((_, i) => stones[i] !== undefined);
  if (buried !== undefined) return destroyed(buried);
  await together([
    ...batch.envelopes.filter((e) => e.first === 1).map((e) => client.query(ADD_ROOM, [process, e.room])),
    ...batch.envelopes.map((e) =>
      client.query(ADD, [process, e.room, e.first, e.last, JSON.stringify(e.headers), e.chain, e.box]),
    ),
    ...batch.blobs.map((blob) => client.query(ADD_BLOB, [process, blob.room, blob.id, blob.box])),
  ]);
  return ok(undefined);
}

/** Lays a tombstone down, unless the room has one or does not end where it says. */
export async function writeTombstone(client: ClientBase, tombstone: Tombstone): Promise<Result<void>> {
  const { process, room, seq } = tombstone;
  await hold(client, process, room, 'write');
  if ((await findStone(client, process, room)) !== undefined) return destroyed(room);
  if (((await headOf(client, process, room))?.seq ?? 0) !== seq) return movedOn();
  const sql = 'INSERT INTO travaux.tombstone (process, room, stone) VALUES ($1, $2, $3)';
  await client.query(sql, [process, room, JSON.stringify(tombstone)]);
  return ok(undefined);
}

/** Holds a room until the end of the transaction: against other writers, or, where it is only read, against any. */
async function hold(client: ClientBase, process: ProcessId, room: RoomId, intent: 'read' | 'write'): Promise<void> {
  const lock = intent === 'write' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await client.query(`SELECT ${lock}(hashtextextended($1, 0))`, [JSON.stringify([process, room])]);
}

/** A room's tombstone as it is stored. */
export async function findStone(client: ClientBase, process: ProcessId, room: RoomId): Promise<string | undefined> {
  const sql = 'SELECT stone FROM travaux.tombstone WHERE process = $1 AND room = $2';
  return (await client.query<{ stone: string }>(sql, [process, room])).rows[0]?.stone;
}

/** How many rooms one notice names: PostgreSQL takes 8,000 bytes, and an id can have 480. */
const NOTICE = 10;

/** Tells the other servers, once this transaction is committed. */
export async function notify(client: ClientBase, commit: Commit): Promise<void> {
  for (let at = 0; at < commit.rooms.length; at += NOTICE) {
    const notice: Commit = { ...commit, rooms: commit.rooms.slice(at, at + NOTICE) };
    await client.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(notice)]);
  }
}
