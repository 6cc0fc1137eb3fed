import type { Reckoning } from './reckoning.ts';
import { type Span, since } from './span.ts';

/** From when on a tranche is paid: the day on which what was paid of it reached its amount. */
export function paidSpans(tranche: string, r: Omit<Reckoning, 'paid'>): readonly Span[] {
  const whole = r.agreement.fund?.tranches.find(({ id }) => id === tranche)?.amount;
  if (whole === undefined) return [];
  let paid = 0;
  const entries: string[] = [];
  for (const posting of r.known.payments) {
    if (posting.tranche !== tranche || r.known.withdrawn.has(posting.id)) continue;
    entries.push(posting.id);
    for (const { account, amount } of posting.lines) if (account.startsWith('paid:')) paid += amount;
    if (paid >= whole) return [since(posting.occurred.from, r.agreement.clock, entries)];
  }
  return [];
}
