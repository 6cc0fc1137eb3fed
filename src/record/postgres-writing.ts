import type { ClientBase } from 'pg';
import { type Instant, ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import type { Tombstone } from '#seal';
import { CHANNEL } from './postgres-notice.ts';
import { destroyed, movedOn, type StoredHead } from './store.ts';

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

/** Lays a tombstone down, unless the room has one or does not end where it says. */
export async function writeTombstone(
  client: ClientBase,
  tombstone: Tombstone,
  notices: readonly string[],
): Promise<Result<void>> {
  const { process, room, seq } = tombstone;
  await client.query(`SELECT pg_advisory_xact_lock(${lockOf('$1', '$2')})`, [process, room]);
  if ((await findStone(client, process, room)) !== undefined) return destroyed(room);
  if (((await headOf(client, process, room))?.seq ?? 0) !== seq) return movedOn();
  const sql = 'INSERT INTO travaux.tombstone (process, room, stone) VALUES ($1, $2, $3)';
  await client.query(sql, [process, room, JSON.stringify(tombstone)]);
  for (const notice of notices) await client.query('SELECT pg_notify($1, $2)', [CHANNEL, notice]);
  return ok(undefined);
}

/** The number of the lock that is held while somebody writes in a room, in SQL, out of what names the process and the room there. */
export function lockOf(process: string, room: string): string {
  return `hashtextextended(${process} || chr(31) || ${room}, 0)`;
}

/** A room's tombstone as it is stored. */
export async function findStone(client: ClientBase, process: ProcessId, room: RoomId): Promise<string | undefined> {
  const sql = 'SELECT stone FROM travaux.tombstone WHERE process = $1 AND room = $2';
  return (await client.query<{ stone: string }>(sql, [process, room])).rows[0]?.stone;
}
