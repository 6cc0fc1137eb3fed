import {
  type Accounts,
  type AccountsPlace,
  DAY,
  guarded,
  openAccounts,
  openReads,
  openTurnstile,
  type Reads,
} from '#accounts';
import { ok, type Result } from '#agreement/terms';
import { type Desk, KEY_HOLDER } from '#desk';
import type { ServeOptions, Serving } from '../cli/index.ts';
import { accountsEntrance, type Entrance, hatsIn, holderEntrance } from '../server/index.ts';

/** An entrance that stands open, and the token of its one-time address, if it has one to give. */
export interface OpenedEntrance {
  readonly entrance: Entrance;
  readonly oneTime?: { readonly kind: NonNullable<Serving['oneTime']>['kind']; readonly token: string };
}

/** Opens the entrance that a server was asked for: accounts, or the one-time address of whoever runs it. */
export function openEntrance(
  desk: Desk,
  place: AccountsPlace,
  { accounts, tls, behind }: ServeOptions,
): Promise<Result<OpenedEntrance>> {
  const scheme = tls === undefined && behind === undefined ? 'http' : 'https';
  return accounts ? forAccounts(desk, place, scheme) : forHolder(desk, place, scheme);
}

async function forAccounts(
  desk: Desk,
  place: AccountsPlace,
  scheme: 'http' | 'https',
): Promise<Result<OpenedEntrance>> {
  const secret = process.env.TRAVAUX_SECRET || undefined;
  const accounts = await openAccounts(place, { secure: scheme === 'https', secret });
  if (!accounts.ok) return accounts;
  const token = await guarded(() => setUpToken(accounts.value));
  if (!token.ok) {
    await accounts.value.close();
    return token;
  }
  const entrance = accountsEntrance({ desk, accounts: accounts.value, scheme });
  return ok({ entrance, ...(token.value === undefined ? {} : { oneTime: { kind: 'set-up', token: token.value } }) });
}

/** The token that makes the first account, while there is none; those of earlier starts no longer work. */
async function setUpToken({ registry, tickets }: Accounts): Promise<string | undefined> {
  await tickets.endAll('set-up');
  return (await registry.isEmpty()) ? (await tickets.make('set-up', DAY)).token : undefined;
}

/** The one who runs the program here holds the keys; the server is handed the hats that follow from it, never the keys. */
async function forHolder(desk: Desk, place: AccountsPlace, scheme: 'http' | 'https'): Promise<Result<OpenedEntrance>> {
  const turnstile = await openTurnstile();
  const { token } = await turnstile.tickets.make('enter', DAY);
  const reads = lazyReads(place);
  const entrance = holderEntrance({
    desk,
    turnstile,
    scheme,
    reads: reads.open,
    hatsOf: (process) => desk.ask(process, KEY_HOLDER, (state) => hatsIn(state, process)),
    close: reads.close,
  });
  return ok({ entrance, oneTime: { kind: 'enter', token } });
}

/** The log of readings, opened when a room first asks for it. */
function lazyReads(place: AccountsPlace): { open: () => Promise<Reads>; close: () => Promise<void> } {
  let opened: ReturnType<typeof openReads> | undefined;
  return {
    open: async () => {
      opened ??= openReads(place).catch((error: unknown) => {
        opened = undefined; // the next reading tries again
        throw error;
      });
      return (await opened).reads;
    },
    close: async () => (await opened)?.close(),
  };
}
