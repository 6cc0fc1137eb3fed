import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AccountLine, type Accounts, DAY, guarded, openAccounts } from '#accounts';
import { ok, type Result, refuse } from '#agreement/terms';
import type { AccountKeeping, Where } from '../cli/index.ts';

/** What whoever keeps a server may do about its accounts. Refuses a folder that holds none. */
export async function accountKeeping(where: Where): Promise<Result<AccountKeeping>> {
  if (where.kind === 'folder' && !existsSync(join(where.dir, 'accounts.sqlite')))
    return refuse('store', `There are no accounts in ${where.dir}; "travaux serve --accounts" makes them.`);
  const opened = await openAccounts(where, { secure: false, secret: process.env.TRAVAUX_SECRET || undefined });
  if (!opened.ok) return opened;
  const { registry, tickets, close } = opened.value;
  return ok({
    list: () => guarded(() => registry.list()),
    reset: (email) => withAccount(opened.value, email, ({ account }) => tickets.make('reset', DAY, account)),
    remove: (email) => withAccount(opened.value, email, ({ account }) => registry.remove(account)),
    close,
  });
}

async function withAccount<T>(
  { registry }: Accounts,
  email: string,
  work: (account: AccountLine) => Promise<T>,
): Promise<Result<T>> {
  const found = await guarded(() => registry.find(email));
  if (!found.ok) return found;
  const { value } = found;
  return value === undefined
    ? refuse('not-found', `There is no account with the address ${email}; "travaux account list" shows them.`)
    : guarded(() => work(value));
}
