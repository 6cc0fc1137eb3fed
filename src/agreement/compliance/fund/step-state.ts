import { compareText, type Day } from '#agreement/terms';
import type { Clock } from '../clock.ts';
import type { StepDecision } from '../happening.ts';
import { civilDay } from '../period.ts';
import type { Asked } from './ledger.ts';
import type { FundStep } from './step.ts';

/** A step as it stands: whether it is met, since when, and by which decision. */
export interface StepStanding {
  readonly id: string;
  readonly state: 'met' | 'not-met' | 'departed';
  /** The day from which on it stands so: of what is met the day of the decision, of what departed the day of the fact. */
  readonly since?: Day;
  readonly entry?: string;
}

/** What was decided of one step, or of one party's part of it, in the order in which it was decided. */
type Decided = readonly StepDecision[];

/**
 * How each step stands on a pair of days, by what was decided by the first and known by the second. A step of several
 * parties of which a body decides apart is met once each part is, and departed once one is. A
 * decision in whose place another was taken counts no more.
 */
export function standings(
  steps: readonly FundStep[],
  decisions: readonly StepDecision[],
  asked: Asked,
  clock: Clock,
): readonly StepStanding[] {
  const decided = standing(decisions, asked, clock);
  return steps.map((step) =>
    standingOf(
      step,
      decided.filter((each) => each.step === step.id),
      clock,
    ),
  );
}

function standing(decisions: readonly StepDecision[], { asOf, asKnownOn }: Asked, clock: Clock): Decided {
  const taken = decisions.filter(
    ({ knownOn, occurred }) => knownOn <= asKnownOn && civilDay(occurred.from, clock) <= asOf,
  );
  const replaced = new Set(taken.map(({ supersedes }) => supersedes));
  return taken
    .filter(({ id }) => !replaced.has(id))
    .toSorted((a, b) => compareText(a.occurred.from, b.occurred.from) || compareText(a.recordedAt, b.recordedAt));
}

function standingOf({ id, of = [] }: FundStep, decided: Decided, clock: Clock): StepStanding {
  const apart = decided.some((each) => each.of !== undefined);
  if (!apart) return partOf(id, decided, clock);
  const parts = of.map((party) =>
    partOf(
      id,
      decided.filter((each) => each.of === undefined || each.of === party),
      clock,
    ),
  );
  const worst = parts.find(({ state }) => state === 'departed') ?? parts.find(({ state }) => state === 'not-met');
  return worst ?? parts.toSorted((a, b) => compareText(b.since ?? '', a.since ?? ''))[0] ?? { id, state: 'not-met' };
}

/** The last decision says how it stands; the first of those that say so without a break says since when. */
function partOf(id: string, decided: Decided, clock: Clock): StepStanding {
  const last = decided.at(-1);
  if (last === undefined) return { id, state: 'not-met' };
  const first = decided[decided.findLastIndex(({ state }) => state !== last.state) + 1] ?? last;
  const since = first.state === 'met' ? first.occurred.from : (first.since ?? first.occurred.from);
  return { id, state: last.state, since: civilDay(since, clock), entry: first.id };
}
