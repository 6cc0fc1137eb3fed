import type { Stretch } from './moment.ts';

/** What a report or a notice means for a norm: it alleges a departure, or it may be one and moves nothing. */
export interface Indication {
  readonly entry: string;
  readonly says: 'alleges' | 'possible' | 'covered';
  readonly on: Stretch;
  /** The norm that covers what was seen, where one does. */
  readonly by?: string;
}
