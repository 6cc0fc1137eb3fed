import { compareText } from '#agreement/terms';
import type { GradedResponse } from './agreement.ts';
import type { FindingState, ResponseState, StepState } from './assessment.ts';
import { responsesTo } from './cure.ts';
import { ground } from './ground.ts';
import type { Responding } from './happening.ts';
import type { Moment } from './moment.ts';
import { parseEffect } from './parse-expression.ts';
import { civilDay } from './period.ts';
import type { Reckoning } from './reckoning.ts';
import { answersTo, effectEnds, isAutomatic, rungsOf } from './rung.ts';

/** The graded responses that findings have set off, each with its rungs, what it suspends and what it gave back. */
export function responsesOf(r: Reckoning): readonly ResponseState[] {
  return r
    .findings()
    .flatMap((finding) => responsesTo(finding, r).map((response) => runningState(response, finding, r)));
}

function runningState(response: GradedResponse, finding: FindingState, r: Reckoning): ResponseState {
  const rungs = rungsOf(response, finding, r);
  const over = endOf(finding, r);
  const held = heldBack(response, finding, rungs, r);
  const base = {
    id: response.id,
    finding: finding.id,
    norm: finding.norm,
    steps: rungs,
    grounds: [ground('response', response, `Set off by ${finding.id}.`, [finding.id, ...held.entries])] as const,
  };
  const effects = { suspended: held.now, restored: held.past };
  if (over !== undefined) return { ...base, ...effects, step: 'ended', since: over };
  const current = currentRung(response, rungs, finding, r);
  return { ...base, ...effects, step: current.n, since: current.since };
}

/** When a response is over: the breach is confirmed as put right, or the finding gave way to another. */
function endOf({ confirmedOn, cured, supersededOn }: FindingState, r: Reckoning): Moment | undefined {
  const ends = [confirmedOn ?? cured, supersededOn].filter((moment) => moment !== undefined);
  return ends.filter((moment) => civilDay(moment, r.agreement.clock) <= r.today).sort(compareText)[0];
}

// A rung is reached when it is open; one with an effect stands from when it was used, if it was.
function currentRung(
  { steps }: GradedResponse,
  rungs: readonly StepState[],
  finding: FindingState,
  r: Reckoning,
): { readonly n: number; readonly since: Moment } {
  const effects = steps.filter(({ effect }) => effect !== undefined).map(({ n }) => n);
  const reached = rungs.findLast(
    ({ openFrom }) => openFrom !== undefined && civilDay(openFrom, r.agreement.clock) <= r.today,
  );
  if (reached === undefined) return { n: rungs[0]?.n ?? 1, since: finding.on };
  return {
    n: reached.n,
    since: (effects.includes(reached.n) ? reached.done : undefined) ?? reached.openFrom ?? finding.on,
  };
}

interface Held {
  readonly now: readonly string[];
  readonly past: readonly string[];
  readonly entries: readonly string[];
}

function heldBack(response: GradedResponse, finding: FindingState, rungs: readonly StepState[], r: Reckoning): Held {
  const effects = response.steps.flatMap((step) => {
    const rung = rungs.find(({ n }) => n === step.n);
    const uses = usesOf(response, finding, step.n, r);
    const begun = isAutomatic(step) ? rung?.openFrom : undefined;
    const words = [
      ...uses.map((use) => ({
        target: targetOf(use.effect) ?? own(step.effect, finding),
        from: use.occurred.from,
        id: use.id,
      })),
      ...(begun === undefined ? [] : [{ target: own(step.effect, finding), from: begun, id: finding.id }]),
    ];
    return words.flatMap(({ target, from, id }) =>
      target === undefined ? [] : [{ target, from, id, until: step.until }],
    );
  });
  const had = effects.filter(({ from }) => civilDay(from, r.agreement.clock) <= r.today);
  const isOver = (effect: (typeof effects)[number]) => {
    const from = civilDay(effect.from, r.agreement.clock);
    const end = effectEnds(effect.until, finding, from, r) ?? r.known.endings.get(effect.id)?.occurred.from;
    return end !== undefined && civilDay(end, r.agreement.clock) <= r.today;
  };
  const past = had.filter(isOver);
  return {
    now: had.filter((effect) => !past.includes(effect)).map(({ target }) => target),
    past: past.map(({ target }) => target),
    entries: [...new Set(had.map(({ id }) => id))],
  };
}

function usesOf({ id }: GradedResponse, finding: FindingState, step: number, r: Reckoning): readonly Responding[] {
  return answersTo(finding, r).filter(
    (decision) => decision.does === 'suspend' && decision.step === step && (decision.response ?? id) === id,
  );
}

function targetOf(effect: string | undefined): string | undefined {
  const read = effect === undefined ? undefined : parseEffect(effect);
  return read?.ok && read.value.kind === 'suspend' ? read.value.target : undefined;
}

function own(effect: GradedResponse['steps'][number]['effect'], { attributed }: FindingState): string | undefined {
  if (effect?.kind !== 'suspend') return undefined;
  return attributed === null ? effect.target : effect.target.replace(/\bbearer\b/, attributed.to);
}
