import { addDays, type Day } from '#agreement/terms';
import type { GradedResponse, ResponseStep } from './agreement.ts';
import type { FindingState, StepState } from './assessment.ts';
import { countsFrom } from './cure.ts';
import { spansOf } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Responding } from './happening.ts';
import { isInstant, type Moment } from './moment.ts';
import { lastGood } from './period.ts';
import type { Reckoning } from './reckoning.ts';

/** The rungs of a response to a finding: by when each is due or from when it is open, and whether it was taken. */
export function rungsOf(response: GradedResponse, finding: FindingState, r: Reckoning): readonly StepState[] {
  const from = countsFrom(response, finding);
  const rungs: StepState[] = [];
  for (const step of response.steps)
    rungs.push(rungOf(step, from, rungs.at(-1), takenIn(response, finding, step.n, r), r));
  return rungs;
}

/** The decision that took a rung, if one did: a step that was taken, or a power that was used. */
function takenIn({ id }: GradedResponse, finding: FindingState, step: number, r: Reckoning): Responding | undefined {
  return answersTo(finding, r).find((decision) => decision.step === step && (decision.response ?? id) === id);
}

/** Steps and suspensions that answer a finding, by its id or by none. */
export function answersTo({ id }: FindingState, { known }: Reckoning): readonly Responding[] {
  const answers = [...(known.responding.get(id) ?? []), ...(known.responding.get('') ?? [])];
  return answers.filter((decision) => !known.withdrawn.has(decision.id));
}

/** The last day before whatever ends the effect of a rung: what it names, or that the breach is put right. */
export function effectEnds(
  until: Expression | undefined,
  finding: FindingState,
  after: Day,
  r: Reckoning,
): Moment | undefined {
  if (until === undefined || until.kind === 'own') return finding.confirmedOn ?? finding.cured;
  return spansOf(until, r, { finding, ofOwn: 'all' }).find(({ from }) => from >= after)?.at;
}

/** Whether a rung takes effect by itself once its time has come. */
export function isAutomatic({ by, effect }: ResponseStep): boolean {
  return by === 'automatic' && effect !== undefined;
}

// A rung with a time is open from the one before it, done or over; one with `after` opens on the day after that time.
function rungOf(
  step: ResponseStep,
  from: Moment,
  former: StepState | undefined,
  taken: Responding | undefined,
  r: Reckoning,
): StepState {
  const { clock } = r.agreement;
  const done = taken === undefined ? {} : { done: taken.occurred.from };
  if (step.after !== undefined) {
    const last = lastGood(from, step.after, clock);
    return { n: step.n, after: last, openFrom: dayAfter(last), ...done };
  }
  const opened = former === undefined ? from : afterFormer(former);
  const due = step.within === undefined ? {} : { due: lastGood(from, step.within, clock) };
  return { n: step.n, ...due, ...(opened === undefined ? {} : { openFrom: opened }), ...done };
}

function afterFormer({ due, done, openFrom }: StepState): Moment | undefined {
  if (done !== undefined) return done;
  return due === undefined ? openFrom : dayAfter(due);
}

function dayAfter(moment: Moment): Moment {
  return isInstant(moment) ? moment : addDays(moment, 1);
}
