import type { DatabaseSync } from 'node:sqlite';
import type { Pool } from 'pg';

/** What a column holds. Moments are instants as text, so that their order is that of their letters. */
export type Value = string | number | null;

/**
 * The tables of the accounts, in one of two databases. Each statement is whole by itself; `?` stands for a value. What
 * the database refuses is thrown as trouble.
 */
export interface Rows {
  readonly all: <Row>(sql: string, values?: readonly Value[]) => Promise<readonly Row[]>;
  /** What better-auth works on: its tables lie beside ours. */
  readonly database: DatabaseSync | Pool;
  /** Runs work that lays tables down, one program at a time. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}
