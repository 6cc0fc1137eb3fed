import { hash } from 'node:crypto';
import { ok, type Result, refuse } from '#agreement/terms';
import { after, MINUTE, type Now } from './moments.ts';
import type { Rows } from './rows.ts';

/** How many failed tries are let through within a time, in seconds. */
export interface Limit {
  readonly count: number;
  readonly seconds: number;
}

/** The limits: sign-in by account and by address, tokens by address. None depends on a room. */
export const LIMITS = {
  'sign-in of an account': { count: 10, seconds: 15 * MINUTE },
  'sign-in from an address': { count: 40, seconds: 15 * MINUTE },
  'token from an address': { count: 30, seconds: 15 * MINUTE },
} as const satisfies Record<string, Limit>;

/** Counts tries, for all servers on one store. A try is counted before its work, so that many at once are held too. */
export class Tries {
  readonly #rows: Rows;
  readonly #now: Now;

  constructor(rows: Rows, now: Now) {
    this.#rows = rows;
    this.#now = now;
  }

  /** Counts a try by whoever `who` names. Refuses when there were too many, with the seconds to wait among the ids. */
  async take(kind: keyof typeof LIMITS, who: string): Promise<Result<void>> {
    const { count, seconds } = LIMITS[kind];
    const now = this.#now();
    await this.#rows.all('DELETE FROM tries WHERE until <= ?', [now]);
    const [row] = await this.#rows.all<{ count: number; until: string }>(
      `INSERT INTO tries (what, count, until) VALUES (?, 1, ?)
       ON CONFLICT (what) DO UPDATE SET count = tries.count + 1 RETURNING count, until`,
      [nameOf(kind, who), after(now, seconds)],
    );
    if (row === undefined || row.count <= count) return ok(undefined);
    const wait = Math.max(1, Math.ceil((Date.parse(row.until) - Date.parse(now)) / 1000));
    return refuse('too-many', `Too many tries. Wait ${wait} seconds, then try again.`);
  }

  /** Takes a try back that succeeded: only those that failed count. */
  async giveBack(kind: keyof typeof LIMITS, who: string): Promise<void> {
    await this.#rows.all('UPDATE tries SET count = count - 1 WHERE what = ? AND count > 0', [nameOf(kind, who)]);
  }
}

/** The seconds that a refusal of too many tries asks one to wait. */
export function secondsToWait(sentence: string): string | undefined {
  return /Wait (\d+) seconds/.exec(sentence)?.[1];
}

/** Names and addresses are not kept, only their hashes. */
function nameOf(kind: string, who: string): string {
  return hash('sha256', JSON.stringify([kind, who]));
}
