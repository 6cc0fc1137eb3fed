import { isAPIError } from 'better-auth/api';
import { asId, compareText, type Instant, ok, type Result, refuse } from '#agreement/terms';
import type { AccountId } from './account.ts';
import { type Auth, cookieName } from './auth.ts';
import { DAY } from './moments.ts';
import { AccountsTrouble } from './trouble.ts';

/** Somebody who is signed in. */
export interface SignedIn {
  /** Which session; not what its cookie bears. */
  readonly session: string;
  readonly account: AccountId;
  readonly name: string;
  readonly email: string;
}

/** What was found or done, and the cookies that go with the answer, each a `Set-Cookie` line. */
export interface WithCookies<T> {
  readonly value: T;
  readonly cookies: readonly string[];
}

/** A session of an account, as its holder sees it. */
export interface OpenSession {
  readonly session: string;
  readonly since: Instant;
  /** When it was last used, to the hour. */
  readonly used: Instant;
}

/** A session ends after so long however it is used, in seconds. */
const LONGEST = 30 * DAY;

/** Sessions, as better-auth keeps them. `cookie` is always the header that a request bore. */
export class Sessions {
  readonly #auth: Auth;
  readonly #name: string;

  constructor(auth: Auth, secure: boolean) {
    this.#auth = auth;
    this.#name = cookieName(secure);
  }

  /** Who is signed in by a cookie, if anybody. A session in use is prolonged, which sets the cookie anew. */
  async of(cookie: string | undefined): Promise<WithCookies<SignedIn | undefined>> {
    if (!(cookie ?? '').includes(`${this.#name}=`)) return { value: undefined, cookies: [] };
    const asked = { headers: new Headers({ cookie: cookie ?? '' }), returnHeaders: true } as const;
    const { headers, response } = await reach(() => this.#auth.api.getSession(asked), NO_SESSION);
    if (response === null) return { value: undefined, cookies: headers.getSetCookie() };
    const { session, user } = response;
    if (session.createdAt.getTime() + LONGEST * 1000 <= Date.now()) return this.#end(cookie);
    const account = asId<AccountId>(user.id);
    return {
      value: { session: session.id, account, name: user.name, email: user.email },
      cookies: headers.getSetCookie(),
    };
  }

  /**
   * Opens a session by e-mail and password; the one that the request bore ends. Refuses a wrong password and an unknown
   * address alike, after the same work.
   */
  async signIn(email: string, password: string, cookie: string | undefined): Promise<Result<readonly string[]>> {
    const signed = await reach(
      () => this.#auth.api.signInEmail({ body: { email, password }, returnHeaders: true }),
      undefined,
    );
    if (signed === undefined)
      return refuse('credentials', 'The e-mail address and the password do not belong together; try again.');
    await this.#end(cookie);
    return ok(signed.headers.getSetCookie());
  }

  /** Ends the session that a cookie bears, here and on every server; the cookies make the browser forget it. */
  async signOut(cookie: string | undefined): Promise<readonly string[]> {
    return (await this.#end(cookie)).cookies;
  }

  /** Those of some sessions that have not ended. */
  async standing(sessions: readonly string[]): Promise<ReadonlySet<string>> {
    const { adapter } = await this.#auth.$context;
    const rows = await reach(
      () =>
        adapter.findMany<{ id: string; expiresAt: Date; createdAt: Date }>({
          model: 'session',
          where: [{ field: 'id', operator: 'in', value: [...sessions] }],
          limit: sessions.length,
        }),
      [],
    );
    const now = Date.now();
    const stands = ({ expiresAt, createdAt }: { expiresAt: Date; createdAt: Date }) =>
      expiresAt.getTime() > now && createdAt.getTime() + LONGEST * 1000 > now;
    return new Set(rows.filter(stands).map(({ id }) => id));
  }

  /** The sessions of an account that have not ended, but for one; the last used first. */
  async others(account: AccountId, session: string): Promise<readonly OpenSession[]> {
    const rows = await this.#of(account);
    const standing = await this.standing(rows.map(({ id }) => id));
    return rows
      .filter(({ id }) => id !== session && standing.has(id))
      .map(({ id, createdAt, updatedAt }) => ({ session: id, since: momentOf(createdAt), used: momentOf(updatedAt) }))
      .sort((a, b) => compareText(b.used, a.used));
  }

  /** Ends the sessions of an account but for one, on every server. */
  async endOthers(account: AccountId, session: string): Promise<void> {
    const { adapter } = await this.#auth.$context;
    const where = [
      { field: 'userId', value: account },
      { field: 'id', operator: 'ne' as const, value: session },
    ];
    await reach(() => adapter.deleteMany({ model: 'session', where }), 0);
  }

  async #of(account: AccountId): Promise<readonly SessionRow[]> {
    const { adapter } = await this.#auth.$context;
    const where = [{ field: 'userId', value: account }];
    return reach(() => adapter.findMany<SessionRow>({ model: 'session', where }), []);
  }

  async #end(cookie: string | undefined): Promise<WithCookies<undefined>> {
    const asked = { headers: new Headers({ cookie: cookie ?? '' }), returnHeaders: true } as const;
    const ended = await reach(async () => (await this.#auth.api.signOut(asked)).headers, new Headers());
    return { value: undefined, cookies: ended.getSetCookie() };
  }
}

interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

function momentOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

const NO_SESSION = { headers: new Headers(), response: null };

/** Asks better-auth. What it refuses, by its own word, comes to `refused`; what its database refuses is trouble. */
export async function reach<T>(work: () => Promise<T>, refused: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return refused;
    const reason = isAPIError(error) && error.cause instanceof Error ? error.cause : (error as Error);
    throw new AccountsTrouble(`The accounts cannot be read or written: ${reason.message}. See to their database.`);
  }
}
