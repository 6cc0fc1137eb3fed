import type { Agreement } from '../agreement.ts';
import type { AsOf } from '../assessment.ts';
import type { Claim, Decision, GuaranteeDecision, Happening, RegisterDecision, StepDecision } from '../happening.ts';
import { civilDay } from '../period.ts';

/** What was decided of steps, guarantees and claims, and what was claimed, without what was withdrawn or replaced. */
export interface MoneyTold {
  readonly steps: readonly StepDecision[];
  readonly guarantors: readonly GuaranteeDecision[];
  readonly rulings: readonly RegisterDecision[];
  readonly claims: readonly Claim[];
}

/** Sorts out, in one pass, what had occurred of these by the one day and could be known on the other. */
export function moneyTold(
  { clock }: Pick<Agreement, 'clock'>,
  happenings: readonly Happening[],
  { asOf, asKnownOn }: AsOf,
  withdrawn: ReadonlyMap<string, unknown>,
): MoneyTold {
  const told: Sorting = { steps: [], guarantors: [], rulings: [], claims: [] };
  for (const happening of happenings) {
    const { kind, knownOn, id, occurred } = happening;
    if ((kind !== 'claim' && kind !== 'decision') || knownOn > asKnownOn || withdrawn.has(id)) continue;
    if (civilDay(occurred.from, clock) > asOf) continue;
    if (happening.kind === 'claim') told.claims.push(happening);
    else if (happening.kind === 'decision') sortDecision(told, happening);
  }
  return {
    steps: told.steps,
    guarantors: unreplaced(told.guarantors),
    rulings: unreplaced(told.rulings),
    claims: unreplaced(told.claims),
  };
}

interface Sorting {
  readonly steps: StepDecision[];
  readonly guarantors: GuaranteeDecision[];
  readonly rulings: RegisterDecision[];
  readonly claims: Claim[];
}

function sortDecision(told: Sorting, decision: Decision): void {
  if (decision.does === 'step') told.steps.push(decision);
  else if (decision.does === 'guarantee') told.guarantors.push(decision);
  else if (decision.does === 'register') told.rulings.push(decision);
}

function unreplaced<T extends Happening>(told: readonly T[]): readonly T[] {
  const replaced = new Set(told.flatMap(({ supersedes }) => supersedes ?? []));
  return replaced.size === 0 ? told : told.filter(({ id }) => !replaced.has(id));
}
