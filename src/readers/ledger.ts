import type { UnitId } from '#agreement/terms';
import type { View } from './reading.ts';

/** What goes with the reading of one file: the view of its tracked changes, its ids, and what was not carried so far. */
export interface Ledger {
  readonly view: View;
  readonly nextId: () => UnitId;
  readonly lost: Set<string>;
}
