import { guarded, type NewAccount } from '#accounts';
import { noSuch } from '#agreement/parties';
import { ok, type PersonId, type ProcessId, type Result } from '#agreement/terms';
import type { Credentials, OtherSession, Visits } from '#cases';
import type { AtTheDoor } from './accounts-door.ts';
import { accept, invitationsOf, invite, openInvitation, revoke } from './accounts-invitations.ts';
import { putCookies } from './cookies.ts';
import { hatsAtDesk } from './hats.ts';
import { readsOf } from './keepers.ts';
import { noSuchToken, placeOf, sayWhen, tryToken } from './one-time.ts';
import { visitsOfPublic } from './public-entrance.ts';
import { personIn, type Visitor } from './visitor.ts';

/** Somebody who is signed in. */
export type AccountVisitor = Extract<Visitor, { kind: 'account' }>;

/** What somebody may do who has not signed in: sign in, and use an address that he was given. */
export function visitsOfStranger(door: AtTheDoor): Visits {
  const attempt = async <T>(work: () => Promise<Result<T>>) => sayWhen(door.reply, await reached(work));
  return {
    ...visitsOfPublic('accounts'),
    signIn: (credentials) => attempt(() => signIn(door, credentials)),
    signUp: (token, account) => attempt(() => signUp(door, token, account)),
    resetPassword: (token, password) => attempt(() => resetPassword(door, token, password)),
    openInvitation: (token) => attempt(() => openInvitation(door, token)),
  };
}

/** What somebody may do who is signed in. */
export function visitsOfAccount(door: AtTheDoor, visitor: AccountVisitor): Visits {
  const { desk, accounts, going, request, reply } = door;
  const hatIn = (process: ProcessId) => personIn(visitor, process);
  return {
    ...visitsOfStranger(door),
    who: { kind: 'account', manner: 'accounts', name: visitor.name, email: visitor.email },
    hats: () => hatsAtDesk(desk, visitor.hats),
    hatsIn: (process) => hatsAtDesk(desk, onlyIn(visitor.hats, process)),
    wear: async (process, person) =>
      person === hatIn(process) ? ok(undefined) : { ok: false, refusal: noSuch('hat', person ?? 'of nobody') },
    signOut: () =>
      guarded(async () => {
        putCookies(reply, await accounts.sessions.signOut(request.headers.cookie));
        going.end(visitor.session);
      }),
    otherSessions: () => guarded(() => othersOf(door, visitor)),
    endOtherSessions: () =>
      guarded(async () => {
        const others = await accounts.sessions.others(visitor.account, visitor.session);
        await accounts.sessions.endOthers(visitor.account, visitor.session);
        for (const { session } of others) going.end(session);
      }),
    invite: (process, room, asked) => reached(() => invite(door, process, room, hatIn(process), asked)),
    invitations: (process, room) => reached(() => invitationsOf(door, process, room, hatIn(process))),
    revoke: (process, room, id) => reached(() => revoke(door, process, room, hatIn(process), id)),
    accept: async (token) => sayWhen(reply, await reached(() => accept(door, visitor.account, token))),
    reads: (process, room) => readsOf(desk, async () => accounts.reads, process, room, hatIn(process)),
  };
}

/** The account's sessions in other browsers. Which they are is told to nobody. */
async function othersOf(
  { accounts }: AtTheDoor,
  { account, session }: AccountVisitor,
): Promise<readonly OtherSession[]> {
  const others = await accounts.sessions.others(account, session);
  return others.map(({ since, used }) => ({ since, used }));
}

/** Counts the try, by account and by address, before any work is done; one that succeeds is taken back. */
async function signIn(door: AtTheDoor, { email, password }: Credentials): Promise<Result<void>> {
  const { accounts, request, reply } = door;
  const counted = [
    ['sign-in from an address', placeOf(request)],
    ['sign-in of an account', email.trim().toLowerCase()],
  ] as const;
  for (const [kind, who] of counted) {
    const may = await accounts.tries.take(kind, who);
    if (!may.ok) return may;
  }
  const signed = await accounts.sessions.signIn(email.trim(), password, request.headers.cookie);
  if (!signed.ok) return signed;
  for (const [kind, who] of counted) await accounts.tries.giveBack(kind, who);
  putCookies(reply, signed.value);
  return ok(undefined);
}

/** There is no account but through the set-up address, while there is none, or through an invitation, once by each. */
async function signUp(door: AtTheDoor, token: string, account: NewAccount): Promise<Result<void>> {
  const { accounts, request, reply } = door;
  const cookies = await tryToken(accounts, request, async () => {
    const taken = (await takeSetUp(door, token)) ?? (await takeInvitation(door, token));
    if (taken === undefined) return noSuchToken();
    const made = await accounts.registry.signUp(account);
    if (!made.ok) await taken.putBack();
    return made;
  });
  if (!cookies.ok) return cookies;
  await accounts.sessions.signOut(request.headers.cookie); // the session that the browser bore before
  putCookies(reply, cookies.value);
  return ok(undefined);
}

interface Taken {
  readonly putBack: () => Promise<void>;
}

async function takeSetUp({ accounts }: AtTheDoor, token: string): Promise<Taken | undefined> {
  const ticket = await accounts.tickets.spend('set-up', token);
  return ticket !== undefined && (await accounts.registry.isEmpty()) ? ticket : undefined;
}

async function takeInvitation({ accounts: { invitations } }: AtTheDoor, token: string): Promise<Taken | undefined> {
  const taken = await invitations.takeSignUp(token);
  return taken === undefined ? undefined : { putBack: () => invitations.giveSignUpBack(taken.id) };
}

async function resetPassword({ accounts, request }: AtTheDoor, token: string, password: string): Promise<Result<void>> {
  return tryToken(accounts, request, async () => {
    const ticket = await accounts.tickets.spend('reset', token);
    if (ticket?.account === undefined) return noSuchToken();
    const set = await accounts.registry.setPassword(ticket.account, password);
    if (!set.ok) await ticket.putBack();
    return set;
  });
}

/** Does the work; trouble with the store comes back as a refusal. */
async function reached<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  const done = await guarded(work);
  return done.ok ? done.value : done;
}

function onlyIn(hats: ReadonlyMap<ProcessId, PersonId>, process: ProcessId): ReadonlyMap<ProcessId, PersonId> {
  const person = hats.get(process);
  return person === undefined ? new Map() : new Map([[process, person]]);
}
