import { asId, type Instant, type PersonId, type ProcessId, type RoomId } from '#agreement/terms';
import { after, MINUTE, type Now } from './moments.ts';
import type { Rows } from './rows.ts';

/** One reading: who asked for what, and when. */
export interface Read {
  readonly person: PersonId;
  readonly asked: string;
  readonly at: Instant;
}

/** The most readings that are told at once. */
const MOST = 500;

/** Who read what in rooms that ask for it, and who was last here. Neither belongs to the rooms' logs. */
export class Reads {
  readonly #rows: Rows;
  readonly #now: Now;

  constructor(rows: Rows, now: Now) {
    this.#rows = rows;
    this.#now = now;
  }

  /** Puts one reading down in each of the rooms that it took in, as what that room may have it put down. */
  async note(process: ProcessId, asked: ReadonlyMap<RoomId, string>, person: PersonId): Promise<void> {
    const at = this.#now();
    const values = [...asked].map(() => '(?, ?, ?, ?, ?)').join(', ');
    await this.#rows.all(
      `INSERT INTO reading (process, room, person, asked, at) VALUES ${values}`,
      [...asked].flatMap(([room, as]) => [process, room, person, as, at]),
    );
  }

  /** The readings of a room, the newest first. */
  async of(process: ProcessId, room: RoomId): Promise<readonly Read[]> {
    const rows = await this.#rows.all<{ person: string; asked: string; at: string }>(
      `SELECT person, asked, at FROM reading WHERE process = ? AND room = ? ORDER BY at DESC, person, asked LIMIT ${MOST}`,
      [process, room],
    );
    return rows.map(({ person, asked, at }) => ({ person: asId<PersonId>(person), asked, at: at as Instant }));
  }

  /** Puts down that somebody is here; at most once a minute. */
  async see(process: ProcessId, person: PersonId): Promise<void> {
    const now = this.#now();
    await this.#rows.all(
      `INSERT INTO seen (process, person, at) VALUES (?, ?, ?)
       ON CONFLICT (process, person) DO UPDATE SET at = excluded.at WHERE seen.at <= ?`,
      [process, person, now, after(now, -MINUTE)],
    );
  }

  /** When somebody was last here. */
  async lastSeen(process: ProcessId, person: PersonId): Promise<Instant | undefined> {
    const [row] = await this.#rows.all<{ at: string }>('SELECT at FROM seen WHERE process = ? AND person = ?', [
      process,
      person,
    ]);
    return row?.at as Instant | undefined;
  }
}
