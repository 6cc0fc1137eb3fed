import { addDays, type Day } from '#agreement/terms';
import type { GradedResponse, ResponseStep } from './agreement.ts';
import type { FindingState } from './assessment.ts';
import { type Borne, namesNorm } from './bearers.ts';
import { responsesTo } from './cure.ts';
import { spansOf } from './evaluate.ts';
import type { Effect, Expression } from './expression.ts';
import type { Declaring, Responding } from './happening.ts';
import { parseEffect } from './parse-expression.ts';
import { civilDay } from './period.ts';
import type { Reckoning } from './reckoning.ts';
import { effectEnds, isAutomatic, rungsOf } from './rung.ts';
import { type Span, since, unite } from './span.ts';

/** The days on which a norm is suspended: by its own terms, by what was declared or decided, or by a response. */
export function suspensionsOf(borne: Borne, r: Reckoning): readonly Span[] {
  const { suspendedBy } = borne.norm;
  const { declarations, responding } = r.known;
  return unite([
    ...(suspendedBy === undefined ? [] : spansOf(suspendedBy, r, { own: borne, ofOwn: 'own' })),
    ...declarations.flatMap((decision) => declared(decision, borne, r)),
    ...[...responding.values()].flat().flatMap((decision) => decided(decision, borne, r)),
    ...automatic(borne, r),
  ]);
}

/** The norms that an effect or a list names, one by one: `W2`, `W2 | W3`, `X1, X2`. What is no name of a norm stays words. */
export function namesIn(target: string): readonly string[] {
  return target.split(/\s*[|&,]\s*/).filter((name) => name !== '');
}

/** When a suspension by decision is over: its own date, or the day on which it was lifted or what it answers was put right. */
export function suspensionEnd(decision: Responding, r: Reckoning): Day | null {
  const { clock } = r.agreement;
  const from = civilDay(decision.occurred.from, clock);
  const ending = r.known.endings.get(decision.id);
  const lifted = ending === undefined ? [] : [addDays(civilDay(ending.occurred.from, clock), -1)];
  const own = decision.until === undefined ? [] : [civilDay(decision.until, clock)];
  const until = endByStep(decision, from, r);
  return [...lifted, ...own, ...(until === undefined ? [] : [until])].sort()[0] ?? null;
}

function declared(decision: Declaring, borne: Borne, r: Reckoning): readonly Span[] {
  if (!namesNorm(decision.suspends ?? [], borne) || r.known.withdrawn.has(decision.id)) return [];
  const { clock } = r.agreement;
  const { from, to, occurred, id } = decision;
  const last = to === undefined ? liftOf(borne, civilDay(from ?? occurred.from, clock), r) : civilDay(to, clock);
  return [since(from ?? occurred.from, clock, [id], last)];
}

function decided(decision: Responding, borne: Borne, r: Reckoning): readonly Span[] {
  if (decision.does !== 'suspend' || r.known.withdrawn.has(decision.id)) return [];
  if (!namesNorm(suspendedIn(decision, r), borne)) return [];
  const { clock } = r.agreement;
  const from = civilDay(decision.occurred.from, clock);
  const [end] = [suspensionEnd(decision, r), liftOf(borne, from, r)].filter((day) => day !== null).sort();
  const span = since(decision.occurred.from, clock, [decision.id], end ?? null);
  return span.to !== null && span.to < span.from ? [] : [span];
}

/** What a suspension by decision does: in its own words, or as the rung has it. */
export function effectIn(decision: Responding, r: Reckoning): Effect | undefined {
  const own = decision.effect === undefined ? undefined : parseEffect(decision.effect);
  return own?.ok ? own.value : stepOf(decision, r)?.effect;
}

function suspendedIn(decision: Responding, r: Reckoning): readonly string[] {
  return [...(decision.suspends ?? []), ...targetsOf(effectIn(decision, r))];
}

function targetsOf(effect: Effect | undefined): readonly string[] {
  return effect?.kind === 'suspend' ? namesIn(effect.target) : [];
}

function stepOf({ response, step }: Responding, r: Reckoning): ResponseStep | undefined {
  return r.agreement.responses.find(({ id }) => id === response)?.steps.find(({ n }) => n === step);
}

function endByStep(decision: Responding, from: Day, r: Reckoning): Day | undefined {
  const finding = decision.finding === undefined ? undefined : r.known.findingById.get(decision.finding);
  if (finding === undefined) return undefined;
  const state = findingState(finding.norm, finding.id, r);
  if (state === undefined) return undefined;
  const end = effectEnds(stepOf(decision, r)?.until, state, from, r);
  return end === undefined ? undefined : addDays(civilDay(end, r.agreement.clock), -1);
}

function findingState(norm: string, id: string, r: Reckoning): FindingState | undefined {
  return r
    .named(norm)
    .flatMap((borne) => r.breachesOf(borne))
    .find((state) => state.id === id);
}

function liftOf(borne: Borne, from: Day, r: Reckoning): Day | null {
  const { clock } = r.agreement;
  const lift = r.known.moves.find(
    ({ does, norms, occurred }) => does === 'lift' && namesNorm(norms, borne) && civilDay(occurred.from, clock) >= from,
  );
  return lift === undefined ? null : addDays(civilDay(lift.from ?? lift.occurred.from, clock), -1);
}

// A rung that takes effect by itself asks only what was found of the norms on which its response rests.
function automatic(borne: Borne, r: Reckoning): readonly Span[] {
  return r.agreement.responses.flatMap((response) => {
    const steps = response.steps.filter((step) => isAutomatic(step) && namesNorm(targetsOf(step.effect), borne));
    if (steps.length === 0) return [];
    return breachesUnder(response, r).flatMap((finding) =>
      steps.flatMap((step) => automaticSpan(response, step, finding, r)),
    );
  });
}

/** The breaches that set a response off. */
export function breachesUnder(response: GradedResponse, r: Reckoning): readonly FindingState[] {
  const found = normsIn(response.on)
    .flatMap((name) => r.named(name))
    .flatMap((borne) => r.breachesOf(borne));
  return [...new Set(found)].filter((finding) => responsesTo(finding, r).includes(response));
}

/** The norms of whose breach an expression speaks. */
function normsIn(on: Expression): readonly string[] {
  if (on.kind === 'norms' || on.kind === 'uncured') return on.norms;
  return on.kind === 'all' || on.kind === 'any' ? on.of.flatMap(normsIn) : [];
}

function automaticSpan(
  response: GradedResponse,
  step: ResponseStep,
  finding: FindingState,
  r: Reckoning,
): readonly Span[] {
  const opens = rungsOf(response, finding, r).find(({ n }) => n === step.n)?.openFrom;
  if (opens === undefined) return [];
  const { clock } = r.agreement;
  const end = effectEnds(step.until, finding, civilDay(finding.on, clock), r);
  const span = since(opens, clock, [finding.id], end === undefined ? null : addDays(civilDay(end, clock), -1));
  return span.to !== null && span.to < span.from ? [] : [span];
}
