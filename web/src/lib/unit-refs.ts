import { flatten, placeOf, type TabledDraft } from '#agreement/text';
import { draftAddress } from '#lib/addresses.ts';

/** A unit of a draft by its printed number, and where it stands. */
export interface UnitRef {
  readonly label: string;
  readonly address: string;
}

/** References to units of a draft, in the order given. */
export function numbersOf(
  caseId: string,
  draft: TabledDraft,
  units: readonly string[],
  known: string | undefined,
): readonly UnitRef[] {
  const places = new Map<string, string>(flatten(draft).units.map((unit) => [unit.id, labelOf(unit)]));
  return units.map((id) => ({ label: places.get(id) ?? id, address: draftAddress(caseId, draft.id, known, id) }));
}

/** A plan that bears bare numbers is cited by its points; any other text as a lawyer would. */
function labelOf(unit: Parameters<typeof placeOf>[0]): string {
  const bare = unit.num !== undefined && /^[\p{L}\p{N}]{1,4}$/u.test(unit.num);
  return bare ? `point ${unit.num}` : placeOf(unit);
}
