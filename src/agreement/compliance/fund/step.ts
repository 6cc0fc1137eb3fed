/**
 * What must be done before money is paid, how it is proved, and how heavily it weighs: a reform, a quantity, works, an
 * audit, or a state to be kept. A competent body says whether it is met; a measure alone decides nothing. A step that
 * was met and is undone has *departed*.
 */
export interface FundStep {
  readonly id: string;
  readonly text: readonly string[];
  readonly kind: string;
  /** A positive whole number; only its share of the sum counts. */
  readonly weight: number;
  /** Whose step it is, where the text says so. */
  readonly of?: readonly string[];
  /** What is counted, for a quantity or a state. */
  readonly measure?: string;
  /** How much of it, once. */
  readonly target?: number;
  /** How much of it, all the time. */
  readonly min?: number;
  /** Who gives the opinion of an audit. */
  readonly by?: string;
  /** What else the text says of it, word for word: `proof`, `opinion`, `what`. */
  readonly more?: Readonly<Record<string, string | number>>;
}
