import type { Expression } from '../expression.ts';

/** A part of a fund: how much, from when on, against which steps, by which rule, and to whom in which shares. */
export interface Tranche {
  readonly id: string;
  /** Whole minor units of the fund's currency. */
  readonly amount: number;
  /** What opens it: an anchor, `paid(T1)`, or any other condition. Without it, it is open from the start. */
  readonly start?: Expression;
  /** How often it is looked at, in the word of the text; payments are not held to it. */
  readonly every?: string;
  readonly steps: readonly string[];
  /** The name of its rule; without one the whole is paid once every step is met, and what is withheld is held without end. */
  readonly rule?: string;
  /** What must hold besides, each of them, when money is paid. */
  readonly also: readonly Expression[];
  /** Who is paid and with which weight, in the order of the text; if nobody is named, the Trustee is not held to shares. */
  readonly shares: Readonly<Record<string, number>>;
}
