import type { Day, Instant } from '#agreement/terms';

/**
 * What a set of postings does: a pledge is called; money is received, set apart for a tranche or freed again, paid out,
 * withheld, forfeited, given back to a donor, or changed into another currency.
 */
export const POSTING_TYPES = [
  'call',
  'receive',
  'reserve',
  'free',
  'pay',
  'withhold',
  'forfeit',
  'refund',
  'convert',
] as const;
export type PostingType = (typeof POSTING_TYPES)[number];

/**
 * One line of a set. Accounts: `called:DONOR`, `uncalled:DONOR`, `donor:DONOR`, `fund:received`, `fund:reserved:TRANCHE`,
 * `fund:withheld:TRANCHE`, `fund:forfeited:TRANCHE`, `paid:PAYEE`, and `exchange:CURRENCY` where money is changed.
 */
export interface PostingLine {
  readonly account: string;
  /** Whole minor units, positive for what goes in; a safe integer. */
  readonly amount: number;
  /** Where it differs from the set's. */
  readonly ccy?: string;
}

/** A set of postings, which sums to zero in each currency: what a `posting` says beside what every happening says. */
export interface PostingSet {
  readonly type: PostingType;
  readonly ccy: string;
  readonly lines: readonly PostingLine[];
  readonly tranche?: string;
  /** For which step money is withheld. */
  readonly step?: string;
  /** The last day on which what is withheld can still be earned, as the Trustee has it; the rule's own day counts. */
  readonly holdUntil?: Day;
}

/** A set of postings as books are kept of it: on which day the money moved, and when that could be known. */
export interface Booked extends PostingSet {
  readonly id: string;
  readonly by: string;
  readonly occurred: Day;
  /** Later than `occurred`, if it was booked late. */
  readonly knownOn: Day;
  /** When the record was told: sets that could be known on one day are taken in this order. */
  readonly recordedAt: Instant;
}
