import { asId, type Instant, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import { after, DAY, MINUTE, type Now } from './moments.ts';
import type { Rows } from './rows.ts';
import { hashOf, newId, newToken } from './tokens.ts';

/** What a guest may become in a room. */
export type GuestRole = 'reader' | 'writer' | 'keeper';

/** Into what somebody is invited, as whom, and by which keeper. */
export interface Invited {
  readonly process: ProcessId;
  readonly room: RoomId;
  readonly role: GuestRole;
  /** How the guest is named in the room. */
  readonly name: string;
  readonly keeper: PersonId;
}

/** An invitation as it is kept. */
export interface Invitation extends Invited {
  readonly id: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

/** An invitation that was just made, with its token, which is told this once. */
export interface MadeInvitation extends Invitation {
  readonly token: string;
}

/** How long an acceptance may take before the invitation may be tried again, in seconds. */
const HOLD = MINUTE;

/** The invitations by link. A wrong, used, expired and revoked token are found alike: not at all. */
export class Invitations {
  readonly #rows: Rows;
  readonly #now: Now;

  constructor(rows: Rows, now: Now) {
    this.#rows = rows;
    this.#now = now;
  }

  async make({ process, room, role, name, keeper }: Invited, days: number): Promise<MadeInvitation> {
    const [id, token, madeAt] = [newId('iv'), newToken(), this.#now()];
    const expiresAt = after(madeAt, days * DAY);
    await this.#rows.all(
      `INSERT INTO invitation (id, token, process, room, role, name, keeper, made, expires)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, hashOf(token), process, room, role, name, keeper, madeAt, expiresAt],
    );
    return { id, token, process, room, role, name, keeper, madeAt, expiresAt };
  }

  /** Those of a room that still stand, the newest first. */
  async open(process: ProcessId, room: RoomId): Promise<readonly Invitation[]> {
    const rows = await this.#rows.all<Row>(
      `SELECT * FROM invitation WHERE process = ? AND room = ? AND ${STANDS} ORDER BY made DESC, id`,
      [process, room, this.#now()],
    );
    return rows.map(read);
  }

  /** The invitation that a token is of, if it still stands. */
  async find(token: string): Promise<Invitation | undefined> {
    const sql = `SELECT * FROM invitation WHERE token = ? AND ${STANDS}`;
    return first(await this.#rows.all<Row>(sql, [hashOf(token), this.#now()]));
  }

  /** Ends one of a room; answers whether it stood. */
  async revoke(process: ProcessId, room: RoomId, id: string): Promise<boolean> {
    const now = this.#now();
    const ended = await this.#rows.all(
      `UPDATE invitation SET settled = ? WHERE process = ? AND room = ? AND id = ? AND ${STANDS} RETURNING id`,
      [now, process, room, id, now],
    );
    return ended.length > 0;
  }

  /** Takes an invitation in hand to accept it: nobody else can meanwhile. If the program ends before it is settled, it comes free again. */
  async hold(token: string): Promise<Invitation | undefined> {
    const now = this.#now();
    const sql = `UPDATE invitation SET held = ? WHERE token = ? AND ${STANDS} AND (held IS NULL OR held <= ?) RETURNING *`;
    return first(await this.#rows.all<Row>(sql, [after(now, HOLD), hashOf(token), now, now]));
  }

  /** The invitation led to what it was for, and is used up. */
  async settle(id: string): Promise<void> {
    await this.#rows.all('UPDATE invitation SET settled = ? WHERE id = ?', [this.#now(), id]);
  }

  /** It led to nothing; it stands as before. */
  async letGo(id: string): Promise<void> {
    await this.#rows.all('UPDATE invitation SET held = NULL WHERE id = ?', [id]);
  }

  /** Takes the one account that an invitation may make; nothing if one was made by it. */
  async takeSignUp(token: string): Promise<Invitation | undefined> {
    const sql = `UPDATE invitation SET signed_up = 1 WHERE token = ? AND ${STANDS} AND signed_up = 0 RETURNING *`;
    return first(await this.#rows.all<Row>(sql, [hashOf(token), this.#now()]));
  }

  /** No account was made after all. */
  async giveSignUpBack(id: string): Promise<void> {
    await this.#rows.all('UPDATE invitation SET signed_up = 0 WHERE id = ?', [id]);
  }
}

/** Neither used nor revoked, nor expired by the moment that the last value gives. */
const STANDS = 'settled IS NULL AND expires > ?';

interface Row {
  readonly id: string;
  readonly token: string;
  readonly process: string;
  readonly room: string;
  readonly role: GuestRole;
  readonly name: string;
  readonly keeper: string;
  readonly made: string;
  readonly expires: string;
}

function first([row]: readonly Row[]): Invitation | undefined {
  return row === undefined ? undefined : read(row);
}

function read({ id, process, room, role, name, keeper, made, expires }: Row): Invitation {
  return {
    id,
    process: asId<ProcessId>(process),
    room: asId<RoomId>(room),
    role,
    name,
    keeper: asId<PersonId>(keeper),
    madeAt: made as Instant,
    expiresAt: expires as Instant,
  };
}
