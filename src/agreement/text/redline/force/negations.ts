import { type Change, change, placeOfItem, printedOf } from './change.ts';
import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matter } from './matter.ts';
import { longestPhrase } from './phrases.ts';
import type { Region, Sides } from './sides.ts';

/** Negations that came or went, alone, in a phrase, or as a prefix ("armed" to "unarmed"). */
export function negationChanges(sides: Sides, matter: Matter, lexicon: Lexicon): readonly Change[] {
  return sides.regions.flatMap((region) => {
    const before = negationsIn(sides.a.items, region.a0, region.a1, lexicon).filter((i) => !matter.closed(i));
    const after = negationsIn(sides.b.items, region.b0, region.b1, lexicon).filter((i) => !matter.opened(i));
    const shared = Math.min(before.length, after.length);
    return [
      ...after.slice(shared).map((b) => told(sides, region, b, 'b')),
      ...before.slice(shared).map((a) => told(sides, region, a, 'a')),
      ...prefixes(sides, region),
    ];
  });
}

/** "no more than" and "not later than" bound a figure, and negate nothing. */
function negationsIn(items: readonly Item[], from: number, to: number, lexicon: Lexicon): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    const limiter = longestPhrase(items, i, lexicon.limiters);
    if (limiter !== undefined) i += limiter.length - 1;
    else if (lexicon.negations.has(items[i]?.word ?? '')) found.push(i);
  }
  return found;
}

/**
 * A negation put in by itself is told with the words around it, on both sides; one in a new phrase is told by the
 * phrase, with nothing on the other side.
 */
function told(sides: Sides, region: Region, at: number, side: 'a' | 'b'): Change {
  const [own, other, to] = side === 'b' ? [sides.b, sides.a, sides.toA] : [sides.a, sides.b, sides.toB];
  const [start, end] = side === 'b' ? [region.b0, region.b1] : [region.a0, region.a1];
  const words = own.items.slice(start, end).filter((item) => item.kind !== 'sign').length;
  const place = side === 'b' ? (own.items[at]?.from ?? 0) : placeOfItem(sides.b, region.b0);
  const tell = (mine: string | null, theirs: string | null) =>
    side === 'b' ? change('negation', theirs, mine, place) : change('negation', mine, theirs, place);
  if (words === 1) {
    const [from, until] = [Math.max(0, at - 1), Math.min(own.items.length, at + 3)];
    return tell(printedOf(own, from, until), printedImage(other, to, from, until));
  }
  const otherEmpty = side === 'b' ? region.a0 === region.a1 : region.b0 === region.b1;
  if (otherEmpty && words <= 8) return tell(printedOf(own, start, end), null);
  const theirs = side === 'b' ? printedOf(other, region.a0, region.a1) : printedOf(other, region.b0, region.b1);
  return tell(printedOf(own, at, Math.min(end, at + 3)), otherEmpty ? null : theirs);
}

/** The words of the other side that a stretch was matched to. */
function printedImage(other: Sides['a'], to: Int32Array, from: number, until: number): string | null {
  const images = Array.from({ length: until - from }, (_, i) => to[from + i] ?? -1).filter((image) => image >= 0);
  return images.length === 0 ? null : printedOf(other, Math.min(...images), Math.max(...images) + 1);
}

/** "armed" to "unarmed", in either direction. */
function prefixes(sides: Sides, region: Region): readonly Change[] {
  const before = wordsIn(sides.a.items, region.a0, region.a1);
  const after = wordsIn(sides.b.items, region.b0, region.b1);
  const changes: Change[] = [];
  const tell = (a: number | undefined, b: number | undefined) => {
    if (a !== undefined && b !== undefined)
      changes.push(
        change('negation', printedOf(sides.a, a, a + 1), printedOf(sides.b, b, b + 1), sides.b.items[b]?.from ?? 0),
      );
  };
  for (const [word, a] of before) for (const plain of withoutPrefix(word)) tell(a, after.get(plain));
  for (const [word, b] of after) for (const plain of withoutPrefix(word)) tell(before.get(plain), b);
  return changes;
}

function wordsIn(items: readonly Item[], from: number, to: number): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (let i = from; i < to; i++) if (items[i]?.kind === 'word') words.set(items[i]?.word ?? '', i);
  return words;
}

function withoutPrefix(word: string): readonly string[] {
  return PREFIXES.filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 4).map((prefix) =>
    word.slice(prefix.length),
  );
}

const PREFIXES = ['un', 'non-', 'non', 'in', 'im', 'il', 'ir', 'dis', 'не'];
