import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Rows } from './rows.ts';
import { AccountsTrouble } from './trouble.ts';

/** Opens a file of SQLite that its owner alone may read; `:memory:` is forgotten when it is closed. Throws trouble. */
export function openSqliteRows(path: string): Rows {
  const database = reach(path, () => openFile(path));
  return {
    database,
    all: async <Row>(sql: string, values: readonly (string | number | null)[] = []) =>
      reach(path, () => database.prepare(sql).all(...values) as unknown as Row[]),
    alone: (work) => work(),
    close: async () => database.close(),
  };
}

function openFile(path: string): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  if (path !== ':memory:') chmodSync(path, 0o600);
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  return database;
}

function reach<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new AccountsTrouble(
      `The accounts in ${path} cannot be used: ${(error as Error).message}. Nothing was done; see to the file and its disk.`,
    );
  }
}
