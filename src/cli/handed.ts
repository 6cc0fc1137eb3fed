import type { State } from '#agreement/evolve';
import type { Past } from '#agreement/reading';
import type { PersonId, Result } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import type { Records, Where } from './record/records.ts';

/** Where the pages are to be served, and to whom. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  /** The record that is served; the program's own data folder where none is named. */
  readonly where: Where | undefined;
  /** Whether people sign in; otherwise it is for the one who runs it. */
  readonly accounts: boolean;
  /** Files with the certificate and its key, where TLS ends here, and the name on the certificate. */
  readonly tls?: { readonly cert: string; readonly key: string; readonly name?: string };
  /** Where TLS ends in front of it: the name that browsers call it by, and the proxies whose word is taken. */
  readonly behind?: { readonly name: string; readonly proxies: readonly string[] };
}

/** A server that runs: its address for a browser, and its end. */
export interface Serving {
  readonly address: string;
  /** An address that works once: to come in as whoever runs the program, or to make the first account. */
  readonly oneTime?: { readonly address: string; readonly kind: 'enter' | 'set-up' };
  readonly close: () => Promise<void>;
}

/** What the commands are handed, and open only when they need it. */
export interface Handed {
  readonly version: () => Promise<string>;
  /** A sample case as its folder has it, without any record. Refuses one that is not there, and says which are. */
  readonly sample: (id: string) => Promise<Result<CaseView>>;
  /** A case folder, or a sample case by its id, as any member of its rooms reads it. Refuses one that is not there. */
  readonly caseAt: (named: string) => Promise<Result<OpenedCase>>;
  readonly records: () => Promise<Records>;
  readonly serve: (options: ServeOptions) => Promise<Result<Serving>>;
  /** The accounts of a server, to see to them where it is kept. */
  readonly accounts: (where: Where) => Promise<Result<AccountKeeping>>;
}

/** A case that lies in its folder alone. */
export interface OpenedCase {
  readonly state: (reader: PersonId | undefined, past: Past) => State;
}

/** What whoever keeps a server may do about its accounts. */
export interface AccountKeeping {
  readonly list: () => Promise<Result<readonly { readonly name: string; readonly email: string }[]>>;
  /** The token of an address that sets another password, once. Refuses an address of e-mail that has no account. */
  readonly reset: (email: string) => Promise<Result<{ readonly token: string; readonly expiresAt: string }>>;
  readonly remove: (email: string) => Promise<Result<void>>;
  readonly close: () => Promise<void>;
}
