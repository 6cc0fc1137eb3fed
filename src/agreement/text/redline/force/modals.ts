import { type Change, change, printedOf } from './change.ts';
import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matter } from './matter.ts';
import type { Region, Sides } from './sides.ts';

/** Duties that became powers, wishes that became duties, and the like; a bare present made "shall" is one. */
export function modalChanges(sides: Sides, matter: Matter, lexicon: Lexicon): readonly Change[] {
  return sides.regions.flatMap((region) => inRegion(sides, region, matter, lexicon));
}

function inRegion(sides: Sides, region: Region, matter: Matter, lexicon: Lexicon): readonly Change[] {
  const before = modalsIn(sides.a.items, region.a0, region.a1, lexicon);
  const after = modalsIn(sides.b.items, region.b0, region.b1, lexicon);
  const changes: Change[] = [];
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const [a, b] = [before[i], after[i]];
    if (a !== undefined && b !== undefined) {
      if (sides.a.items[a]?.word !== sides.b.items[b]?.word) changes.push(pairOf(sides, region, a, b));
    } else if (b !== undefined) {
      if (!matter.opened(b)) changes.push(came(sides, region, b));
    } else if (a !== undefined && !matter.closed(a)) changes.push(went(sides, region, a));
  }
  return changes;
}

function modalsIn(items: readonly Item[], from: number, to: number, lexicon: Lexicon): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (lexicon.modals.has(items[i]?.word ?? '')) found.push(i);
  return found;
}

/** The verb is told with the modal where it changed with it: "shall be paid" to "may be met". */
function pairOf(sides: Sides, region: Region, a: number, b: number): Change {
  const verbA = verbEnd(sides.a.items, a, region.a1);
  const verbB = verbEnd(sides.b.items, b, region.b1);
  const verbChanged =
    verbA > a + 1 && verbB > b + 1 && sides.a.items[verbA - 1]?.word !== sides.b.items[verbB - 1]?.word;
  const [endA, endB] = verbChanged ? [verbA, verbB] : [a + 1, b + 1];
  return change('modal', printedOf(sides.a, a, endA), printedOf(sides.b, b, endB), sides.b.items[b]?.from ?? 0);
}

/** After a modal: the verb, or the verb after "be", "not" and the like; no farther than the change goes. */
function verbEnd(items: readonly Item[], modal: number, limit: number): number {
  let end = modal + 1;
  while (end < limit && AUXILIARY.test(items[end]?.word ?? '')) end++;
  return end < limit && items[end]?.kind === 'word' ? end + 1 : end;
}

const AUXILIARY = /^(?:be|have|not|been|also|être|avoir|ser|estar|haber|werden|sein|nicht|быть|бути)$/;

/** A modal that is new: over a verb that stood in the present before ("enters" to "shall enter"), or with a new verb. */
function came(sides: Sides, region: Region, b: number): Change {
  const verb = sides.b.items[b + 1];
  const bare = presentOf(sides.a.items, region.a0, region.a1, verb?.word ?? '');
  const inChange = b + 1 < region.b1;
  const before =
    bare === undefined ? (inChange ? null : (verbOf(sides, b) ?? null)) : printedOf(sides.a, bare, bare + 1);
  return change('modal', before, printedOf(sides.b, b, b + 2), sides.b.items[b]?.from ?? 0);
}

function went(sides: Sides, region: Region, a: number): Change {
  const verb = sides.a.items[a + 1];
  const bare = presentOf(sides.b.items, region.b0, region.b1, verb?.word ?? '');
  const kept = sides.toB[a + 1] ?? -1;
  const after =
    bare !== undefined ? printedOf(sides.b, bare, bare + 1) : kept >= 0 ? printedOf(sides.b, kept, kept + 1) : null;
  return change('modal', printedOf(sides.a, a, a + 2), after, sides.b.items[region.b0]?.from ?? sides.b.text.length);
}

/** The verb after a new modal as it stood before, where only the modal was put in. */
function verbOf(sides: Sides, b: number): string | undefined {
  const was = sides.toA[b + 1] ?? -1;
  return was < 0 ? undefined : (printedOf(sides.a, was, was + 1) ?? undefined);
}

/** A word of the same stem as the infinitive, as a present would be. */
function presentOf(items: readonly Item[], from: number, to: number, infinitive: string): number | undefined {
  if (infinitive.length < 2) return undefined;
  const stem = infinitive.slice(0, Math.max(2, infinitive.length - 1));
  for (let i = from; i < to; i++) {
    const word = items[i]?.word ?? '';
    if (word.startsWith(stem) && word.length <= infinitive.length + 2) return i;
    if (infinitive === 'be' && (word === 'is' || word === 'are')) return i;
    if (infinitive === 'have' && word === 'has') return i;
  }
  return undefined;
}
