import type { Day } from '#agreement/terms';

/** How far something is carried out, on the scale of the Peace Accords Matrix and its Barometer. */
export const LEVELS = [0, 1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** What each level is called by the Barometer, and what it means there. */
export const LEVEL_WORDS = {
  0: { word: 'not initiated', means: 'no measurable activity' },
  1: { word: 'minimum', means: 'started, with little progress and low viability so far' },
  2: { word: 'intermediate', means: 'progress made, completion possible on time' },
  3: { word: 'complete', means: 'fully carried out' },
} as const satisfies Record<Level, { readonly word: string; readonly means: string }>;

/** A person's score of how far a norm is carried out on a day, and a second person's of the same. */
export interface Score {
  readonly norm: string;
  readonly on: Day;
  readonly coder: string;
  readonly level: Level;
  readonly second?: { readonly coder: string; readonly level: Level };
  readonly reason?: string;
}

/** How many stand at each level, 0 to 3. */
export type Counts = readonly [number, number, number, number];

/** What many scores come to. Figures are printed decimals, rounded half up, and never reckoned with again. */
export interface Aggregate {
  readonly counts: Counts;
  readonly of: number;
  readonly points: number;
  readonly most: number;
  /** 0 to 100: points by the most that there could be. */
  readonly score: string;
  /** Per cent at each level, each rounded by itself, so that they may come to 99 or 101. */
  readonly shares: readonly [string, string, string, string];
}

/** How many scores there are at each level. */
export function countsOf(levels: Iterable<Level>): Counts {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const level of levels) counts[level]++;
  return counts;
}

/**
 * The aggregate score of the Peace Accords Matrix: the sum of the scores, divided by three times their number, in per
 * cent. Counts may be of provisions or, where only those were published, per cent. Nothing where nothing is scored.
 */
export function aggregateOf(
  counts: Counts,
  decimals: { readonly score: number; readonly shares: number },
): Aggregate | undefined {
  const of = counts.reduce((sum, count) => sum + count, 0);
  if (of === 0) return undefined;
  const [none, minimum, intermediate, complete] = counts;
  const points = minimum + 2 * intermediate + 3 * complete;
  const share = (count: number) => perCent(count, of, decimals.shares);
  return {
    counts,
    of,
    points,
    most: 3 * of,
    score: perCent(points, 3 * of, decimals.score),
    shares: [share(none), share(minimum), share(intermediate), share(complete)],
  };
}

/** A part of a whole in per cent, rounded half up in whole numbers: no binary fraction moves a last digit. */
export function perCent(part: number, whole: number, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const twice = (200n * BigInt(part) * scale) / BigInt(whole);
  const digits = String((twice + 1n) / 2n).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
