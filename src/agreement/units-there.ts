import { noSuch } from '#agreement/parties';
import { type DraftId, ok, type Result } from '#agreement/terms';
import type { UnitJson } from '#agreement/text';
import type { State } from './evolve.ts';

/** Whether the units that are named stand in their draft; what follows a # names a sentence within one. */
export function unitsThere({ text }: State, draft: DraftId, units: readonly string[]): Result<void> {
  const held = text.drafts.get(draft);
  if (held === undefined) return ok(undefined); // that it is there is asked of every pointer
  const there = idsIn(held.text.units);
  const missing = units.map((unit) => unit.replace(/#.*$/, '')).find((unit) => !there.has(unit));
  return missing === undefined ? ok(undefined) : { ok: false, refusal: noSuch('unit', missing) };
}

function idsIn(units: readonly UnitJson[] = [], ids = new Set<string>()): ReadonlySet<string> {
  for (const { id, units: below } of units) {
    if (id !== undefined) ids.add(id);
    idsIn(below, ids);
  }
  return ids;
}
