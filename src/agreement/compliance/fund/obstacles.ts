import type { PayeeDue } from './claims.ts';
import type { Inquiry, Obstacle } from './standing.ts';
import type { StepStanding } from './step-state.ts';
import type { Tranche } from './tranche.ts';

/**
 * What stands in the way of paying a tranche, money apart: a condition that does not hold, any step of the fund that has
 * departed, and payments to somebody that are suspended.
 */
export function obstaclesOf(
  { also }: Tranche,
  dues: readonly PayeeDue[],
  steps: readonly StepStanding[],
  { holds, suspended }: Inquiry,
): readonly Obstacle[] {
  return [
    ...also
      .filter((condition) => holds(condition) === undefined)
      .map((condition) => ({ kind: 'condition', condition }) as const),
    ...steps.flatMap(departed),
    ...dues.flatMap(({ payee, amount }): readonly Obstacle[] => {
      const entries = suspended(payee);
      if (entries === undefined) return [];
      return [{ kind: 'suspended', amount, entries, ...(payee === undefined ? {} : { payee }) }];
    }),
  ];
}

/** Whether an obstacle stands in the way of all, and not only of one who is to be paid. */
export function barsAll({ kind }: Obstacle): boolean {
  return kind !== 'suspended';
}

/** Those due whom no suspension keeps from being paid. */
export function unsuspended(dues: readonly PayeeDue[], obstacles: readonly Obstacle[]): readonly PayeeDue[] {
  return dues.filter(
    ({ payee }) => !obstacles.some((obstacle) => obstacle.kind === 'suspended' && obstacle.payee === payee),
  );
}

function departed({ id, state, since, entry }: StepStanding): readonly Obstacle[] {
  if (state !== 'departed' || since === undefined || entry === undefined) return [];
  return [{ kind: 'departed', step: id, since, entries: [entry] }];
}
