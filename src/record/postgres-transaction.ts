import type { ClientBase, Pool, PoolClient, QueryConfig } from 'pg';
import type { ProcessId, RoomId } from '#agreement/terms';
import { VERDICTS } from './postgres-append.ts';
import { StoreTrouble } from './trouble.ts';

/** What PostgreSQL answers where a row of that key is there already. */
export const UNIQUE = '23505';

/** What PostgreSQL answers where it gave a statement up, and what the driver says where no answer came in time. */
const [GAVE_UP, NO_ANSWER] = ['57014', 'Query read timeout'];

const WITHIN =
  "SELECT set_config('role', 'travaux_app', true), set_config('travaux.process', $1, true), set_config('travaux.rooms', $2, true)";

/**
 * Works in a transaction of the application's role that sees the named rooms of one process, and nothing else. What only
 * reads sends all its requests before it waits for the first, for the end of the transaction goes out with them.
 */
export function withinRooms<T>(
  pool: Pool,
  rooms: readonly RoomId[],
  process: ProcessId,
  work: (client: ClientBase) => Promise<T>,
  intent: 'read' | 'write',
): Promise<T> {
  return lent(pool, async (client) => {
    let committing = false;
    try {
      // The connection is a pipeline: these go out together, and none waits for the one before.
      const [, , result] = await together([
        client.query(
          intent === 'read'
            ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'
            : 'BEGIN; SET LOCAL synchronous_commit = on',
        ),
        client.query(WITHIN, [process, rooms.join('\u001f')]),
        work(client),
        ...(intent === 'read' ? [client.query('COMMIT')] : []),
      ]);
      committing = intent === 'write';
      if (committing) await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined); // it fails where the connection was lost: nothing is left of it then
      throw committing ? duringCommit(error) : troubleOf(error);
    }
  });
}

/** Runs a statement that is a transaction of its own, and says of itself whose rooms it sees. */
export function atOnce(pool: Pool, statement: QueryConfig): Promise<void> {
  return lent(pool, async (client) => {
    try {
      await client.query(statement);
    } catch (error) {
      throw duringCommit(error);
    }
  });
}

/** Lends a connection to a piece of work. The pool does not lend one again that was lost. */
async function lent<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw new StoreTrouble(sayWhy(error));
  });
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** The failure as the store tells it: what it refuses by rule as it is, all else as trouble with a sentence. */
function troubleOf(error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === UNIQUE || code === VERDICTS.movedOn || code === VERDICTS.destroyed || error instanceof StoreTrouble)
    return error;
  return new StoreTrouble(sayWhy(error), code?.startsWith('XX') ? 'damaged' : 'store');
}

function duringCommit(error: unknown): unknown {
  if (!isLost(error)) return troubleOf(error);
  return new StoreTrouble(
    'The database went away while this was committed, so that it is not known whether it was written. Repeat the request: a repeat does nothing twice.',
    'unknown-outcome',
  );
}

/**
 * Waits until all of several requests that went out together are answered, and gives their answers. Throws the first
 * that failed, which is why those after it did: nothing of a transaction may still be under way when it is rolled back.
 */
export async function together<T extends readonly unknown[]>(
  requests: {
    readonly [K in keyof T]: Promise<T[K]>;
  },
): Promise<T> {
  const settled = await Promise.allSettled(requests);
  const failed = settled.find((s) => s.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return Promise.all(requests) as unknown as Promise<T>;
}

/** Reads in a transaction of the role of a check, which sees which rooms there are and not a word of them. */
export async function withinCheck<T>(pool: Pool, read: (client: ClientBase) => Promise<T>): Promise<T> {
  const work = async (client: ClientBase) => {
    const [, found] = await together([client.query('SET LOCAL ROLE travaux_check'), read(client)]);
    return found;
  };
  return withinRooms(pool, [], '' as ProcessId, work, 'read');
}

/** Says in a sentence what keeps PostgreSQL from working. */
export function sayWhy(error: unknown): string {
  if (error instanceof StoreTrouble) return error.message;
  const { message = String(error), code } = error as { message?: string; code?: string };
  if (code === GAVE_UP)
    return 'The database took too long and gave up; nothing was written. Try again once it is less busy.';
  if (message === NO_ANSWER) return 'The database does not answer; try again once it does.';
  if (code === '53100') return 'The disk of the database is full; nothing was written. Free some space and try again.';
  if (code === '25006') return 'The database only reads at the moment (a stand-by); use its primary.';
  if (code === '28P01' || code === '28000') return `The database does not know this user or password. (${message})`;
  if (code === '3D000') return `There is no such database; create it first. (${message})`;
  if (isLost(error)) return `The database cannot be reached; try again once it is back. (${code ?? message})`;
  return `The database refused: ${message}`;
}

function isLost(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === GAVE_UP) return false;
  return (
    /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|08|57P0)/.test(code) ||
    /terminat|timeout|closed|not queryable/i.test(message)
  );
}
