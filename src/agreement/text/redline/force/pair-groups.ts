import type { Group } from './items.ts';
import type { FigurePair } from './pair-figures.ts';
import { isRemark } from './remark.ts';
import type { Sides } from './sides.ts';

/** Which bracket of the earlier text is which of the later; brackets that opened or closed have no partner. */
export interface GroupPairs {
  /** For each bracket of the earlier text its partner, or -1: it closed. */
  readonly toB: readonly number[];
  /** For each bracket of the later text its partner, or -1: it opened. */
  readonly toA: readonly number[];
}

/** Pairs brackets: those printed alike, those that are figures in the same place, remarks, those that hold the same words. */
export function pairGroups(sides: Sides, figures: readonly FigurePair[]): GroupPairs {
  const toB: number[] = sides.a.groups.map(() => -1);
  const toA: number[] = sides.b.groups.map(() => -1);
  const join = (a: number, b: number) => {
    if (toB[a] !== -1 || toA[b] !== -1) return;
    toB[a] = b;
    toA[b] = a;
  };
  for (const { a, b } of figures) {
    const [groupA, groupB] = [sides.a.items[a ?? -1]?.figure?.group, sides.b.items[b ?? -1]?.figure?.group];
    if (groupA !== undefined && groupB !== undefined) join(groupA, groupB);
  }
  sides.a.groups.forEach((group, a) => {
    const b = sides.b.groups.findIndex((other, i) => toA[i] === -1 && other.printed === group.printed);
    if (b >= 0) join(a, b);
  });
  const remarks = [sides.a, sides.b].map((side) => side.groups.findIndex((group) => isRemark(side, group)));
  if (!remarks.includes(-1)) join(remarks[0] ?? -1, remarks[1] ?? -1);
  for (const { a, b } of bySharedWords(sides)) join(a, b);
  return { toB, toA };
}

/** Brackets that share at least half of the smaller one's words, those that share most first. */
function bySharedWords(sides: Sides): readonly { a: number; b: number }[] {
  const found: { a: number; b: number; share: number }[] = [];
  sides.a.groups.forEach((groupA, a) => {
    const itemsA = itemsOf(groupA);
    if (itemsA.length === 0) return;
    const images = new Set(itemsA.map((i) => sides.toB[i] ?? -1));
    sides.b.groups.forEach((groupB, b) => {
      const itemsB = itemsOf(groupB);
      const shared = itemsB.filter((i) => images.has(i)).length;
      const [less, more] = [Math.min(itemsA.length, itemsB.length), Math.max(itemsA.length, itemsB.length)];
      if (less > 0 && shared * 2 >= less) found.push({ a, b, share: shared / more });
    });
  });
  return found.sort((x, y) => y.share - x.share);
}

/** The items within a bracket; of alternatives, within all of them. */
export function itemsOf(group: Group): readonly number[] {
  return group.ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
}
