import type { Agreement } from './agreement.ts';
import type { NormState } from './assessment.ts';
import { civilDay } from './period.ts';

/** What was planned for a year and what came of it: the norms that were due in it, each counted once. */
export interface DueYear {
  readonly year: string;
  readonly planned: number;
  readonly inTime: number;
  /** Done, and later than it was due. */
  readonly late: number;
  /** Not done, and its day has gone by. */
  readonly overdue: number;
  /** Its day has not come, or a claim in time waits for its verification. */
  readonly open: number;
}

/** Planned against actual, by the year in which each duty to achieve something falls due; those without a day are left out. */
export function dueYears(
  norms: readonly NormState[],
  { norms: stated, clock }: Pick<Agreement, 'norms' | 'clock'>,
): readonly DueYear[] {
  const once = new Set(stated.filter((norm) => norm.kind === 'duty' && norm.aim !== 'maintain').map(({ id }) => id));
  const years = new Map<string, DueYear>();
  for (const state of norms) {
    if (state.due === undefined || !once.has(state.norm)) continue;
    const year = civilDay(state.due, clock).slice(0, 4);
    const before = years.get(year) ?? { year, planned: 0, inTime: 0, late: 0, overdue: 0, open: 0 };
    const what = outcomeOf(state);
    years.set(year, { ...before, planned: before.planned + 1, [what]: before[what] + 1 });
  }
  return [...years.values()].sort((a, b) => Number(a.year) - Number(b.year));
}

function outcomeOf({ performance: { state, late } }: NormState): 'inTime' | 'late' | 'overdue' | 'open' {
  if (state === 'done') return late ? 'late' : 'inTime';
  return late ? 'overdue' : 'open';
}
