import { type Change, change, placeOfItem, printedOf } from './change.ts';
import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matter } from './matter.ts';
import type { Region, Sides } from './sides.ts';

/**
 * Duties that became powers, wishes that became duties, and the like; a bare present made "shall" is one. A modal that
 * went in one place and came in another only moved within its clause.
 */
export function modalChanges(sides: Sides, matter: Matter, lexicon: Lexicon): readonly Change[] {
  const regions = sides.regions.map((region) => ({ region, ...modalsOf(sides, region, matter, lexicon) }));
  const wordsA = new Map<string, number>();
  for (const { gone } of regions) for (const a of gone) count(wordsA, sides.a.items[a]?.word ?? '');
  const shifted = new Map<string, number>();
  for (const { come } of regions)
    for (const b of come) {
      const word = sides.b.items[b]?.word ?? '';
      if ((shifted.get(word) ?? 0) < (wordsA.get(word) ?? 0)) count(shifted, word);
    }
  const [skipA, skipB] = [new Map(shifted), new Map(shifted)];
  return regions.flatMap(({ region, turned, gone, come }) => [
    ...turned.map(([a, b]) => pairOf(sides, region, a, b)),
    ...come.filter((b) => !take(skipB, sides.b.items[b]?.word ?? '')).map((b) => came(sides, region, b)),
    ...gone.filter((a) => !take(skipA, sides.a.items[a]?.word ?? '')).map((a) => went(sides, region, a)),
  ]);
}

/** The modals of a region: those that took each other's place, and those that came or went. */
interface Modals {
  readonly turned: readonly (readonly [a: number, b: number])[];
  readonly gone: readonly number[];
  readonly come: readonly number[];
}

function modalsOf(sides: Sides, region: Region, matter: Matter, lexicon: Lexicon): Modals {
  const before = modalsIn(sides.a.items, region.a0, region.a1, lexicon);
  const after = modalsIn(sides.b.items, region.b0, region.b1, lexicon);
  const both = Math.min(before.length, after.length);
  return {
    turned: before
      .slice(0, both)
      .map((a, i) => [a, after[i] ?? -1] as const)
      .filter(([a, b]) => sides.a.items[a]?.word !== sides.b.items[b]?.word),
    gone: before.slice(both).filter((a) => !matter.closed(a)),
    come: after.slice(both).filter((b) => !matter.opened(b)),
  };
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Takes one off a count, if there is one. */
function take(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0;
  if (left > 0) counts.set(word, left - 1);
  return left > 0;
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
  return change('modal', printedOf(sides.a, a, a + 2), after, placeOfItem(sides.b, region.b0));
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
