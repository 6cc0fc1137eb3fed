import type { Rows } from './rows.ts';

/** Our own tables; those of better-auth (user, session, account, verification) lie beside them. Of a token only its hash is kept. */
const TABLES: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
  `CREATE TABLE IF NOT EXISTS hat (
    account TEXT NOT NULL, process TEXT NOT NULL, person TEXT NOT NULL,
    PRIMARY KEY (account, process), UNIQUE (process, person))`,
  `CREATE TABLE IF NOT EXISTS invitation (
    id TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, process TEXT NOT NULL, room TEXT NOT NULL, role TEXT NOT NULL,
    name TEXT NOT NULL, keeper TEXT NOT NULL, made TEXT NOT NULL, expires TEXT NOT NULL,
    signed_up INTEGER NOT NULL DEFAULT 0, held TEXT, settled TEXT)`,
  'CREATE INDEX IF NOT EXISTS invitation_room ON invitation (process, room)',
  `CREATE TABLE IF NOT EXISTS ticket (
    token TEXT PRIMARY KEY, kind TEXT NOT NULL, account TEXT, expires TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS reading (
    process TEXT NOT NULL, room TEXT NOT NULL, person TEXT NOT NULL, asked TEXT NOT NULL, at TEXT NOT NULL)`,
  'CREATE INDEX IF NOT EXISTS reading_room ON reading (process, room, at)',
  `CREATE TABLE IF NOT EXISTS seen (
    process TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (process, person))`,
  'CREATE TABLE IF NOT EXISTS tries (what TEXT PRIMARY KEY, count INTEGER NOT NULL, until TEXT NOT NULL)',
  'CREATE INDEX IF NOT EXISTS tries_until ON tries (until)',
];

/** Lays our tables down where they are not there. */
export async function layDown(rows: Rows): Promise<void> {
  for (const table of TABLES) await rows.all(table);
}
