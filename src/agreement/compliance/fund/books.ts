import { absurd } from '#agreement/terms';
import type { Ledger } from './ledger.ts';
import type { Booked, PostingType } from './posting.ts';
import { total } from './tally.ts';

/** The figures that are read off the postings, in the order of the books. What was pledged comes from the text. */
export const FIGURES = ['called', 'received', 'reserved', 'paid', 'withheld', 'forfeited', 'refunded'] as const;
export type Figure = (typeof FIGURES)[number];

/** The books of a fund in one currency, in whole minor units. */
export type Books = Readonly<Record<'pledged' | Figure, bigint>>;

/** Reads the books of one currency off a ledger. */
export function booksOf(ledger: Ledger, ccy: string, pledged: bigint): Books {
  const figure = (which: Figure) => figureOf(ledger, ccy, which);
  return {
    pledged,
    called: figure('called'),
    received: figure('received'),
    reserved: figure('reserved'),
    paid: figure('paid'),
    withheld: figure('withheld'),
    forfeited: figure('forfeited'),
    refunded: figure('refunded'),
  };
}

/** The sets that a figure is the sum of, in the order in which they were told: what an auditor asks for. */
export function groundsOf(figure: Figure, ccy: string, postings: readonly Booked[]): readonly Booked[] {
  return postings.filter(({ type, lines, ccy: own }) =>
    lines.some((line) => (line.ccy ?? own) === ccy && signOf(figure, type, line.account) !== 0),
  );
}

/** One figure of one currency. */
function figureOf(ledger: Ledger, ccy: string, figure: Figure): bigint {
  let sum = 0n;
  for (const [type, accounts] of ledger.get(ccy) ?? [])
    for (const [account, tally] of accounts) sum += BigInt(signOf(figure, type, account)) * total(tally);
  return sum;
}

/** How a line counts toward a figure: as it stands, with the other sign, or not at all. */
function signOf(figure: Figure, type: PostingType, account: string): 1 | 0 | -1 {
  switch (figure) {
    case 'called':
      return account.startsWith('called:') ? 1 : 0;
    case 'received':
      return type === 'receive' && account.startsWith('donor:') ? -1 : 0;
    case 'reserved':
      return account.startsWith('fund:reserved:') ? 1 : 0;
    case 'paid':
      return account.startsWith('paid:') ? 1 : 0;
    case 'withheld':
      return account.startsWith('fund:withheld:') ? 1 : 0;
    // What was forfeited stays forfeited when it goes back to the donors, which is a set of its own.
    case 'forfeited':
      return type === 'forfeit' && account.startsWith('fund:forfeited:') ? 1 : 0;
    case 'refunded':
      return type === 'refund' && account.startsWith('donor:') ? 1 : 0;
    default:
      return absurd(figure);
  }
}
