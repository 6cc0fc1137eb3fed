import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
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

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS room (process TEXT NOT NULL, room TEXT NOT NULL, PRIMARY KEY (process, room)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS envelope (
    process TEXT NOT NULL, room TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    headers TEXT NOT NULL, chain BLOB NOT NULL, box BLOB NOT NULL,
    PRIMARY KEY (process, room, first), CHECK (last >= first));
  CREATE TABLE IF NOT EXISTS blob (
    process TEXT NOT NULL, room TEXT NOT NULL, id TEXT NOT NULL, box BLOB NOT NULL, PRIMARY KEY (process, room, id));
  CREATE TABLE IF NOT EXISTS tombstone (process TEXT NOT NULL, room TEXT NOT NULL, stone TEXT NOT NULL, PRIMARY KEY (process, room));
  ${['envelope', 'blob', 'tombstone', 'room']
    .flatMap((table) =>
      ['UPDATE', 'DELETE'].map(
        (act) => `CREATE TRIGGER IF NOT EXISTS no_${act.toLowerCase()}_${table} BEFORE ${act} ON ${table}
          BEGIN SELECT RAISE(ABORT, 'the record only adds'); END;`,
      ),
    )
    .join('\n')}
`;

/**
 * Opens the record of one folder in SQLite: WAL, synced at every commit, held exclusively, so that a second process is
 * refused by the database itself and a killed one leaves nothing locked.
 */
export function openSqliteStore(dir: string): Result<Store> {
  try {
    mkdirSync(dir, { recursive: true });
    const db = new DatabaseSync(join(dir, 'record.sqlite'), { timeout: 200 });
    db.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
    );
    db.exec(SCHEMA);
    return ok(new SqliteStore(db, dir));
  } catch (error) {
    return refuse('store', sayWhy(error, dir));
  }
}

/** Says in a sentence what keeps SQLite from working, and the remedy. */
function sayWhy(error: unknown, dir: string): string {
  const { message = String(error), code, errcode } = error as { message?: string; code?: string; errcode?: number };
  const primary = errcode === undefined ? undefined : errcode & 0xff;
  if (primary === 5 || primary === 6)
    return `Another process has the record in ${dir} open; close it, or use another folder.`;
  if (primary === 8 || code === 'EACCES' || code === 'EROFS' || primary === 14)
    return `The folder ${dir} cannot be written; make it writable, or use another. (${message})`;
  if (primary === 13 || code === 'ENOSPC')
    return `The disk that holds ${dir} is full; nothing was written. Free some space and try again.`;
  if (primary === 11 || primary === 26)
    return `The file record.sqlite in ${dir} is damaged or no record; put a copy or a bundle in its place. (${message})`;
  return `The record in ${dir} could not be used: ${message}`;
}

type Row = Record<string, SQLInputValue>;

/** The record in one SQLite file. The driver is synchronous, so that every promise here is settled when it is made. */
class SqliteStore implements Store {
  readonly #db: DatabaseSync;
  readonly #dir: string;
  readonly #listeners = new Set<(commit: Commit) => void>();
  readonly #sql;

  constructor(db: DatabaseSync, dir: string) {
    this.#db = db;
    this.#dir = dir;
    this.#sql = {
      processes: db.prepare('SELECT DISTINCT process FROM room ORDER BY process'),
      rooms: db.prepare('SELECT room FROM room WHERE process = ? ORDER BY room'),
      head: db.prepare(
        'SELECT last, chain, headers FROM envelope WHERE process = ? AND room = ? ORDER BY first DESC LIMIT 1',
      ),
      read: db.prepare(
        'SELECT first, last, headers, chain, box FROM envelope WHERE process = ? AND room = ? AND last > ? ORDER BY first LIMIT ?',
      ),
      addRoom: db.prepare('INSERT OR IGNORE INTO room (process, room) VALUES (?, ?)'),
      add: db.prepare(
        'INSERT INTO envelope (process, room, first, last, headers, chain, box) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      addBlob: db.prepare('INSERT INTO blob (process, room, id, box) VALUES (?, ?, ?, ?)'),
      blob: db.prepare('SELECT box FROM blob WHERE process = ? AND room = ? AND id = ?'),
      blobs: db.prepare('SELECT room, id, box FROM blob WHERE process = ? ORDER BY room, id'),
      bury: db.prepare('INSERT INTO tombstone (process, room, stone) VALUES (?, ?, ?)'),
      tombstones: db.prepare('SELECT stone FROM tombstone WHERE process = ? ORDER BY room'),
    };
  }

  async processes(): Promise<readonly ProcessId[]> {
    return (this.#try(() => this.#sql.processes.all()) as Row[]).map((row) => row.process as ProcessId);
  }

  async heads(process: ProcessId): Promise<ReadonlyMap<RoomId, StoredHead>> {
    const heads = new Map<RoomId, StoredHead>();
    for (const { room } of this.#try(() => this.#sql.rooms.all(process)) as Row[]) {
      const head = this.#head(process, room as RoomId);
      if (head !== undefined) heads.set(room as RoomId, head);
    }
    return heads;
  }

  async head(process: ProcessId, room: RoomId): Promise<StoredHead | undefined> {
    return this.#head(process, room);
  }

  async read(process: ProcessId, room: RoomId, after: number, most: number): Promise<readonly Envelope[]> {
    return (this.#try(() => this.#sql.read.all(process, room, after, most)) as Row[]).map((row) => ({
      process,
      room,
      first: row.first as number,
      last: row.last as number,
      headers: JSON.parse(row.headers as string) as readonly EnvelopeHeader[],
      chain: row.chain as Uint8Array,
      box: row.box as Uint8Array,
    }));
  }

  async append(batch: Batch): Promise<Result<void>> {
    const { process, expected, envelopes, blobs } = batch;
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      for (const [room, seq] of expected) {
        if ((this.#head(process, room)?.seq ?? 0) !== seq) return this.#rollBack(movedOn());
      }
      for (const e of envelopes) {
        if (e.first === 1) this.#sql.addRoom.run(process, e.room);
        this.#sql.add.run(process, e.room, e.first, e.last, JSON.stringify(e.headers), e.chain, e.box);
      }
      for (const blob of blobs) this.#sql.addBlob.run(process, blob.room, blob.id, blob.box);
      this.#db.exec('COMMIT');
    } catch (error) {
      return this.#rollBack(refuse('store', sayWhy(error, this.#dir)));
    }
    const commit = { process, rooms: envelopes.map((e) => e.room) };
    for (const listener of this.#listeners) listener(commit);
    return ok(undefined);
  }

  async blob(process: ProcessId, room: RoomId, id: string): Promise<Uint8Array | undefined> {
    const row = this.#try(() => this.#sql.blob.get(process, room, id)) as Row | undefined;
    return row?.box as Uint8Array | undefined;
  }

  async blobs(process: ProcessId): Promise<readonly StoredBlob[]> {
    return (this.#try(() => this.#sql.blobs.all(process)) as Row[]).map((row) => ({
      room: row.room as RoomId,
      id: row.id as string,
      box: row.box as Uint8Array,
    }));
  }

  async bury(tombstone: Tombstone): Promise<Result<void>> {
    try {
      this.#sql.bury.run(tombstone.process, tombstone.room, JSON.stringify(tombstone));
      return ok(undefined);
    } catch (error) {
      return refuse('store', sayWhy(error, this.#dir));
    }
  }

  async tombstones(process: ProcessId): Promise<readonly Tombstone[]> {
    return (this.#try(() => this.#sql.tombstones.all(process)) as Row[]).map(
      (row) => JSON.parse(row.stone as string) as Tombstone,
    );
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
  }

  #head(process: ProcessId, room: RoomId): StoredHead | undefined {
    const row = this.#try(() => this.#sql.head.get(process, room)) as Row | undefined;
    if (row === undefined) return undefined;
    const last = (JSON.parse(row.headers as string) as readonly EnvelopeHeader[]).at(-1);
    if (last === undefined) throw new Error('an envelope holds at least one entry');
    return { seq: row.last as number, chain: row.chain as Uint8Array, recordedAt: last.at };
  }

  /** Reads; what the database cannot give is trouble with a sentence. */
  #try<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw new StoreTrouble(sayWhy(error, this.#dir));
    }
  }

  #rollBack(refusal: Result<void>): Result<void> {
    if (this.#db.isOpen && this.#db.isTransaction) this.#db.exec('ROLLBACK');
    return refusal;
  }
}
