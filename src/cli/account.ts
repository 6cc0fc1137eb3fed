import { ok, type Result, refuse } from '#agreement/terms';
import type { Invocation } from './arguments.ts';
import type { AccountKeeping, Handed } from './handed.ts';
import { print } from './output.ts';
import { whereNamed } from './record/where.ts';

/** `travaux account`: lists the accounts of a server, lets one set another password, or removes one. */
export async function account({ takes, values }: Invocation, handed: Handed): Promise<Result<void>> {
  const where = whereNamed(values, process.env);
  if (!where.ok) return where;
  if (where.value === undefined)
    return refuse('usage', 'The accounts of which record? Name it with --data DIR or --postgres URL.');
  const [action = '', email] = takes;
  if (!['list', 'reset', 'remove'].includes(action))
    return refuse('usage', `account takes list, reset or remove, not "${action}".`);
  if ((action === 'list') !== (email === undefined))
    return refuse('usage', action === 'list' ? 'list takes no EMAIL.' : `${action} wants the EMAIL of the account.`);
  const keeping = await handed.accounts(where.value);
  if (!keeping.ok) return keeping;
  try {
    return await carryOut(keeping.value, action, email ?? '', values.at ?? 'http://127.0.0.1:4830');
  } finally {
    await keeping.value.close();
  }
}

async function carryOut(keeping: AccountKeeping, action: string, email: string, at: string): Promise<Result<void>> {
  if (action === 'list') {
    const accounts = await keeping.list();
    if (!accounts.ok) return accounts;
    await print(accounts.value.map((one) => `${one.email}  ${one.name}\n`).join(''));
    return ok(undefined);
  }
  if (action === 'reset') {
    const made = await keeping.reset(email);
    if (!made.ok) return made;
    await print(`${at.replace(/\/$/, '')}/reset/${made.value.token}\nIt works once, until ${made.value.expiresAt}.\n`);
    return ok(undefined);
  }
  const removed = await keeping.remove(email);
  if (!removed.ok) return removed;
  await print(`The account ${email} is removed, and its sessions have ended.\n`);
  return ok(undefined);
}
