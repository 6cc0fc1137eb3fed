import type { Day } from '#agreement/terms';
import type { Period } from '../period.ts';
import type { PayExpression } from './pay-expression.ts';

/**
 * How a tranche is paid: how much of it is earned, how long the rest is held, and what becomes of it then. A rule may
 * have versions; the one whose day came last applies, and what was paid by an earlier one stays paid.
 */
export interface PayRule {
  /** The first day of this version; the first version has none. */
  readonly from?: Day;
  readonly pay: PayExpression;
  /** How long what is withheld is kept for the steps that are not met; without it, without end. */
  readonly hold?: Period;
  readonly afterHold: 'forfeit' | 'return' | 'keep';
  /** Whether the text says in so many words that what was paid for a step stays paid if it departs; nothing paid is ever rewritten. */
  readonly noReversal: boolean;
}
