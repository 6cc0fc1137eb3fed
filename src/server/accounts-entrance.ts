import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Accounts, guarded, type SignedIn } from '#accounts';
import { ok, type Result } from '#agreement/terms';
import type { AccountsParts, AtTheDoor } from './accounts-door.ts';
import { visitsOfAccount, visitsOfStranger } from './accounts-visits.ts';
import { putCookies } from './cookies.ts';
import type { Entrance } from './entrance.ts';
import { Going } from './going.ts';
import { noteReads } from './note-read.ts';
import { signInFirst } from './public-entrance.ts';
import { PUBLIC, type Visitor } from './visitor.ts';

/** How often it is looked up whether sessions with open streams still stand, in milliseconds; a second is promised. */
const LOOK = 400;

/** The entrance of a server whose visitors sign in. Sessions are rows, so that several servers on one store agree on them. */
export function accountsEntrance(parts: AccountsParts): Entrance {
  const { accounts, desk } = parts;
  const going = new Going();
  const watch = setInterval(() => void endThoseThatEnded(accounts, going), LOOK);
  watch.unref();
  return {
    visitorOf: (request, reply) => guarded(() => findVisitor(accounts, request, reply)),
    visitsOf: (request, reply, visitor) => {
      const door: AtTheDoor = { ...parts, going, request, reply };
      return visitor.kind === 'account' ? visitsOfAccount(door, visitor) : visitsOfStranger(door);
    },
    until: (visitor, closed) => (visitor.kind === 'public' ? closed : going.until(visitor.session, closed)),
    becomeIn: async (visitor, process) =>
      visitor.kind === 'account'
        ? guarded(() => accounts.hats.enter(visitor.account, process))
        : signInFirst('accounts'),
    noteRead: noteReads(desk, async () => accounts.reads),
    close: async () => {
      clearInterval(watch);
      await accounts.close();
    },
  };
}

async function findVisitor(accounts: Accounts, request: FastifyRequest, reply: FastifyReply): Promise<Visitor> {
  const { value, cookies } = await accounts.sessions.of(request.headers.cookie);
  putCookies(reply, cookies);
  return value === undefined ? PUBLIC : asVisitor(accounts, value);
}

async function asVisitor(accounts: Accounts, signedIn: SignedIn): Promise<Visitor> {
  return { kind: 'account', ...signedIn, hats: await accounts.hats.of(signedIn.account) };
}

/** Ends the streams of sessions that have ended. Where it cannot be found out, they end too: who may read comes again. */
async function endThoseThatEnded(accounts: Accounts, going: Going): Promise<void> {
  const open = going.sessions();
  if (open.length === 0) return;
  const standing: Result<ReadonlySet<string>> = await guarded(() => accounts.sessions.standing(open)).catch(() =>
    ok(new Set<string>()),
  );
  for (const session of open) if (!standing.ok || !standing.value.has(session)) going.end(session);
}
