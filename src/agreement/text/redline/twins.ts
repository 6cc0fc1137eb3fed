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
  growOutward(earlier.units, later.units, match);
}

/** Joins, in their order, the units with the same words that are left on both sides with nothing to tell them apart. */
export function joinLeftTwins(earlier: Flat, later: Flat, match: Match): void {
  const inB = placesOf(later.units.filter((u) => match.ofB[u.index] === -1));
  for (const [text, a] of placesOf(earlier.units.filter((u) => match.ofA[u.index] === -1))) {
    const b = inB.get(text) ?? [];
    for (let k = 0; k < Math.min(a.length, b.length); k++) join(match, a[k] as number, b[k] as number);
  }
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

/**
 * Joins equal texts next to joined pairs, and at both ends of the drafts, then those next to the newly joined, and so
 * on; in each round those that lie between two joined pairs first.
 */
function growOutward(earlier: readonly TextUnit[], later: readonly TextUnit[], match: Match): void {
  const ends = [
    { a: -1, b: -1 },
    { a: earlier.length, b: later.length },
  ];
  let edge = [...ends, ...[...match.ofA].map((b, a) => ({ a, b })).filter(({ b }) => b >= 0)];
  while (edge.length > 0) {
    const found = new Map<number, Growth>();
    for (const { a, b } of edge)
      for (const step of [-1, 1]) {
        const [x, y] = [a + step, b + step];
        const [one, other] = [earlier[x], later[y]];
        if (one === undefined || other === undefined || one.text !== other.text || !bothFree(match, x, y)) continue;
        const beyond = match.ofA[x + step] === y + step;
        found.set(x * later.length + y, { a: x, b: y, sides: beyond ? 2 : 1 });
      }
    edge = [...found.values()].sort(bySupport).filter(({ a, b }) => {
      const free = bothFree(match, a, b);
      if (free) join(match, a, b);
      return free;
    });
  }
}

function bySupport(x: Growth, y: Growth): number {
  return y.sides - x.sides || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || Math.min(x.a, x.b) - Math.min(y.a, y.b);
}
