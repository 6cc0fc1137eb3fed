import type { NonEmpty } from '#agreement/terms';
import type { Pledge } from './pledge.ts';
import type { PayRule } from './rule.ts';
import type { FundStep } from './step.ts';
import type { Tranche } from './tranche.ts';

/**
 * Money for rebuilding as a text has it: who keeps it, how much at most, who promised what, in which parts it is paid
 * and against which steps. All amounts are whole minor units of `ccy`, as safe integers.
 */
export interface FundTerms {
  readonly id: string;
  /** The units of the text that create it. */
  readonly text: readonly string[];
  /** Three letters of ISO 4217, or the text's own. */
  readonly ccy: string;
  /** Decimals of the minor unit, 2 for cents: for showing amounts, which are kept and reckoned whole. */
  readonly minor: number;
  /** Who posts. */
  readonly trustee: string;
  /** Who reads the books and posts nothing, where the text names one. */
  readonly auditor?: string;
  /** The most that all tranches together may come to. */
  readonly cap: number;
  readonly pledges: readonly Pledge[];
  /** In the order of the text: money that is set apart for none serves the first of them first. */
  readonly tranches: readonly Tranche[];
  readonly steps: readonly FundStep[];
  /** By name, each with its versions, the earliest first. */
  readonly rules: Readonly<Record<string, NonEmpty<PayRule>>>;
}
