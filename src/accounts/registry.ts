import { asId, ok, type Result, refuse } from '#agreement/terms';
import type { AccountId } from './account.ts';
import { type Auth, PASSWORD } from './auth.ts';
import { reach } from './sessions.ts';

/** What somebody gives to have an account. */
export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** An account, as a list of them shows it. */
export interface AccountLine {
  readonly account: AccountId;
  readonly name: string;
  readonly email: string;
}

/** The accounts themselves. Who may have one is not decided here. */
export class Registry {
  readonly #auth: Auth;

  constructor(auth: Auth) {
    this.#auth = auth;
  }

  /** Makes an account and signs in: answers the cookies. Refuses a short password and an address that has an account. */
  async signUp(account: NewAccount): Promise<Result<readonly string[]>> {
    const fault = faultOf(account);
    if (fault !== undefined) return refuse('account', fault);
    const { name, email, password } = account;
    const body = { name: name.trim(), email, password };
    const made = await reach(() => this.#auth.api.signUpEmail({ body, returnHeaders: true }), undefined);
    if (made === undefined)
      return refuse('account', `There is an account with the address ${email} already; sign in with it.`);
    return ok(made.headers.getSetCookie());
  }

  /** Sets another password and ends all sessions of the account. Refuses a password that is too short or too long. */
  async setPassword(account: AccountId, password: string): Promise<Result<void>> {
    const fault = faultOfPassword(password);
    if (fault !== undefined) return refuse('account', fault);
    const { internalAdapter, password: hasher } = await this.#auth.$context;
    const hashed = await hasher.hash(password);
    await reach(async () => {
      await internalAdapter.updatePassword(account, hashed);
      await internalAdapter.deleteUserSessions(account);
    }, undefined);
    return ok(undefined);
  }

  /** Whether nobody has an account yet. */
  async isEmpty(): Promise<boolean> {
    const { adapter } = await this.#auth.$context;
    return (await reach(() => adapter.count({ model: 'user' }), 0)) === 0;
  }

  /** All accounts, by address. */
  async list(): Promise<readonly AccountLine[]> {
    const { internalAdapter } = await this.#auth.$context;
    const users = await reach(
      () => internalAdapter.listUsers(undefined, undefined, { field: 'email', direction: 'asc' }),
      [],
    );
    return users.map(({ id, name, email }) => ({ account: asId<AccountId>(id), name, email }));
  }

  async find(email: string): Promise<AccountLine | undefined> {
    const { internalAdapter } = await this.#auth.$context;
    const found = await reach(() => internalAdapter.findUserByEmail(email.toLowerCase()), null);
    if (found === null) return undefined;
    return { account: asId<AccountId>(found.user.id), name: found.user.name, email: found.user.email };
  }

  /** Removes an account with its sessions. The persons that it was stay members of their rooms until a keeper removes them. */
  async remove(account: AccountId): Promise<void> {
    const { internalAdapter } = await this.#auth.$context;
    await reach(() => internalAdapter.deleteUser(account), undefined);
  }
}

function faultOf({ name, email, password }: NewAccount): string | undefined {
  if (name.trim() === '' || name.length > 200) return 'Give the name that you go by, of at most 200 letters.';
  if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/.test(email) || email.length > 254)
    return 'Give an address of e-mail, as in name@example.org.';
  return faultOfPassword(password);
}

function faultOfPassword(password: string): string | undefined {
  if (password.length < PASSWORD.min) return `A password has at least ${PASSWORD.min} letters; a few words will do.`;
  return password.length > PASSWORD.max ? `A password has at most ${PASSWORD.max} letters.` : undefined;
}
