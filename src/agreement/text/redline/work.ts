/** The work that may still be done, counted in comparisons of two words, never in time: the same input, the same answer. */
export interface Work {
  left: number;
  /** Something was left out because the work was used up. */
  short: boolean;
}

/** Starts with so many comparisons. */
export function workOf(budget: number): Work {
  return { left: budget, short: false };
}

/** Takes so many comparisons, or says that they are not to be had. */
export function afford(work: Work, comparisons: number): boolean {
  if (comparisons > work.left) {
    work.short = true;
    return false;
  }
  work.left -= comparisons;
  return true;
}
