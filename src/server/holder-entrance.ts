import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieName, HOUR, IDLE, newId, type Reads, type Turnstile } from '#accounts';
import { noSuch } from '#agreement/parties';
import { asId, ok, type PersonId, type ProcessId, type Refusal, type Result, refuse } from '#agreement/terms';
import type { Hat, Visits } from '#cases';
import type { Desk } from '#desk';
import { cookieIn, putCookies } from './cookies.ts';
import type { Entrance } from './entrance.ts';
import { Going } from './going.ts';
import { hatsAtDesk } from './hats.ts';
import { type HolderSession, HolderSessions } from './holder-sessions.ts';
import { readsOf } from './keepers.ts';
import { noteReads } from './note-read.ts';
import { noSuchToken, sayWhen, tryToken } from './one-time.ts';
import { signInFirst, visitsOfPublic } from './public-entrance.ts';
import { PUBLIC } from './visitor.ts';

/** What the entrance of a server for one person is handed. */
export interface HolderParts {
  readonly desk: Desk;
  readonly turnstile: Turnstile;
  /** The log of readings, opened when a room first asks for it. */
  readonly reads: () => Promise<Reads>;
  /** Everybody whose hat the holder of the keys may wear in a process. Made with the keys, which the server never sees. */
  readonly hatsOf: (process: ProcessId) => Promise<Result<readonly Hat[]>>;
  readonly scheme: 'http' | 'https';
  readonly close?: () => Promise<void>;
}

/** How long a further one-time address stands, in seconds. */
const FURTHER = HOUR;

/**
 * The entrance of a server for one person: without a session everybody is the public; whoever opens the one-time address
 * holds the keys, and may wear the hat of any member.
 */
export function holderEntrance(parts: HolderParts): Entrance {
  const cookie = cookieName(parts.scheme === 'https');
  const sessions = new HolderSessions();
  const going = new Going();
  return {
    visitorOf: async (request) => {
      const session = sessions.of(cookieIn(request, cookie));
      return ok(session === undefined ? PUBLIC : { kind: 'holder', session: session.id, hats: session.hats });
    },
    visitsOf: (request, reply) => {
      const door: Door = { ...parts, cookie, sessions, going, request, reply };
      const session = sessions.of(cookieIn(request, cookie));
      return session === undefined ? visitsBefore(door) : visitsOfHolder(door, session);
    },
    until: (visitor, closed) => {
      if (visitor.kind === 'public') return closed;
      const ending = going.until(visitor.session, closed);
      if (!sessions.stands(visitor.session)) going.end(visitor.session); // it ended while the request was on its way
      return ending;
    },
    becomeIn: async (visitor, process) => {
      if (visitor.kind !== 'holder') return signInFirst('single-user');
      return ok(become(visitor.hats as Map<ProcessId, PersonId>, process));
    },
    noteRead: noteReads(parts.desk, parts.reads),
    close: async () => {
      await parts.turnstile.close();
      await parts.close?.();
    },
  };
}

interface Door extends HolderParts {
  readonly cookie: string;
  readonly sessions: HolderSessions;
  readonly going: Going;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What one may do before the one-time address is opened: open it. */
function visitsBefore(door: Door): Visits {
  return { ...visitsOfPublic('single-user'), enter: (token) => enter(door, token) };
}

function visitsOfHolder(door: Door, session: HolderSession): Visits {
  const { desk, going, hatsOf, reads, sessions, turnstile, request, reply, scheme } = door;
  return {
    ...visitsOfPublic('single-user'),
    who: { kind: 'holder', manner: 'single-user' },
    hats: () => hatsAtDesk(desk, session.hats),
    hatsIn: (process) => {
      const worn = session.hats.get(process);
      return worn === undefined ? hatsOf(process) : hatsAtDesk(desk, new Map([[process, worn]]));
    },
    wear: async (process, person) => {
      const may = person === undefined ? ok(undefined) : await mayWear(door, session, process, person);
      if (!may.ok) return may;
      if (person === undefined) session.hats.delete(process);
      else session.hats.set(process, person);
      going.end(session.id);
      return ok(undefined);
    },
    enter: (token) => enter(door, token),
    anotherBrowser: async () => {
      const { token, expiresAt } = await turnstile.tickets.make('enter', FURTHER);
      return ok({ address: `${scheme}://${request.headers.host}/enter/${token}`, expiresAt });
    },
    signOut: async () => {
      sessions.close(cookieIn(request, door.cookie) ?? '');
      going.end(session.id);
      putCookies(reply, [cookieLine(door, '', 0)]);
      return ok(undefined);
    },
    otherSessions: async () =>
      session.hats.size > 0 ? hatsFirst() : ok(sessions.others(session.id).map(({ since, used }) => ({ since, used }))),
    endOtherSessions: async () => {
      if (session.hats.size > 0) return hatsFirst();
      for (const ended of sessions.closeOthers(session.id)) going.end(ended);
      return ok(undefined);
    },
    reads: (process, room) => readsOf(desk, reads, process, room, session.hats.get(process)),
  };
}

/** Opens a session of its own; one that the browser bore before ends. */
async function enter(door: Door, token: string): Promise<Result<void>> {
  const { turnstile, sessions, going, request, reply } = door;
  const spent = await tryToken(turnstile, request, async () => {
    const ticket = await turnstile.tickets.spend('enter', token);
    return ticket === undefined ? noSuchToken() : ok(ticket);
  });
  if (!spent.ok) return sayWhen(reply, spent);
  const before = cookieIn(request, door.cookie);
  const old = sessions.of(before);
  if (before !== undefined && old !== undefined) {
    sessions.close(before);
    going.end(old.id);
  }
  putCookies(reply, [cookieLine(door, sessions.open().token, IDLE)]);
  return ok(undefined);
}

/** In another browser he may wear the hat of the other side: when that one was used, or that it is there, is none of this hat's. */
function hatsFirst(): { readonly ok: false; readonly refusal: Refusal } {
  return refuse('hat-worn', 'You wear a hat; take it off, and then see where else you are signed in.');
}

/** Who wears a hat learns of no other: what he can reach is what that person can reach, to the letter. */
async function mayWear(
  { hatsOf }: Door,
  { hats }: HolderSession,
  process: ProcessId,
  person: PersonId,
): Promise<Result<undefined>> {
  const worn = hats.get(process);
  if (worn === person) return ok(undefined);
  if (worn !== undefined)
    return refuse('hat-worn', 'You wear a hat here already; take it off first, and then choose another.');
  const all = await hatsOf(process);
  if (!all.ok) return all;
  const isThere = all.value.some((hat) => hat.person === person);
  return isThere ? ok(undefined) : { ok: false, refusal: noSuch('hat', person) };
}

function become(hats: Map<ProcessId, PersonId>, process: ProcessId): PersonId {
  const person = hats.get(process) ?? asId<PersonId>(newId('pe'));
  hats.set(process, person);
  return person;
}

function cookieLine({ cookie, scheme }: Door, value: string, maxAge: number): string {
  const secure = scheme === 'https' ? '; Secure' : '';
  return `${cookie}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Strict${secure}`;
}
