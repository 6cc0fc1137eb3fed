import type { Day } from '#agreement/terms';
import type { Booked, PostingType } from './posting.ts';
import { add, type Tally, tally } from './tally.ts';

/** From which two days books are read: what had happened by the one, as far as it could be known on the other. */
export interface Asked {
  readonly asOf: Day;
  readonly asKnownOn: Day;
}

/** What moved on each account, by currency and by what the sets did. The balance of an account is the sum over these. */
export type Ledger = ReadonlyMap<string, ReadonlyMap<PostingType, ReadonlyMap<string, Tally>>>;

/** The postings that count on a pair of days, in the order in which they were told. */
export function postingsAt(postings: readonly Booked[], { asOf, asKnownOn }: Asked): readonly Booked[] {
  return postings.filter(({ occurred, knownOn }) => occurred <= asOf && knownOn <= asKnownOn);
}

/** Adds up sets of postings. Their order does not matter. */
export function ledgerOf(postings: Iterable<Booked>): Ledger {
  const ledger = new Map<string, Map<PostingType, Map<string, Tally>>>();
  for (const { type, ccy, lines } of postings)
    for (const line of lines) {
      const types = within(ledger, line.ccy ?? ccy, () => new Map<PostingType, Map<string, Tally>>());
      const accounts = within(types, type, () => new Map<string, Tally>());
      add(within(accounts, line.account, tally), line.amount);
    }
  return ledger;
}

/** What lies under a key; made when it is first asked for. */
export function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
