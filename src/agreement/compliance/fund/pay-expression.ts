/**
 * How much of a tranche is earned, as a tree: `amount`, figures, sums over its steps or over those that are met, the
 * four signs, and the least or most of several. Reckoned in exact fractions.
 */
export type PayExpression =
  | { readonly kind: 'amount' }
  /** A figure as a fraction of whole numbers: 0.25 and 25% are both 1 over 4, unreduced. */
  | { readonly kind: 'figure'; readonly over: number; readonly under: number }
  /** The weights of the steps, or of those that are met; or how many they are. */
  | { readonly kind: 'steps'; readonly take: 'weight' | 'count'; readonly which: 'all' | 'met' }
  | {
      readonly kind: 'sign';
      readonly sign: '+' | '-' | '*' | '/';
      readonly left: PayExpression;
      readonly right: PayExpression;
    }
  | { readonly kind: 'least' | 'most'; readonly of: readonly PayExpression[] };
