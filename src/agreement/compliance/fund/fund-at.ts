import { spansOf } from '../evaluate.ts';
import type { StepDecision } from '../happening.ts';
import { paymentsSuspended } from '../payments.ts';
import type { Reckoning } from '../reckoning.ts';
import { spanAt } from '../span.ts';
import { type FundState, fundState } from './fund-state.ts';
import type { Holds } from './standing.ts';

/** The fund of an agreement as it stands on the days of a reckoning, by what was decided of its steps; none where the text has none. */
export function fundsAt(r: Reckoning, decisions: readonly StepDecision[]): readonly FundState[] {
  const { fund, clock } = r.agreement;
  if (fund === undefined) return [];
  const suspended = (payee: string | undefined) => paymentsSuspended(payee, r);
  return [fundState(fund, r.books(), decisions, { asked: r.asked, clock, holds: holdingIn(r), suspended })];
}

/** Asks whether a condition holds on the day of a reckoning, and since when. */
export function holdingIn(r: Reckoning): Holds {
  return (condition) => spanAt(spansOf(condition, r, { ofOwn: 'all' }), r.today);
}
