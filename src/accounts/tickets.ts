import { asId, type Instant } from '#agreement/terms';
import type { AccountId } from './account.ts';
import { after, type Now } from './moments.ts';
import type { Rows } from './rows.ts';
import { hashOf, newToken } from './tokens.ts';

/** What a one-time address lets one do: come in as the holder of the keys, make the first account, set another password. */
export type TicketKind = 'enter' | 'set-up' | 'reset';

/** A ticket that was just made; its token is told this once. */
export interface MadeTicket {
  readonly token: string;
  readonly expiresAt: Instant;
}

/** A ticket that was spent. */
export interface SpentTicket {
  readonly kind: TicketKind;
  /** Whose password, for a reset. */
  readonly account: AccountId | undefined;
  /** Puts it back, if what it was spent on did not come about. */
  readonly putBack: () => Promise<void>;
}

/** One-time addresses. A wrong, spent and expired token are found alike: not at all. */
export class Tickets {
  readonly #rows: Rows;
  readonly #now: Now;

  constructor(rows: Rows, now: Now) {
    this.#rows = rows;
    this.#now = now;
  }

  async make(kind: TicketKind, seconds: number, account?: AccountId): Promise<MadeTicket> {
    const token = newToken();
    const now = this.#now();
    const expiresAt = after(now, seconds);
    await this.#rows.all('DELETE FROM ticket WHERE expires <= ?', [now]);
    await this.#keep(hashOf(token), kind, account, expiresAt);
    return { token, expiresAt };
  }

  /** Whether it could be spent now. */
  async stands(kind: TicketKind, token: string): Promise<boolean> {
    const values = [hashOf(token), kind, this.#now()];
    return (
      (await this.#rows.all('SELECT kind FROM ticket WHERE token = ? AND kind = ? AND expires > ?', values)).length > 0
    );
  }

  async spend(kind: TicketKind, token: string): Promise<SpentTicket | undefined> {
    const kept = hashOf(token);
    const [row] = await this.#rows.all<{ account: string | null; expires: string }>(
      'DELETE FROM ticket WHERE token = ? AND kind = ? AND expires > ? RETURNING account, expires',
      [kept, kind, this.#now()],
    );
    if (row === undefined) return undefined;
    const account = row.account === null ? undefined : asId<AccountId>(row.account);
    return { kind, account, putBack: () => this.#keep(kept, kind, account, row.expires as Instant) };
  }

  /** Ends all of one kind. */
  async endAll(kind: TicketKind): Promise<void> {
    await this.#rows.all('DELETE FROM ticket WHERE kind = ?', [kind]);
  }

  async #keep(kept: string, kind: TicketKind, account: AccountId | undefined, expiresAt: Instant): Promise<void> {
    await this.#rows.all('INSERT INTO ticket (token, kind, account, expires) VALUES (?, ?, ?, ?)', [
      kept,
      kind,
      account ?? null,
      expiresAt,
    ]);
  }
}
