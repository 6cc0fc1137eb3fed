import type { ForceChange, Pair, Redline, Side } from '#agreement/text';

/** Where a pair stands in the earlier draft and in the later. */
export function sayPlaces({ a, b }: Pair, { earlier, later }: Redline): string {
  const before = a.map((i) => placeOf(earlier, i)).join(', ');
  const after = b.map((i) => placeOf(later, i)).join(', ');
  return [before, after].filter((place) => place !== '').join(' -> ');
}

export function sayBecame(pair: Pair): string {
  return pair.label;
}

export function sayForce({ kind, before, after }: ForceChange): string {
  return `${kind}, ${before ?? 'none'} -> ${after ?? 'none'}`;
}

export function sayWhy({ why }: Pair): string {
  return why.by === 'none' ? '' : `matched by ${why.by}${why.score === undefined ? '' : ` (${why.score})`}`;
}

function placeOf(side: Side, index: number): string {
  const unit = side.units[index];
  return unit === undefined ? '' : [...unit.path.map((u) => u.num ?? ''), unit.num ?? ''].join(' ').trim();
}
