import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Result } from '#agreement/terms';
import { openFolder, openPostgres, type Record } from '#record';
import type { TestPostgres } from '../postgres.ts';

/** A row as it lies in the store. */
export type Row = { readonly [column: string]: SQLInputValue };

/** A record of its own in one of the two stores, which a test may also reach behind the program's back. */
export interface Place {
  readonly store: 'sqlite' | 'postgres';
  /** The folder, or the address of the database. */
  readonly at: string;
  open(passphrase?: string): Promise<Result<Record>>;
  /** Runs SQL as the program itself may, while nobody has the record open. `@` stands before a table, `?` for a value. */
  sql(text: string, ...values: SQLInputValue[]): Promise<readonly Row[]>;
  /** Runs SQL as one who owns the machine may, with all guards off. */
  sqlUnguarded(text: string, ...values: SQLInputValue[]): Promise<readonly Row[]>;
  /** Changes the keys of the rooms as they are kept, in an order that stays; undefined takes one away. Answers how to put them back. */
  alterKeys(change: (kept: readonly Uint8Array[]) => readonly (Uint8Array | undefined)[]): Promise<() => Promise<void>>;
  remove(): void;
}

/** A new record in SQLite. */
export function sqlitePlace(): Place {
  const at = mkdtempSync(join(tmpdir(), 'travaux-record-'));
  const run = (guards: 'on' | 'off', text: string, values: readonly SQLInputValue[]) => {
    const db = new DatabaseSync(join(at, 'record.sqlite'));
    try {
      const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
      if (guards === 'off') for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
      return db.prepare(text.replaceAll('@', '')).all(...values) as unknown as readonly Row[];
    } finally {
      db.close();
    }
  };
  return {
    store: 'sqlite',
    at,
    open: async (passphrase) => openFolder(at, passphrase),
    sql: async (text, ...values) => run('on', text, values),
    sqlUnguarded: async (text, ...values) => run('off', text, values),
    alterKeys: async (change) => alterFiles(join(at, 'keys'), change),
    remove: () => rmSync(at, { recursive: true, force: true }),
  };
}

function alterFiles(
  dir: string,
  change: (kept: readonly Uint8Array[]) => readonly (Uint8Array | undefined)[],
): () => Promise<void> {
  const files = readdirSync(dir)
    .filter((name) => /^[0-9a-f]{32}\.key$/.test(name))
    .sort()
    .map((name) => join(dir, name));
  const kept = files.map((file) => readFileSync(file));
  const write = (keys: readonly (Uint8Array | undefined)[]) => {
    for (const [i, file] of files.entries()) {
      const key = keys[i];
      if (key === undefined) rmSync(file);
      else writeFileSync(file, key);
    }
  };
  write(change(kept));
  return async () => write(kept);
}

let databases = 0;

/** A new record in a database of its own on a server of the test. */
export async function postgresPlace(server: TestPostgres): Promise<Place> {
  const at = await server.database(`record${++databases}`);
  const run = async (before: string, text: string, values: readonly SQLInputValue[]) => {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: at });
    await client.connect();
    try {
      await client.query(before);
      let n = 0;
      const numbered = text.replaceAll('@', 'travaux.').replaceAll('?', () => `$${++n}`);
      return (await client.query<Row>(numbered, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  const sqlUnguarded: Place['sqlUnguarded'] = (text, ...values) =>
    run('SET session_replication_role = replica', text, values);
  return {
    store: 'postgres',
    at,
    open: (passphrase) => openPostgres(at, passphrase),
    sql: (text, ...values) => run('SET ROLE travaux_app', text, values),
    sqlUnguarded,
    alterKeys: async (change) => {
      const kept = await sqlUnguarded('SELECT process, room, wrapped FROM @room_key ORDER BY room');
      const write = async (keys: readonly (Uint8Array | undefined)[]) => {
        await sqlUnguarded('DELETE FROM @room_key');
        for (const [i, { process = null, room = null }] of kept.entries()) {
          const insert = 'INSERT INTO @room_key (process, room, wrapped) VALUES (?, ?, ?)';
          if (keys[i] !== undefined) await sqlUnguarded(insert, process, room, keys[i]);
        }
      };
      await write(change(kept.map((row) => row.wrapped as Uint8Array)));
      return () => write(kept.map((row) => row.wrapped as Uint8Array));
    },
    remove: () => undefined,
  };
}
