import type { Followed } from '../redline.ts';
import { type Change, change, placeOfItem, printedOf } from './change.ts';
import type { Item, Reference } from './items.ts';
import type { Matter } from './matter.ts';
import type { Region, Sides } from './sides.ts';

/** Tells whether a reference of the later text points to what one of the earlier text pointed to, renumbered. */
export type Follows = (before: Reference, after: Reference) => boolean;

/** References that changed, and those that only follow a renumbering. */
export function referenceChanges(
  sides: Sides,
  matter: Matter,
  follows: Follows,
): { readonly changes: readonly Change[]; readonly followed: readonly Followed[] } {
  const changes: Change[] = [];
  const followed: Followed[] = [];
  const compare = (a: Item, b: Item) => {
    if (a.reference === undefined || b.reference === undefined) return;
    const [before, after] = [print(sides.a.text, a), print(sides.b.text, b)];
    if (follows(a.reference, b.reference)) {
      if (before !== after) followed.push({ before, after });
    } else if (JSON.stringify(a.reference) !== JSON.stringify(b.reference))
      changes.push(change('reference', before, after, b.from));
  };
  sides.a.items.forEach((a, i) => {
    const b = sides.b.items[sides.toB[i] ?? -1];
    if (b !== undefined) compare(a, b);
  });
  for (const region of sides.regions) {
    const [before, after] = [
      referencesIn(sides.a.items, region.a0, region.a1),
      referencesIn(sides.b.items, region.b0, region.b1),
    ];
    for (let i = 0; i < Math.max(before.length, after.length); i++) {
      const [a, b] = [sides.a.items[before[i] ?? -1], sides.b.items[after[i] ?? -1]];
      if (a !== undefined && b !== undefined) compare(a, b);
      else if (b !== undefined && !matter.opened(after[i] ?? -1)) changes.push(lone(sides, region, b, 'b', matter));
      else if (a !== undefined && !matter.closed(before[i] ?? -1)) changes.push(lone(sides, region, a, 'a', matter));
    }
  }
  return { changes, followed };
}

function referencesIn(items: readonly Item[], from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (items[i]?.reference !== undefined) found.push(i);
  return found;
}

function print(text: string, item: Item): string {
  return text.slice(item.from, item.to);
}

/** A reference put in the place of a few words ("by the Envoy" to "in Annex A") is told against them. */
function lone(sides: Sides, region: Region, item: Item, side: 'a' | 'b', matter: Matter): Change {
  const inPlace = (items: Sides['a'], from: number, to: number, gone: (i: number) => boolean) => {
    const words = items.items.slice(from, to).filter((i) => i.kind === 'word').length;
    const bracketed = Array.from({ length: to - from }, (_, i) => from + i).some(gone);
    return words > 0 && words <= 4 && !bracketed;
  };
  const [a, b] = [printedOf(sides.a, region.a0, region.a1), printedOf(sides.b, region.b0, region.b1)];
  const short =
    inPlace(sides.a, region.a0, region.a1, matter.closed) && inPlace(sides.b, region.b0, region.b1, matter.opened);
  if (short) return change('reference', a, b, sides.b.items[region.b0]?.from ?? item.from);
  return side === 'b'
    ? change('reference', null, print(sides.b.text, item), item.from)
    : change('reference', print(sides.a.text, item), null, placeOfItem(sides.b, region.b0));
}
