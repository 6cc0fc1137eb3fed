import { type Taken, takeAll } from './fund/intake.ts';
import { postingsAt } from './fund/ledger.ts';
import { bookedOf } from './fund/posting-booked.ts';
import { paidSince } from './fund/tranche-money.ts';
import type { Reckoning } from './reckoning.ts';
import { type Span, since } from './span.ts';

/** What the fund's books take of the postings that were known, and what they refuse; nothing where there is no fund. */
export function booksAt({ agreement: { fund, clock }, known }: Reckoning): Taken {
  if (fund === undefined) return { postings: [], refused: [] };
  const replaced = new Set(known.postings.flatMap(({ supersedes }) => supersedes ?? []));
  const standing = known.postings.filter(({ id }) => !replaced.has(id) && !known.withdrawn.has(id));
  return takeAll(
    fund,
    standing.map((posting) => bookedOf(posting, clock)),
  );
}

/** From when on a tranche is paid: something of it was, and what is left of it was forfeited or given back. */
export function paidSpans(tranche: string, r: Reckoning): readonly Span[] {
  const whole = r.agreement.fund?.tranches.find(({ id }) => id === tranche)?.amount;
  if (whole === undefined) return [];
  const paid = paidSince(whole, tranche, postingsAt(r.books().postings, r.asked));
  return paid === undefined ? [] : [since(paid.day, r.agreement.clock, paid.entries)];
}
