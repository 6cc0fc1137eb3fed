import type { UnitId } from '#agreement/terms';
import type { Redline, TextUnit, Unit } from '#agreement/text';
import type { Bonds } from './bonds.ts';

/** Every pair of words votes for the units above them, kind for kind; the most votes win. */
export function followWords(redline: Redline, bonds: Bonds): void {
  const above = { earlier: pathsOf(redline.earlier.units), later: pathsOf(redline.later.units) };
  const votes = new Map<string, { earlier: UnitId; later: UnitId; count: number }>();
  for (const [later, earlier] of [...bonds.earlierOf]) {
    for (const one of above.earlier.get(earlier) ?? [])
      for (const other of above.later.get(later) ?? []) {
        if (one.kind !== other.kind) continue;
        const key = JSON.stringify([one.id, other.id]);
        const vote = votes.get(key) ?? { earlier: one.id, later: other.id, count: 0 };
        vote.count++;
        votes.set(key, vote);
      }
  }
  for (const vote of [...votes.values()].sort((x, y) => y.count - x.count)) bonds.tie(vote.earlier, vote.later);
}

function pathsOf(units: readonly TextUnit[]): ReadonlyMap<UnitId, readonly Unit[]> {
  return new Map(units.map((unit) => [unit.id, unit.path]));
}

/** The rest by the same kind, number and heading, in order. */
export function followHeadings(earlier: readonly Unit[], later: readonly Unit[], bonds: Bonds): void {
  const free = new Map<string, UnitId[]>();
  for (const unit of everyUnit(earlier)) {
    if (!bonds.isFree(unit.id) || !isNamed(unit)) continue;
    const name = nameOf(unit);
    free.set(name, [...(free.get(name) ?? []), unit.id]);
  }
  for (const unit of everyUnit(later)) {
    if (bonds.earlierOf.has(unit.id) || !isNamed(unit)) continue;
    const one = free.get(nameOf(unit))?.shift();
    if (one !== undefined) bonds.tie(one, unit.id);
  }
}

/** Whether a unit without words can be known by its name; one with words is known by them. */
function isNamed(unit: Unit): boolean {
  return unit.content.length === 0 && (unit.num !== undefined || unit.heading !== undefined);
}

function nameOf(unit: Unit): string {
  return JSON.stringify([unit.kind, unit.num, unit.heading]);
}

function everyUnit(units: readonly Unit[]): readonly Unit[] {
  return units.flatMap((unit) => [unit, ...everyUnit(unit.units)]);
}
