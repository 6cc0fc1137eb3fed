import { countsOf, LEVELS, perCent, type Score } from './score.ts';

/** How far two coders agree: what both scored, where they differ, the share alike in per cent, and Cohen's kappa. */
export interface CoderAgreement {
  readonly both: number;
  readonly differing: readonly Score[];
  readonly alike: string;
  /** Agreement beyond chance, from -1 to 1; absent where chance alone would have them agree on all. */
  readonly kappa?: number;
}

/** Compares the first coder's scores with the second's, over what both scored; nothing if they both scored nothing. */
export function coderAgreement(scores: readonly Score[]): CoderAgreement | undefined {
  const doubled = scores.flatMap((score) => (score.second === undefined ? [] : [{ score, other: score.second.level }]));
  const both = doubled.length;
  if (both === 0) return undefined;
  const differing = doubled.filter(({ score, other }) => score.level !== other).map(({ score }) => score);
  const [first, second] = [
    countsOf(doubled.map(({ score }) => score.level)),
    countsOf(doubled.map(({ other }) => other)),
  ];
  // Cohen 1960: observed agreement against that of two coders who keep their own shares of each level and draw lots.
  const observed = (both - differing.length) / both;
  const chance = LEVELS.reduce<number>((sum, level) => sum + first[level] * second[level], 0) / (both * both);
  return {
    both,
    differing,
    alike: perCent(both - differing.length, both, 1),
    ...(chance === 1 ? {} : { kappa: (observed - chance) / (1 - chance) }),
  };
}
