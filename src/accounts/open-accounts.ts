import { join } from 'node:path';
import type { Instant, Result } from '#agreement/terms';
import { type Manner, openAuth } from './auth.ts';
import { Hats } from './hats.ts';
import { Invitations } from './invitations.ts';
import type { Now } from './moments.ts';
import { openPostgresRows } from './postgres-rows.ts';
import { Reads } from './reads.ts';
import { Registry } from './registry.ts';
import type { Rows } from './rows.ts';
import { Sessions } from './sessions.ts';
import { openSqliteRows } from './sqlite-rows.ts';
import { layDown } from './tables.ts';
import { Tickets } from './tickets.ts';
import { Tries } from './tries.ts';
import { guarded } from './trouble.ts';

/** Where the store of accounts lies: beside the record, never in its tables. */
export type AccountsPlace =
  | { readonly kind: 'folder'; readonly dir: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** The accounts of a server, and what belongs to them. What its methods throw is trouble, which `guarded` makes a refusal. */
export interface Accounts {
  readonly sessions: Sessions;
  readonly registry: Registry;
  readonly hats: Hats;
  readonly invitations: Invitations;
  readonly tickets: Tickets;
  readonly reads: Reads;
  readonly tries: Tries;
  readonly close: () => Promise<void>;
}

/** What a server for one person needs of the same: tickets and tries in memory alone. */
export type Turnstile = Pick<Accounts, 'tickets' | 'tries' | 'close'>;

/** Opens the accounts of one place and lays their tables down. Refuses in a sentence what keeps them from being used. */
export function openAccounts(place: AccountsPlace, manner: Manner, now: Now = clock): Promise<Result<Accounts>> {
  return guarded(async () => {
    const rows = await openRows(place);
    try {
      await rows.alone(() => layDown(rows));
      const auth = await openAuth(rows, manner);
      return {
        sessions: new Sessions(auth, manner.secure),
        registry: new Registry(auth),
        hats: new Hats(rows),
        invitations: new Invitations(rows, now),
        tickets: new Tickets(rows, now),
        reads: new Reads(rows, now),
        tries: new Tries(rows, now),
        close: rows.close,
      };
    } catch (error) {
      await rows.close();
      throw error;
    }
  });
}

/** Opens what a server for one person needs: nothing of it is written anywhere. */
export async function openTurnstile(now: Now = clock): Promise<Turnstile> {
  const rows = openSqliteRows(':memory:');
  await layDown(rows);
  return { tickets: new Tickets(rows, now), tries: new Tries(rows, now), close: rows.close };
}

/** Opens only the log of readings of a place. Throws trouble. */
export async function openReads(
  place: AccountsPlace,
  now: Now = clock,
): Promise<{ readonly reads: Reads; readonly close: () => Promise<void> }> {
  const rows = await openRows(place);
  await rows.alone(() => layDown(rows));
  return { reads: new Reads(rows, now), close: rows.close };
}

async function openRows(place: AccountsPlace): Promise<Rows> {
  return place.kind === 'postgres' ? openPostgresRows(place.url) : openSqliteRows(join(place.dir, 'accounts.sqlite'));
}

function clock(): Instant {
  return new Date().toISOString() as Instant;
}
