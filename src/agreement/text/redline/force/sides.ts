import { diffWords, type Run } from '../diff.ts';
import { numbersOf } from '../edits.ts';
import { readable } from '../readable.ts';
import { type Token, tokenOf } from '../vocabulary.ts';
import type { Work } from '../work.ts';
import type { Reading } from './items.ts';

/** Two readings held side by side: which item is which, and the regions in which they differ. */
export interface Sides {
  readonly a: Reading;
  readonly b: Reading;
  /** For each item of one side the one of the other; -1 where it has none. */
  readonly toB: Int32Array;
  readonly toA: Int32Array;
  readonly regions: readonly Region[];
}

/** Items `a0` up to `a1` became items `b0` up to `b1`; one of the two may be empty. */
export interface Region {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Holds two readings side by side; figures by what they count, not by what they are. */
export function sideBySide(a: Reading, b: Reading, work: Work): Sides {
  const [tokensA, tokensB] = [asTokens(a), asTokens(b)];
  const runs = readable(tokensA, tokensB, diffWords(numbersOf(tokensA), numbersOf(tokensB), work));
  const toB = new Int32Array(a.items.length).fill(-1);
  const toA = new Int32Array(b.items.length).fill(-1);
  for (const run of runs)
    for (let i = 0; i < run.length; i++) {
      toB[run.a + i] = run.b + i;
      toA[run.b + i] = run.a + i;
    }
  const all = regionsOf(runs, a.items.length, b.items.length);
  const regions = all.filter((region) => region.a1 - region.a0 + region.b1 - region.b0 <= LONGEST);
  if (regions.length < all.length) work.short = true;
  return { a, b, toB, toA, regions };
}

/** In a longer region nothing says what took the place of what; it is left as replaced, and the redline is coarse. */
const LONGEST = 4000;

/** A figure or a reference weighs as much as a word, whatever it is compared by. */
function asTokens({ items, vocabulary }: Reading): readonly Token[] {
  return items.map(({ kind, key }) =>
    tokenOf(vocabulary, '', kind === 'figure' || kind === 'reference' ? `0${key}` : key),
  );
}

function regionsOf(runs: readonly Run[], lengthA: number, lengthB: number): readonly Region[] {
  const regions: Region[] = [];
  let a0 = 0;
  let b0 = 0;
  for (const run of [...runs, { a: lengthA, b: lengthB, length: 0 }]) {
    if (run.a > a0 || run.b > b0) regions.push({ a0, a1: run.a, b0, b1: run.b });
    a0 = run.a + run.length;
    b0 = run.b + run.length;
  }
  return regions;
}
