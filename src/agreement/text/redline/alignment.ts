import type { Why } from './redline.ts';

/** How many units of each side a pair joins, and whether as parts or as copies. */
export type MatchedKind = 'one' | 'inserted' | 'deleted' | 'split' | 'merged' | 'duplicated' | 'deduplicated';

/** Units that belong together, by index: `a` of the earlier draft, `b` of the later; and why. */
export interface Matched {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly kind: MatchedKind;
  readonly why: Why;
}

/** Which units of two drafts belong together: each in exactly one pair; in the order of the later draft, deletions at their place. */
export interface Alignment {
  readonly pairs: readonly Matched[];
  /** The budget ran out: fewer pairs were looked for than might be there. */
  readonly coarse: boolean;
}

const INVERSE = {
  one: 'one',
  inserted: 'deleted',
  deleted: 'inserted',
  split: 'merged',
  merged: 'split',
  duplicated: 'deduplicated',
  deduplicated: 'duplicated',
} as const satisfies Record<MatchedKind, MatchedKind>;

/** The alignment of the same two drafts, the earlier called the later. The order of the pairs stays as it is. */
export function mirrored({ pairs, coarse }: Alignment): Alignment {
  return { pairs: pairs.map(({ a, b, kind, why }) => ({ a: b, b: a, kind: INVERSE[kind], why })), coarse };
}

/** The first of a pair's units on one side. */
export function firstOf(indexes: readonly number[]): number {
  return Math.min(...indexes);
}

/** Pairs gathered so far. A pair of which a unit stands in another already is not taken. */
export class Gathering {
  readonly all: Matched[] = [];
  readonly #a = new Set<number>();
  readonly #b = new Set<number>();

  /** Takes the pair, or answers false. */
  add(pair: Matched): boolean {
    if (pair.a.some((i) => this.#a.has(i)) || pair.b.some((i) => this.#b.has(i))) return false;
    for (const i of pair.a) this.#a.add(i);
    for (const i of pair.b) this.#b.add(i);
    this.all.push(pair);
    return true;
  }

  /** Tells whether a unit of the earlier draft stands in a pair. */
  hasEarlier(index: number): boolean {
    return this.#a.has(index);
  }

  /** Tells whether a unit of the later draft stands in a pair. */
  hasLater(index: number): boolean {
    return this.#b.has(index);
  }
}
