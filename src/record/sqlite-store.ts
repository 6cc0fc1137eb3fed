import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { ok, type ProcessId, type Result, type RoomId, refuse } from '#agreement/terms';
import type { Tombstone } from '#seal';
import { FORM, insistOnForm } from './form.ts';
import {
  type Batch,
  type Commit,
  destroyed,
  type Envelope,
  movedOn,
  type Place,
  type Store,
  type StoredHead,
} from './store.ts';
import { type EnvelopeRow, envelopeOf, tombstoneOf } from './stored-rows.ts';
import { StoreTrouble } from './trouble.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS room (process TEXT NOT NULL, room TEXT NOT NULL, PRIMARY KEY (process, room)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS envelope (
    process TEXT NOT NULL, room TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    headers TEXT NOT NULL, leaves BLOB NOT NULL, chain BLOB NOT NULL, box BLOB NOT NULL,
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

/** Every process and room that any table names. */
const CENSUS = `
  SELECT process, room, MAX(listed) AS listed FROM (
    SELECT process, room, 1 AS listed FROM room
    ${['envelope', 'blob', 'tombstone'].map((table) => `UNION ALL SELECT DISTINCT process, room, 0 FROM ${table}`).join(' ')})
  GROUP BY process, room ORDER BY process, room`;

/**
 * Opens the record of one folder in SQLite: WAL, synced at every commit, held exclusively, so that a second process is
 * refused by the database itself and a killed one leaves nothing locked.
 */
export function openSqliteStore(dir: string): Result<Store> {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(dir, { recursive: true });
    db = new DatabaseSync(join(dir, 'record.sqlite'), { timeout: 200 });
    db.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
    );
    layDown(db, dir);
    return ok(new SqliteStore(db, dir));
  } catch (error) {
    if (db?.isOpen) db.close();
    return refuse('store', sayWhy(error, dir));
  }
}

/** Makes what is not there of the tables and guards, all or nothing. Throws trouble where a record of another form is there. */
function layDown(db: DatabaseSync, dir: string): void {
  const holdsRecord = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'envelope'").get() !== undefined;
  const { form } = db.prepare('SELECT max(user_version, 1) AS form FROM pragma_user_version').get() as { form: number };
  if (holdsRecord) insistOnForm(form, `The record in ${dir}`);
  db.exec(`BEGIN IMMEDIATE; ${SCHEMA}; PRAGMA user_version = ${FORM}; COMMIT`);
}

/** Says in a sentence what keeps SQLite from working, and the remedy. */
function sayWhy(error: unknown, dir: string): string {
  const { message = String(error), code, errcode } = error as { message?: string; code?: string; errcode?: number };
  if (error instanceof StoreTrouble) return message;
  const primary = errcode === undefined ? undefined : errcode & 0xff;
  if (primary === 5 || primary === 6)
    return `Another process has the record in ${dir} open; close it, or use another folder.`;
  // A file that may only be read cannot be locked against others, and that is how SQLite finds out.
  if (primary === 8 || errcode === 3850 || code === 'EACCES' || code === 'EROFS' || primary === 14)
    return `The folder ${dir} cannot be written; make it writable, or use another. (${message})`;
  if (primary === 13 || code === 'ENOSPC')
    return `The disk that holds ${dir} is full; nothing was written. Free some space and try again.`;
  if (primary === 11 || primary === 26)
    return `The file record.sqlite in ${dir} is damaged or no record; put a copy or a bundle in its place. (${message})`;
  if (primary === 10)
    return `The disk that holds ${dir} failed to read or write; nothing was written. See to the disk and try again. (${message})`;
  return `The record in ${dir} could not be used: ${message}`;
}

function codeOf(error: unknown): StoreTrouble['code'] {
  if (error instanceof StoreTrouble) return error.code;
  const primary = ((error as { errcode?: number }).errcode ?? 0) & 0xff;
  return primary === 11 || primary === 26 ? 'damaged' : 'store';
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
      end: db.prepare('SELECT last FROM envelope WHERE process = ? AND room = ? ORDER BY first DESC LIMIT 1'),
      head: db.prepare(
        "SELECT first, last, headers, leaves, chain, x'' AS box FROM envelope WHERE process = ? AND room = ? ORDER BY first DESC LIMIT 1",
      ),
      read: db.prepare(
        'SELECT first, last, headers, leaves, chain, box FROM envelope WHERE process = ? AND room = ? AND last > ? ORDER BY first LIMIT ?',
      ),
      addRoom: db.prepare('INSERT OR IGNORE INTO room (process, room) VALUES (?, ?)'),
      add: db.prepare(
        'INSERT INTO envelope (process, room, first, last, headers, leaves, chain, box) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ),
      addBlob: db.prepare('INSERT INTO blob (process, room, id, box) VALUES (?, ?, ?, ?)'),
      blob: db.prepare('SELECT box FROM blob WHERE process = ? AND room = ? AND id = ?'),
      blobIds: db.prepare('SELECT id FROM blob WHERE process = ? AND room = ? ORDER BY id'),
      bury: db.prepare('INSERT INTO tombstone (process, room, stone) VALUES (?, ?, ?)'),
      tombstone: db.prepare('SELECT stone FROM tombstone WHERE process = ? AND room = ?'),
      census: db.prepare(CENSUS),
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
    return (this.#try(() => this.#sql.read.all(process, room, after, most)) as unknown as EnvelopeRow[]).map((row) =>
      envelopeOf(process, room, row),
    );
  }

  async append(batch: Batch): Promise<Result<void>> {
    const { process, expected, envelopes, blobs } = batch;
    const rooms = [...new Set(envelopes.map((e) => e.room))];
    return this.#transact({ process, rooms, envelopes }, () => {
      for (const [room, seq] of expected) if (this.#end(process, room) !== seq) return movedOn();
      for (const room of rooms) if (this.#sql.tombstone.get(process, room) !== undefined) return destroyed(room);
      for (const e of envelopes) {
        if (e.first === 1) this.#sql.addRoom.run(process, e.room);
        this.#sql.add.run(process, e.room, e.first, e.last, JSON.stringify(e.headers), e.leaves, e.chain, e.box);
      }
      for (const blob of blobs) this.#sql.addBlob.run(process, blob.room, blob.id, blob.box);
      return ok(undefined);
    });
  }

  async blob(process: ProcessId, room: RoomId, id: string): Promise<Uint8Array | undefined> {
    const row = this.#try(() => this.#sql.blob.get(process, room, id)) as Row | undefined;
    return row?.box as Uint8Array | undefined;
  }

  async blobIds(process: ProcessId, room: RoomId): Promise<readonly string[]> {
    return (this.#try(() => this.#sql.blobIds.all(process, room)) as Row[]).map((row) => String(row.id));
  }

  async bury(tombstone: Tombstone): Promise<Result<void>> {
    const { process, room, seq } = tombstone;
    return this.#transact({ process, rooms: [room], buried: true }, () => {
      if (this.#sql.tombstone.get(process, room) !== undefined) return destroyed(room);
      if ((this.#head(process, room)?.seq ?? 0) !== seq) return movedOn();
      this.#sql.bury.run(process, room, JSON.stringify(tombstone));
      return ok(undefined);
    });
  }

  async tombstone(process: ProcessId, room: RoomId): Promise<Tombstone | undefined> {
    const row = this.#try(() => this.#sql.tombstone.get(process, room)) as Row | undefined;
    return row === undefined ? undefined : tombstoneOf(process, room, row.stone);
  }

  async census(): Promise<readonly Place[]> {
    return (this.#try(() => this.#sql.census.all()) as Row[]).map((row) => ({
      process: String(row.process) as ProcessId,
      room: String(row.room) as RoomId,
      listed: row.listed === 1,
    }));
  }

  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
  }

  /** The sequence at which a room ends; 0 if it has not begun. */
  #end(process: ProcessId, room: RoomId): number {
    return Number((this.#sql.end.get(process, room) as Row | undefined)?.last ?? 0);
  }

  #head(process: ProcessId, room: RoomId): StoredHead | undefined {
    const row = this.#try(() => this.#sql.head.get(process, room)) as Row | undefined;
    if (row === undefined) return undefined;
    const { last, chain, headers } = envelopeOf(process, room, row as unknown as EnvelopeRow);
    const recordedAt = headers.at(-1)?.at;
    if (recordedAt === undefined) throw new Error('an envelope holds at least one entry');
    return { seq: last, chain, recordedAt };
  }

  /** Writes all or nothing, and announces what was committed. What the database refuses is trouble with a sentence. */
  #transact(commit: Commit, write: () => Result<void>): Result<void> {
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      const written = write();
      if (!written.ok) return this.#rollBack(written);
      this.#db.exec('COMMIT');
    } catch (error) {
      return this.#rollBack(refuse(codeOf(error), sayWhy(error, this.#dir)));
    }
    for (const listener of this.#listeners) listener(commit);
    return ok(undefined);
  }

  /** Reads; what the database cannot give is trouble with a sentence. */
  #try<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw new StoreTrouble(sayWhy(error, this.#dir), codeOf(error));
    }
  }

  #rollBack(refusal: Result<void>): Result<void> {
    if (this.#db.isOpen && this.#db.isTransaction) this.#db.exec('ROLLBACK');
    return refusal;
  }
}
