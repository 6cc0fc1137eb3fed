import type { Day } from '#agreement/terms';

/** What a donor promised to pay in. It counts as pledged from the day on which it was made, whether it binds or not. */
export interface Pledge {
  readonly id: string;
  readonly donor: string;
  /** Whole minor units of the fund's currency. */
  readonly amount: number;
  /** Whether the donor is bound; a pledge that does not bind may be called, and is owed by nobody. */
  readonly binding: boolean;
  /** The day of the promise; where the text names none, it was made with the text. */
  readonly made?: Day;
  /** Which part of it falls due with which tranche, in hundredths of a per cent: 4000 for 40%. */
  readonly due: Readonly<Record<string, number>>;
}
