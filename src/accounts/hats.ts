import { asId, type PersonId, type ProcessId } from '#agreement/terms';
import type { AccountId } from './account.ts';
import type { Rows } from './rows.ts';
import { newId } from './tokens.ts';

/**
 * Which person an account is in each process. The person's id is made here, at random, when the account first enters;
 * no one may choose it, for that would be to pose as somebody of another room.
 */
export class Hats {
  readonly #rows: Rows;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** The persons that an account is, by process. */
  async of(account: AccountId): Promise<ReadonlyMap<ProcessId, PersonId>> {
    const rows = await this.#rows.all<HatRow>('SELECT process, person FROM hat WHERE account = ? ORDER BY process', [
      account,
    ]);
    return new Map(rows.map(({ process, person }) => [asId<ProcessId>(process), asId<PersonId>(person)]));
  }

  /** The person that an account is in a process, made now if it is none there yet. */
  async enter(account: AccountId, process: ProcessId): Promise<PersonId> {
    await this.#rows.all(
      'INSERT INTO hat (account, process, person) VALUES (?, ?, ?) ON CONFLICT (account, process) DO NOTHING',
      [account, process, newId('pe')],
    );
    const hats = await this.of(account);
    return hats.get(process) ?? asId<PersonId>('');
  }
}

interface HatRow {
  readonly process: string;
  readonly person: string;
}
