import type { Figure } from './items.ts';
import type { Region, Sides } from './sides.ts';

/** A figure of the earlier text and the one that stands in its place, by item; one of the two may be missing. */
export interface FigurePair {
  readonly a?: number;
  readonly b?: number;
  /** Alternatives that were shared out among several figures: the last of them, on the side that is not alternatives. */
  readonly upTo?: number;
}

/** Finds which figure took the place of which: those of equal surroundings first, then in each region by class and order. */
export function pairFigures(sides: Sides): readonly FigurePair[] {
  const matched: FigurePair[] = [];
  sides.a.items.forEach((item, a) => {
    const b = sides.toB[a] ?? -1;
    if (item.figure !== undefined && b >= 0) matched.push({ a, b });
  });
  const found = [...matched, ...sides.regions.flatMap((region) => pairInRegion(sides, region))];
  return sharedOut(sides, withoutShifts(sides, bySamePhrase(sides, found)));
}

/**
 * Of two figures that came for one, as of two that went, the one that the same word introduces stands in its place:
 * "under 18" became "under 15 or over 60".
 */
function bySamePhrase(sides: Sides, found: readonly FigurePair[]): readonly FigurePair[] {
  const pairs = [...found];
  pairs.forEach(({ a, b }, i) => {
    if (a === undefined || b === undefined || introducedAlike(sides, a, b)) return;
    for (const side of ['a', 'b'] as const) {
      const [kept, loose] = side === 'a' ? [b, a] : [a, b];
      const at = pairs.findIndex((other) => {
        const lone = other[side === 'a' ? 'b' : 'a'] === undefined ? other[side] : undefined;
        return (
          lone !== undefined && (side === 'a' ? introducedAlike(sides, lone, kept) : introducedAlike(sides, kept, lone))
        );
      });
      const other = pairs[at];
      if (other === undefined) continue;
      pairs[i] = { ...pick(side === 'a' ? 'b' : 'a', { a, b }), ...pick(side, other) };
      pairs[at] = { [side]: loose };
      return;
    }
  });
  return pairs;
}

/** Figures of one class and unit, after the same word. */
function introducedAlike({ a: { items: before }, b: { items: after } }: Sides, a: number, b: number): boolean {
  const [one, other] = [before[a]?.figure, after[b]?.figure];
  const word = before[a - 1]?.word ?? '';
  return one?.class === other?.class && one?.unit === other?.unit && word !== '' && word === after[b - 1]?.word;
}

function pairInRegion(sides: Sides, region: Region): readonly FigurePair[] {
  const pairs: FigurePair[] = [];
  const later = figuresIn(sides.b.items, region.b0, region.b1);
  for (const a of figuresIn(sides.a.items, region.a0, region.a1)) {
    const at = later.findIndex((b) => sides.b.items[b]?.figure?.class === sides.a.items[a]?.figure?.class);
    const b = later[at];
    if (b === undefined) pairs.push({ a });
    else {
      pairs.push({ a, b });
      later.splice(at, 1);
    }
  }
  return [...pairs, ...later.map((b) => ({ b }))];
}

function figuresIn(items: Sides['a']['items'], from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (items[i]?.figure !== undefined) found.push(i);
  return found;
}

/**
 * A figure that only moved within its clause is no change: where one side's figure lacks a partner, and an equal one on
 * the other side has none or a different one, the equal two belong together.
 */
function withoutShifts(sides: Sides, found: readonly FigurePair[]): readonly FigurePair[] {
  const pairs = [...found];
  const figureA = (pair: FigurePair) => (pair.a === undefined ? undefined : sides.a.items[pair.a]?.figure);
  const figureB = (pair: FigurePair) => (pair.b === undefined ? undefined : sides.b.items[pair.b]?.figure);
  for (let i = 0; i < pairs.length; i++) {
    const single = pairs[i];
    if (single === undefined || (single.a !== undefined && single.b !== undefined)) continue;
    const own = figureA(single) ?? figureB(single);
    const at = pairs.findIndex((other, j) => {
      if (j === i || same(figureA(other), figureB(other))) return false;
      return same(own, single.a === undefined ? figureA(other) : figureB(other));
    });
    const other = pairs[at];
    if (other === undefined) continue;
    const joined = single.a === undefined ? { ...pick('a', other), ...single } : { ...single, ...pick('b', other) };
    const left = single.a === undefined ? pick('b', other) : pick('a', other);
    pairs[i] = joined;
    pairs[at] = left;
  }
  return pairs.filter((pair) => pair.a !== undefined || pair.b !== undefined);
}

/** Alternatives whose figures now stand one after the other, as where each went to one of two parties; and back. */
function sharedOut(sides: Sides, found: readonly FigurePair[]): readonly FigurePair[] {
  const gone = new Set<FigurePair>();
  const pairs = found.map((pair) => {
    const [a, b] = [sides.a.items[pair.a ?? -1]?.figure, sides.b.items[pair.b ?? -1]?.figure];
    const several = (a?.values.length ?? 0) > 1 ? a : (b?.values.length ?? 0) > 1 ? b : undefined;
    const single = several === a ? 'b' : 'a';
    if (several === undefined || pair[single] === undefined) return pair;
    const items = sides[single].items;
    const lone = found.filter((other) => {
      const figure = items[other[single] ?? -1]?.figure;
      const partner = single === 'a' ? other.b : other.a;
      return partner === undefined && figure?.values.length === 1 && several.values.includes(figure.values[0] ?? '');
    });
    const places = [pair, ...lone].map((p) => p[single] ?? -1).sort((x, y) => x - y);
    if (places.length !== several.values.length) return pair;
    for (const other of lone) gone.add(other);
    return { ...pair, [single]: places[0], upTo: places.at(-1) ?? -1 };
  });
  return pairs.filter((_, i) => !gone.has(found[i] ?? {}));
}

function pick(side: 'a' | 'b', pair: FigurePair): FigurePair {
  const at = pair[side];
  return at === undefined ? {} : { [side]: at };
}

/** The same figure of the same unit, in or out of brackets. */
export function same(x: Figure | undefined, y: Figure | undefined): boolean {
  return (
    x !== undefined &&
    y !== undefined &&
    x.class === y.class &&
    x.unit === y.unit &&
    String(x.values) === String(y.values)
  );
}
