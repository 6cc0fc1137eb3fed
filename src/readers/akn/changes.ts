import type { UnitTracked } from '#agreement/text';
import type { View } from '../reading.ts';
import type { AknElement } from './element.ts';

/** Who made a change and when, as our own attributes say; other programs' files name no author. */
export function trackedOf(element: AknElement, kind: UnitTracked['kind']): UnitTracked {
  const { author = '', date, moved } = element.own;
  return { kind, author, ...(date === undefined ? {} : { date }), ...(moved === undefined ? {} : { moved }) };
}

/** The tracked change of a unit as a whole, if there is one. */
export function unitChangeOf(element: AknElement): UnitTracked | undefined {
  const kind = element.own.change;
  return kind === 'inserted' || kind === 'deleted' ? trackedOf(element, kind) : undefined;
}

/** Whether a view leaves out a unit that was inserted or deleted as a whole. */
export function isHidden(change: UnitTracked | undefined, view: View): boolean {
  return (view === 'accepted' && change?.kind === 'deleted') || (view === 'original' && change?.kind === 'inserted');
}
