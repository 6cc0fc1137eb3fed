import { type ClientBase, Pool } from 'pg';
import { ok, type Result, refuse } from '#agreement/terms';
import { insistOnForm } from './form.ts';
import { PATIENCE } from './postgres-patience.ts';
import { POSTGRES_ROLES, POSTGRES_SCHEMA } from './postgres-schema.ts';
import { PostgresStore } from './postgres-store.ts';
import { sayWhy } from './postgres-transaction.ts';
import { StoreTrouble } from './trouble.ts';

/** Opens the record of one PostgreSQL database, of version 15 or newer, and lays its tables down if they are not there. */
export async function openPostgresStore(url: string): Promise<Result<PostgresStore>> {
  const pool = new Pool({ connectionString: url, ...PATIENCE, max: 10, pipeline: true });
  // A connection that is lost says so twice: to the query, and as an event that must have a listener from the first moment.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined); // an idle connection was lost: the next query opens another, or says why it cannot
  try {
    const unfit = await findUnfit(pool);
    if (unfit !== undefined) return await giveUp(pool, unfit);
    await layDown(pool);
    const store = new PostgresStore(pool, url);
    await store.listen();
    return ok(store);
  } catch (error) {
    return giveUp(pool, sayWhy(error));
  }
}

async function giveUp(pool: Pool, sentence: string): Promise<Result<never>> {
  await pool.end();
  return refuse('store', sentence);
}

async function findUnfit(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ version: string; fsync: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('fsync') AS fsync",
  );
  if (Number(rows[0]?.version) < 150_000) return 'Travaux needs PostgreSQL 15 or newer.';
  if (rows[0]?.fsync !== 'on')
    return 'This PostgreSQL runs with fsync off, so that a crash could lose what was acknowledged; turn it on.';
  return undefined;
}

async function layDown(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT pg_advisory_xact_lock(hashtext('travaux schema'))");
    await insistOnItsForm(client);
    await client.query(POSTGRES_ROLES);
    await client.query(POSTGRES_SCHEMA);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new StoreTrouble(
      'The database user may not make the roles of Travaux or its tables. Have an administrator run: CREATE ROLE travaux_app NOLOGIN; CREATE ROLE travaux_check NOLOGIN; GRANT travaux_app, travaux_check TO the user; and let the user create in this database.',
    );
  } finally {
    client.release();
  }
}

/** Throws trouble where the database holds a record of another form. */
async function insistOnItsForm(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ database: string; holds: boolean; numbered: boolean }>(
    `SELECT current_database() AS database, to_regclass('travaux.envelope') IS NOT NULL AS holds,
       to_regclass('travaux.form') IS NOT NULL AS numbered`,
  );
  const { database, holds, numbered } = rows[0] ?? {};
  if (!holds) return;
  const kept = numbered ? (await client.query<{ form: number }>('SELECT form FROM travaux.form')).rows : [];
  insistOnForm(kept[0]?.form ?? 1, `The record in the database ${database}`);
}
