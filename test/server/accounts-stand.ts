import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Accounts, type AccountsPlace, openAccounts } from '#accounts';
import { accountsEntrance, createServer, type Entrance } from '../../src/server/index.ts';
import { must } from '../must.ts';
import { type Browser, browserAt } from './browser.ts';
import { deskWith, type OpenedDesk } from './sample-desk.ts';

/** The password of everybody in these tests. */
export const PASSWORD = 'four words are enough';

/** A server with accounts over an empty record, and what belongs to it. */
export interface AccountsStand {
  readonly place: AccountsPlace;
  readonly accounts: Accounts;
  readonly record: OpenedDesk;
  readonly entrance: Entrance;
  readonly server: ReturnType<typeof createServer>;
  readonly close: () => Promise<void>;
}

/** Opens the server, with its accounts in a database, or in a folder of its own where none is named. */
export async function openAccountsStand(database: string | undefined): Promise<AccountsStand> {
  const dir = mkdtempSync(join(tmpdir(), 'travaux-doors-'));
  const place: AccountsPlace = database === undefined ? { kind: 'folder', dir } : { kind: 'postgres', url: database };
  const accounts = must(await openAccounts(place, { secure: false }));
  const record = await deskWith();
  const { desk, codesOf, seals } = record;
  const entrance = accountsEntrance({ desk, accounts, scheme: 'http' });
  const server = createServer({ desk, codesOf, seals, entrance, version: '0.0.0', log: false });
  const close = async () => {
    await server.close();
    await entrance.close();
    await record.close();
    rmSync(dir, { recursive: true });
  };
  return { place, accounts, record, entrance, server, close };
}

/** Somebody new makes an account. */
export async function signUpAt(
  server: AccountsStand['server'],
  token: string,
  email: string,
  browser = browserAt(server),
) {
  const made = await browser.send('POST', '/api/v1/accounts', { token, email, name: email, password: PASSWORD });
  return { browser, made };
}

/** Whom the entrance takes a browser for. */
export async function visitorOf(entrance: Entrance, browser: Browser) {
  const asked = { headers: { cookie: browser.cookies() } } as never;
  return must(await entrance.visitorOf(asked, { raw: { appendHeader: () => undefined } } as never));
}
