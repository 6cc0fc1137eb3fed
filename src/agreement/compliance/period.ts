/** The units in which periods are written: minutes, hours, days, working days, weeks, months, years. */
export type PeriodUnit = 'min' | 'h' | 'd' | 'wd' | 'w' | 'mo' | 'y';

/** A length of time as a text gives it: `30d`, `72h`, `24mo`. What a day is, the agreement's clock says. */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}
