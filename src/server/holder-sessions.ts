import { hashOf, IDLE, newId, newToken } from '#accounts';
import { compareText, type Instant, type PersonId, type ProcessId } from '#agreement/terms';

/** A session of whoever runs the program here. */
export interface HolderSession {
  readonly id: string;
  /** One hat a process at most. */
  readonly hats: Map<ProcessId, PersonId>;
  readonly since: Instant;
  /** When it was last used. */
  used: Instant;
  /** When it ends unless it is used, in milliseconds. */
  ends: number;
}

/** The holder's sessions, in the memory of the program alone: they end with it. */
export class HolderSessions {
  readonly #sessions = new Map<string, HolderSession>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Opens a session; the token goes into the cookie and is not kept. */
  open(): { readonly token: string; readonly session: HolderSession } {
    const token = newToken();
    const session = {
      id: newId('se'),
      hats: new Map(),
      since: this.#moment(),
      used: this.#moment(),
      ends: this.#end(),
    };
    this.#sessions.set(hashOf(token), session);
    return { token, session };
  }

  /** The session that a cookie bears, prolonged. */
  of(token: string | undefined): HolderSession | undefined {
    const session = token === undefined ? undefined : this.#sessions.get(hashOf(token));
    if (token === undefined || session === undefined) return undefined;
    if (session.ends <= this.#now()) return this.close(token);
    session.ends = this.#end();
    session.used = this.#moment();
    return session;
  }

  /** Whether a session has not ended. */
  stands(id: string): boolean {
    return [...this.#sessions.values()].some((session) => session.id === id && session.ends > this.#now());
  }

  close(token: string): undefined {
    this.#sessions.delete(hashOf(token));
  }

  /** The sessions that have not ended, but for one; the last used first. */
  others(id: string): readonly HolderSession[] {
    return [...this.#sessions.values()]
      .filter((session) => session.id !== id && session.ends > this.#now())
      .sort((a, b) => compareText(b.used, a.used));
  }

  /** Ends all but one, and answers which they were. */
  closeOthers(id: string): readonly string[] {
    const others = [...this.#sessions].filter(([, session]) => session.id !== id);
    for (const [token] of others) this.#sessions.delete(token);
    return others.map(([, session]) => session.id);
  }

  #moment(): Instant {
    return new Date(this.#now()).toISOString() as Instant;
  }

  #end(): number {
    return this.#now() + IDLE * 1000;
  }
}
