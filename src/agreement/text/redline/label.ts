import { absurd } from '#agreement/terms';
import type { Flat, TextUnit } from '../text-unit.ts';
import type { Alignment, Matched } from './alignment.ts';
import { longestRun } from './order.ts';
import type { Label } from './redline.ts';

/** What became of a pair: its one label, and the flags that may stand beside it. */
export interface Labelled extends Matched {
  readonly label: Label;
  readonly moved: boolean;
  readonly renumbered: boolean;
  readonly headingChanged: boolean;
}

/** Gives each pair its label, in the order of the alignment. Exchanging the drafts inverts every label. */
export function label(earlier: Flat, later: Flat, alignment: Alignment): readonly Labelled[] {
  const moved = movedPairs(earlier, later, alignment.pairs);
  return alignment.pairs.map((pair, i) => {
    const flags = { moved: moved.has(i), ...ownFlags(earlier, later, pair) };
    return { ...pair, ...flags, label: labelOf(earlier, later, pair, flags) };
  });
}

/**
 * The pairs outside the longest run that keeps the order of both drafts; a pair of several stands where its first unit
 * stands. Of runs equally long the one with more words is kept, so that the shorter text is called the mover; where
 * that too is equal, one is chosen by the words themselves, the same whichever draft is called the earlier.
 */
function movedPairs(earlier: Flat, later: Flat, pairs: readonly Matched[]): ReadonlySet<number> {
  const both = pairs.map((pair, i) => ({ pair, i })).filter(({ pair }) => pair.a.length > 0 && pair.b.length > 0);
  const kept = longestRun(
    both.map(({ pair }) => ({
      a: Math.min(...pair.a),
      b: Math.min(...pair.b),
      weight: weightOf(textOf(earlier, pair.a)) + weightOf(textOf(later, pair.b)),
    })),
  );
  return new Set(both.filter((_, k) => !kept[k]).map(({ i }) => i));
}

/** The length of a text and a fraction that differs from text to text. */
function weightOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return text.length + (hash >>> 8) / 2 ** 24 / 1024;
}

function textOf(flat: Flat, indexes: readonly number[]): string {
  return indexes.map((i) => flat.units[i]?.text ?? '').join('\n');
}

function ownFlags(earlier: Flat, later: Flat, pair: Matched): { renumbered: boolean; headingChanged: boolean } {
  const [a, b] = [only(earlier, pair.a), only(later, pair.b)];
  if (a === undefined || b === undefined) return { renumbered: false, headingChanged: false };
  return { renumbered: a.num !== b.num, headingChanged: a.heading !== b.heading };
}

function only(flat: Flat, indexes: readonly number[]): TextUnit | undefined {
  return indexes.length === 1 ? flat.units[indexes[0] ?? -1] : undefined;
}

function labelOf(
  earlier: Flat,
  later: Flat,
  pair: Matched,
  flags: { readonly moved: boolean; readonly renumbered: boolean },
): Label {
  switch (pair.kind) {
    case 'inserted':
    case 'deleted':
    case 'split':
    case 'merged':
    case 'duplicated':
    case 'deduplicated':
      return pair.kind;
    case 'one': {
      const reworded = textOf(earlier, pair.a) !== textOf(later, pair.b);
      if (flags.moved) return reworded ? 'moved-and-reworded' : 'moved';
      if (reworded) return 'reworded';
      return flags.renumbered ? 'renumbered' : 'unchanged';
    }
    default:
      return absurd(pair.kind);
  }
}
