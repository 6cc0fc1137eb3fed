import type { TabledDraft, Unit } from '#agreement/text';
import { draftAddress } from '#lib/addresses.ts';

/** A unit of a draft by its printed number, and where it stands. */
export interface UnitRef {
  readonly label: string;
  readonly address: string;
}

/** References to units of a draft, in the order given; one without a number is named by its heading or its kind. */
export function numbersOf(caseId: string, draft: TabledDraft, units: readonly string[]): readonly UnitRef[] {
  const found = new Map<string, Unit>();
  collect(draft.units, found);
  return units.map((id) => ({ label: labelOf(found.get(id)) ?? id, address: draftAddress(caseId, draft.id, id) }));
}

function labelOf(unit: Unit | undefined): string | undefined {
  return unit === undefined ? undefined : (unit.num ?? unit.heading ?? unit.kind);
}

function collect(units: readonly Unit[], into: Map<string, Unit>): void {
  for (const unit of units) {
    into.set(unit.id, unit);
    collect(unit.units, into);
  }
}
