import type { UnitId } from '#agreement/terms';
import type { Unit } from '#agreement/text';
import type { View } from '../reading.ts';
import type { AknElement, AknNode } from './element.ts';
import type { Tally } from './tally.ts';
import type { UnitIds } from './unit-ids.ts';

/** One file being read: what both words and structure need. Each may hold the other, so they meet here. */
export interface Reading {
  readonly view: View;
  readonly tally: Tally;
  readonly ids: UnitIds;
  /** Units of what stands between paragraphs. */
  readonly units: (nodes: readonly AknNode[]) => readonly Unit[];
  /** The note that stands at its call. */
  readonly note: (authorialNote: AknElement) => CalledNote;
  /** The note that is called from elsewhere; its unit goes below the first call. */
  readonly noteCalled: (noteRef: AknElement) => CalledNote;
}

/** A note: its id, if the file holds it; its unit, if it is to stand below this call. */
export interface CalledNote {
  readonly id?: UnitId;
  readonly unit?: Unit;
}
