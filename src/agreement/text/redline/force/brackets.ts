import { type Change, change } from './change.ts';
import type { Group, Item, Reading } from './items.ts';
import type { FigurePair } from './pair-figures.ts';
import type { GroupPairs } from './pair-groups.ts';
import { isRemark } from './remark.ts';
import type { Sides } from './sides.ts';

/** Brackets that opened, closed, or changed their words or names. */
export function bracketChanges(sides: Sides, groups: GroupPairs, figures: readonly FigurePair[]): readonly Change[] {
  const changes: Change[] = [];
  sides.a.groups.forEach((group, a) => {
    const partner = sides.b.groups[groups.toB[a] ?? -1];
    if (partner === undefined) {
      const standsNow = figureInPlace(sides, figures, group, 'a') ?? wordsInPlace(sides.a, sides.b, sides.toB, group);
      changes.push(
        change('bracket', group.printed, standsNow?.printed ?? null, standsNow?.at ?? imageOf(sides, group.from)),
      );
    } else if (isRemark(sides.a, group) && isRemark(sides.b, partner)) return;
    else if (ownPrint(sides.a, group) !== ownPrint(sides.b, partner))
      changes.push(change('bracket', group.printed, partner.printed, partner.from));
  });
  sides.b.groups.forEach((group, b) => {
    if (groups.toA[b] !== -1) return;
    const stoodBefore = figureInPlace(sides, figures, group, 'b') ?? wordsInPlace(sides.b, sides.a, sides.toA, group);
    changes.push(change('bracket', stoodBefore?.printed ?? null, group.printed, group.from));
  });
  return changes;
}

/** A bracket without what is in brackets within it: those are told by themselves. */
function ownPrint(reading: Reading, group: Group): string {
  const inner = reading.groups.filter((other) => other !== group && other.from > group.from && other.to < group.to);
  let print = '';
  let at = group.from;
  for (const other of inner) {
    if (other.from < at) continue;
    print += `${reading.text.slice(at, other.from)}[]`;
    at = other.to;
  }
  return print + reading.text.slice(at, group.to);
}

interface Standing {
  readonly printed: string;
  readonly at: number;
}

/** The figure without its unit that stands, on the other side, in the place of a bracket that is a figure. */
function figureInPlace(
  sides: Sides,
  figures: readonly FigurePair[],
  group: Group,
  side: 'a' | 'b',
): Standing | undefined {
  if (group.figure === undefined) return undefined;
  const pair = figures.find((p) => p[side] === group.figure);
  const reading = side === 'a' ? sides.b : sides.a;
  const other = reading.items[(side === 'a' ? pair?.b : pair?.a) ?? -1];
  if (other?.figure === undefined) return undefined;
  const last = reading.items[pair?.upTo ?? -1];
  return { printed: last === undefined ? other.figure.alone : reading.text.slice(other.from, last.to), at: other.from };
}

/**
 * The words on the other side that are the bracket's own. Only if its first word is there and at least half of the
 * rest (of the best alternative): else other words took its place, or none.
 */
function wordsInPlace(own: Reading, other: Reading, to: Int32Array, group: Group): Standing | undefined {
  const kept = group.ranges
    .map(([from, end]) => keptOf(own.items, to, from, end))
    .sort((x, y) => y.share - x.share)
    .find(({ share }) => share >= 0.5);
  if (kept === undefined) return undefined;
  const first = other.items[kept.first];
  const stay = endOfStay(other.items, to, kept);
  const last = other.items[beforeInner(other, kept.first, stay)];
  return first === undefined || last === undefined
    ? undefined
    : { printed: other.text.slice(first.from, last.to), at: first.from };
}

interface Kept {
  readonly share: number;
  readonly first: number;
  readonly last: number;
  /** Where the other side goes on after the bracket; -1 at the end. */
  readonly next: number;
}

function keptOf(items: readonly Item[], to: Int32Array, from: number, end: number): Kept {
  const images = Array.from({ length: end - from }, (_, i) => to[from + i] ?? -1);
  const words = images.filter((_, i) => items[from + i]?.kind !== 'sign');
  const stays = images.filter((image) => image >= 0);
  const beginsAlike = (words[0] ?? -1) >= 0;
  const share = beginsAlike ? words.filter((image) => image >= 0).length / words.length : 0;
  return { share, first: Math.min(...stays), last: Math.max(...stays), next: to[end] ?? -1 };
}

/** Up to a bracket that stands within: that one is told by itself. */
function beforeInner({ items, groups }: Reading, first: number, last: number): number {
  const from = items[first]?.from ?? 0;
  const inner = groups.find(
    (group) => group.figure === undefined && group.from > from && group.to < (items[last]?.to ?? 0),
  );
  if (inner === undefined) return last;
  const at = items.findIndex((item) => item.from >= inner.from);
  return at > first ? at - 1 : last;
}

/** Words put in where the bracket ended belong to what it became. */
function endOfStay(other: readonly Item[], to: Int32Array, kept: Kept): number {
  if (kept.next > kept.last) return kept.next - 1;
  const taken = new Set(to);
  let last = kept.last;
  while (last + 1 < other.length && !taken.has(last + 1) && other[last + 1]?.kind !== 'sign') last++;
  return last;
}

function imageOf(sides: Sides, place: number): number {
  const at = sides.a.items.findIndex((item) => item.from >= place);
  for (let i = at; i >= 0 && i < sides.a.items.length; i++) {
    const image = sides.toB[i] ?? -1;
    if (image >= 0) return sides.b.items[image]?.from ?? place;
  }
  return sides.b.text.length;
}
