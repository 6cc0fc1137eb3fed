import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';

/** The peer: a table of plain rows in the same kind of store, unsealed, with every commit synced. */
export interface PlainTable {
  /** Commits rows of JSON in one transaction. */
  readonly commit: (rows: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a plain table beside a record: in the same PostgreSQL, or in the same folder of SQLite. */
export function plainTable(place: string): Promise<PlainTable> {
  return place.startsWith('postgres:') ? inPostgres(place) : inSqlite(place);
}

async function inSqlite(dir: string): Promise<PlainTable> {
  const db = new DatabaseSync(join(dir, 'plain.sqlite'));
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec('CREATE TABLE plain (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  const add = db.prepare('INSERT INTO plain (body) VALUES (?)');
  const commit = async (rows: readonly string[]) => {
    if (rows.length > 1) db.exec('BEGIN');
    for (const row of rows) add.run(row);
    if (rows.length > 1) db.exec('COMMIT');
  };
  return { commit, close: async () => db.close() };
}

async function inPostgres(url: string): Promise<PlainTable> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS plain (seq bigserial PRIMARY KEY, body text NOT NULL)');
  const one = { name: 'one', text: 'INSERT INTO plain (body) VALUES ($1)' };
  const many = 'INSERT INTO plain (body) SELECT unnest($1::text[])';
  const commit = async (rows: readonly string[]) => {
    await (rows.length === 1 ? client.query(one, [rows[0]]) : client.query(many, [rows]));
  };
  return { commit, close: () => client.end() };
}
