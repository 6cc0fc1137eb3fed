import type { UnitId } from '#agreement/terms';
import type { Draft, Redline, Unit } from '#agreement/text';

/**
 * Which earlier unit a later one is: for units that bear text, as the redline pairs them one to one; for those that
 * bear none, the unit of their kind that stands above most of the same text.
 */
export function counterpartsOf(redline: Redline, earlier: Draft): ReadonlyMap<UnitId, Unit> {
  const units = unitsById(earlier.units);
  const pairs = new Map<UnitId, Unit>();
  const votes = new Map<UnitId, Map<UnitId, number>>();
  for (const pair of redline.pairs) {
    const [a, b] = [redline.earlier.units[pair.a[0] ?? -1], redline.later.units[pair.b[0] ?? -1]];
    if (a === undefined || b === undefined || pair.a.length !== 1 || pair.b.length !== 1) continue;
    const same = units.get(a.id);
    if (same !== undefined) pairs.set(b.id, same);
    for (const above of b.path)
      for (const before of a.path) if (above.kind === before.kind) vote(votes, above.id, before.id);
  }
  for (const [later, earlierVotes] of votes) {
    const most = [...earlierVotes].reduce((best, next) => (next[1] > best[1] ? next : best));
    const unit = units.get(most[0]);
    if (unit !== undefined && !pairs.has(later)) pairs.set(later, unit);
  }
  return pairs;
}

function vote(votes: Map<UnitId, Map<UnitId, number>>, later: UnitId, earlier: UnitId): void {
  const counts = votes.get(later) ?? new Map<UnitId, number>();
  counts.set(earlier, (counts.get(earlier) ?? 0) + 1);
  votes.set(later, counts);
}

function unitsById(units: readonly Unit[]): ReadonlyMap<UnitId, Unit> {
  const byId = new Map<UnitId, Unit>();
  const walk = (list: readonly Unit[]) => {
    for (const unit of list) {
      byId.set(unit.id, unit);
      walk(unit.units);
    }
  };
  walk(units);
  return byId;
}
