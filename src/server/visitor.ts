import type { AccountId } from '#accounts';
import type { PersonId, ProcessId } from '#agreement/terms';
import type { Reader } from '#desk';

/** Who sent a request. */
export type Visitor =
  /** No session: reads the public rooms. */
  | { readonly kind: 'public' }
  /** Whoever runs the program on this computer, by a one-time address. */
  | { readonly kind: 'holder'; readonly session: string; readonly hats: Hats }
  | {
      readonly kind: 'account';
      readonly session: string;
      readonly account: AccountId;
      readonly name: string;
      readonly email: string;
      readonly hats: Hats;
    };

/** As whom a visitor reads and acts, in each process where he is somebody. */
export type Hats = ReadonlyMap<ProcessId, PersonId>;

/** A visitor without a session. */
export const PUBLIC: Visitor = { kind: 'public' };

/** As whom a visitor reads and acts in a process; undefined is the public. */
export function personIn(visitor: Visitor, process: ProcessId): Reader {
  return visitor.kind === 'public' ? undefined : visitor.hats.get(process);
}
