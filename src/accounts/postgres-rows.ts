import { Pool } from 'pg';
import type { Rows, Value } from './rows.ts';
import { AccountsTrouble } from './trouble.ts';

/** The schema of the accounts; the record's tables lie in another. */
const SCHEMA = 'travaux_accounts';

/** Opens the accounts of one PostgreSQL database, and makes their schema if it is not there. Throws trouble. */
export async function openPostgresRows(url: string): Promise<Rows> {
  const pool = new Pool({
    connectionString: withSchema(url),
    max: 6,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
  });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined); // an idle connection was lost: the next query opens another, or says why it cannot
  const all = <Row>(sql: string, values: readonly Value[] = []) =>
    reach(async () => (await pool.query(numbered(sql), [...values])).rows as Row[]);
  const rows: Rows = { database: pool, all, alone: (work) => alone(pool, work), close: () => pool.end() };
  try {
    await rows.alone(async () => void (await all(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`)));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return rows;
}

/** Every connection finds the tables of the accounts first, and no others. */
function withSchema(address: string): string {
  const url = new URL(address);
  const options = [url.searchParams.get('options'), `-c search_path=${SCHEMA}`].filter((option) => option !== null);
  url.searchParams.set('options', options.join(' '));
  return url.href.replaceAll('+', '%20');
}

async function alone(pool: Pool, work: () => Promise<void>): Promise<void> {
  const client = await reach(() => pool.connect());
  try {
    await reach(() => client.query("SELECT pg_advisory_lock(hashtext('travaux accounts'))"));
    await work();
  } finally {
    client.release(true); // and with the connection the lock
  }
}

/** `?` as PostgreSQL counts values: $1, $2, … */
function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll('?', () => `$${++count}`);
}

async function reach<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new AccountsTrouble(
      `The accounts in PostgreSQL cannot be used: ${(error as Error).message || String(error)}. Nothing was done; see to the database.`,
    );
  }
}
