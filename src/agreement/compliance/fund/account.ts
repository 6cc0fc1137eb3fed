import { absurd } from '#agreement/terms';
import type { PostingType } from './posting.ts';

/**
 * An account of a fund's books, from its name: what was called, what was not, a donor, the pots that the fund holds, who
 * was paid, and where currencies are changed. `else` is an account of the Trustee's own; its money is the fund's if its
 * name begins with `fund:`, and no figure of the books counts it.
 */
export type Account =
  | { readonly kind: 'called' | 'uncalled' | 'donor' | 'exchange' | 'received' }
  | { readonly kind: 'reserved' | 'withheld' | 'forfeited'; readonly tranche: string }
  | { readonly kind: 'paid'; readonly payee: string }
  | { readonly kind: 'else'; readonly held: boolean };

/** Reads the name of an account. */
export function readAccount(name: string): Account {
  const [first = '', second, third, ...more] = name.split(':');
  if (first === 'paid' && second !== undefined) return { kind: 'paid', payee: name.slice('paid:'.length) };
  if (
    (first === 'called' || first === 'uncalled' || first === 'donor' || first === 'exchange') &&
    second !== undefined
  ) {
    return { kind: first };
  }
  if (name === 'fund:received') return { kind: 'received' };
  const pot = second === 'reserved' || second === 'withheld' || second === 'forfeited' ? second : undefined;
  if (first === 'fund' && pot !== undefined && third !== undefined && more.length === 0) {
    return { kind: pot, tranche: third };
  }
  return { kind: 'else', held: first === 'fund' };
}

/** Whether the fund holds the money of an account: then it may never be below zero. */
export function isHeld(account: Account): boolean {
  switch (account.kind) {
    case 'received':
    case 'reserved':
    case 'withheld':
    case 'forfeited':
      return true;
    case 'else':
      return account.held;
    case 'called':
    case 'uncalled':
    case 'donor':
    case 'exchange':
    case 'paid':
      return false;
    default:
      return absurd(account);
  }
}

/** How an amount on an account moves what the fund has received, or got by exchange, less what it has paid. */
export function towardReceived({ kind }: Account, type: PostingType, amount: number): number {
  switch (kind) {
    case 'donor':
      return type === 'receive' || type === 'refund' ? -amount : 0;
    case 'exchange':
    case 'paid':
      return -amount;
    case 'called':
    case 'uncalled':
    case 'received':
    case 'reserved':
    case 'withheld':
    case 'forfeited':
    case 'else':
      return 0;
    default:
      return absurd(kind);
  }
}

/**
 * How an amount on an account uses up the room of its tranche: what is paid, withheld or forfeited of it. What is
 * forfeited stays so when it goes back to the donors.
 */
export function towardTranche({ kind }: Account, type: PostingType, amount: number): number {
  switch (kind) {
    case 'paid':
    case 'withheld':
      return amount;
    case 'forfeited':
      return type === 'forfeit' ? amount : 0;
    case 'donor':
    case 'exchange':
    case 'called':
    case 'uncalled':
    case 'received':
    case 'reserved':
    case 'else':
      return 0;
    default:
      return absurd(kind);
  }
}
