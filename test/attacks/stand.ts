import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Accounts, openAccounts, openReads, openTurnstile, type Turnstile } from '#accounts';
import type { Asked, Command } from '#agreement/command';
import { asId, type CommandId, type PersonId, type ProcessId, type Result } from '#agreement/terms';
import { type Desk, KEY_HOLDER } from '#desk';
import { requestsOf } from '../../src/case-folders/requests.ts';
import {
  accountsEntrance,
  type CodesOf,
  createServer,
  hatsIn,
  holderEntrance,
  listen,
  type Screens,
} from '../../src/server/index.ts';
import { type Browser, browserAt } from '../server/browser.ts';
import { deskWith, sampleCase } from '../server/sample-desk.ts';

/** The invented case, whose rooms the attacks are on. */
export const RIVER = asId<ProcessId>('river-accord');
/** Where the API has it. */
export const CASE = `/api/v1/cases/${RIVER}`;
/** A password that is long enough. */
export const PASSWORD = 'four words are enough';

/** A server over a real record, and its end. */
export interface Stand {
  readonly server: ReturnType<typeof createServer>;
  readonly desk: Desk;
  readonly codesOf: CodesOf;
  readonly close: () => Promise<void>;
}

/** A server for one person. */
export interface HolderStand extends Stand {
  readonly turnstile: Turnstile;
  /** A browser that entered, and wears a person's hat if one is named. */
  readonly enter: (person?: string) => Promise<Browser>;
}

/** A server with accounts. */
export interface AccountsStand extends Stand {
  readonly accounts: Accounts;
  /** Where the accounts lie. */
  readonly dir: string;
  /** A browser with a new account, which is a keeper of a room if one is named. */
  readonly signUp: (email: string, room?: string) => Promise<Browser>;
  /** The person that an account is in the river accord. */
  readonly personOf: (email: string) => Promise<PersonId>;
}

/** A server for one person, over the river accord, whose requests may be changed before; with the built pages if they are given. */
export async function holderStand(change?: (asked: Asked) => Asked, screens?: Screens): Promise<HolderStand> {
  const files = await sampleCase(RIVER);
  const { desk, codesOf, seals, close } = await deskWith(...(change === undefined ? [files] : []));
  if (change !== undefined) must(await desk.actTogether(RIVER, requestsOf(files).map(change), KEY_HOLDER));
  const turnstile = await openTurnstile();
  const dir = mkdtempSync(join(tmpdir(), 'travaux-attacks-'));
  const reads = await openReads({ kind: 'folder', dir });
  const entrance = holderEntrance({
    desk,
    turnstile,
    scheme: 'http',
    reads: async () => reads.reads,
    hatsOf: (process) => desk.ask(process, KEY_HOLDER, (state) => hatsIn(state, process)),
  });
  const pages = screens === undefined ? {} : { screens };
  const server = createServer({ desk, codesOf, seals, entrance, version: '0.0.0', log: false, ...pages });
  return {
    server,
    desk,
    codesOf,
    turnstile,
    enter: async (person) => {
      const browser = browserAt(server);
      const { token } = await turnstile.tickets.make('enter', 60);
      assert.equal((await browser.send('POST', '/api/v1/session/enter', { token })).statusCode, 200);
      if (person !== undefined)
        assert.equal((await browser.send('PUT', `${CASE}/hat`, { person })).statusCode, 200, person);
      return browser;
    },
    close: async () => {
      await server.close();
      await entrance.close();
      await reads.close();
      await close();
      rmSync(dir, { recursive: true });
    },
  };
}

/** A server with accounts, over the river accord; it believes the proxies that are named. */
export async function accountsStand(proxies?: readonly string[]): Promise<AccountsStand> {
  const { desk, codesOf, seals, close } = await deskWith(await sampleCase(RIVER));
  const dir = mkdtempSync(join(tmpdir(), 'travaux-attacks-'));
  const accounts = must(await openAccounts({ kind: 'folder', dir }, { secure: false }));
  const entrance = accountsEntrance({ desk, accounts, scheme: 'http' });
  const believed = proxies === undefined ? {} : { proxies };
  const server = createServer({ desk, codesOf, seals, entrance, version: '0.0.0', log: false, ...believed });
  return {
    server,
    desk,
    codesOf,
    accounts,
    dir,
    signUp: async (email, room) => {
      const browser = browserAt(server, { address: `10.9.${people >> 8}.${people & 255}` });
      people++;
      must(await accounts.registry.signUp({ email, name: email, password: PASSWORD }));
      assert.equal((await browser.send('POST', '/api/v1/session', { email, password: PASSWORD })).statusCode, 200);
      if (room !== undefined)
        must(await tell(desk, KEEPERS[room] ?? '', admitting(room, await personOf(accounts, email))));
      return browser;
    },
    personOf: (email) => personOf(accounts, email),
    close: async () => {
      await server.close();
      await entrance.close();
      await close();
      rmSync(dir, { recursive: true });
    },
  };
}

let people = 0;

/** The keepers of rooms of the river accord, as its files name them. */
const KEEPERS: Readonly<Record<string, string>> = { 'caucus-kol': 'p-ells', 'caucus-iss': 'p-maddrin' };

async function personOf(accounts: Accounts, email: string): Promise<PersonId> {
  const account = (await accounts.registry.find(email))?.account;
  assert.ok(account);
  return accounts.hats.enter(account, RIVER);
}

function admitting(room: string, member: PersonId) {
  return { room, kind: 'admitMember', body: { member, role: 'keeper' } };
}

/** Carries a request out as a person of the river accord. */
export function tell(desk: Desk, person: string, request: object): ReturnType<Desk['act']> {
  const command = { id: asId<CommandId>(`cm_attack_${requests++}`), ...request } as unknown as Command;
  return desk.act(RIVER, command, asId<PersonId>(person));
}

let requests = 0;

/** What must have gone well. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

const HANDLER = join(import.meta.dirname, '../../web/build/handler.js');

/** Why tests of pages are skipped where no pages were built, else false. */
export const UNBUILT = existsSync(HANDLER) ? false : 'the pages are not built: npm run build';

/** The built pages. */
export async function builtScreens(): Promise<Screens> {
  return (await import(HANDLER)).handler;
}

/** Listens on a free port of the loopback; answers the port. */
export async function portOf({ server }: Stand): Promise<number> {
  return Number(new URL((await listen(server, 0)).address).port);
}
