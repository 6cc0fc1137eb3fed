import type { Pair, Redline, Side } from '#agreement/text';

export function placeOf(side: Side, index: number): string {
  const unit = side.units[index];
  return unit === undefined ? '' : [...unit.path.map((u) => u.num ?? ''), unit.num ?? ''].join(' ').trim();
}

export function sayPair(pair: Pair, _redline: Redline): string {
  return pair.label;
}

export function sayWhy({ why }: Pair): string {
  return why.by;
}

export function changesOf(_redline: Redline): string {
  return '';
}
