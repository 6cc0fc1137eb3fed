import type { Flat, TextUnit } from '../text-unit.ts';
import { bothFree, join, type Match } from './match.ts';
import { longestRun } from './order.ts';

/** A text shorter than this, in characters, says too little to be known again out of its place. */
const TELLING = 20;

/**
 * Joins the units with the same words where there is no doubt: a text that stands once in each draft, and from there
 * outward, neighbour by neighbour, as long as the words stay the same. A short text is trusted only in its place.
 */
export function joinSameWords(earlier: Flat, later: Flat, match: Match): void {
  const once = onceInEach(earlier.units, later.units).filter(({ a, b }) => bothFree(match, a, b));
  const inRun = longestRun(once.map(({ a, b, length }) => ({ a, b, weight: length })));
  once.forEach(({ a, b, length }, i) => {
    if (inRun[i] || length >= TELLING) join(match, a, b);
  });
  for (let grown = true; grown; ) grown = growByNeighbours(earlier.units, later.units, match);
}

interface Once {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The texts that stand once, word for word, in each draft. */
function onceInEach(earlier: readonly TextUnit[], later: readonly TextUnit[]): readonly Once[] {
  const [inA, inB] = [placesOf(earlier), placesOf(later)];
  return [...inA].flatMap(([text, a]) => {
    const b = inB.get(text);
    const alone = a.length === 1 && b?.length === 1;
    return alone ? [{ a: a[0] as number, b: b[0] as number, length: text.length }] : [];
  });
}

function placesOf(units: readonly TextUnit[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { index, text } of units) {
    const list = places.get(text);
    if (list) list.push(index);
    else places.set(text, [index]);
  }
  return places;
}

interface Growth {
  readonly a: number;
  readonly b: number;
  /** On how many sides a joined pair lies next to this one. */
  readonly sides: number;
}

/** Joins equal texts next to a joined pair; those with a joined pair on both sides first. Tells whether any was joined. */
function growByNeighbours(earlier: readonly TextUnit[], later: readonly TextUnit[], match: Match): boolean {
  const found: Growth[] = [];
  for (const { index: a, text } of earlier) {
    if (match.ofA[a] !== -1) continue;
    const [before, after] = [match.ofA[a - 1] ?? -1, match.ofA[a + 1] ?? -1];
    const next = before < 0 ? -1 : before + 1;
    const prior = after < 0 ? -1 : after - 1;
    const sides = next === prior ? 2 : 1;
    for (const b of new Set([next, prior]))
      if (match.ofB[b] === -1 && later[b]?.text === text) found.push({ a, b, sides });
  }
  found.sort(bySupport);
  const joined = found.filter(({ a, b }) => {
    const free = bothFree(match, a, b);
    if (free) join(match, a, b);
    return free;
  });
  return joined.length > 0;
}

function bySupport(x: Growth, y: Growth): number {
  return y.sides - x.sides || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || Math.min(x.a, x.b) - Math.min(y.a, y.b);
}
