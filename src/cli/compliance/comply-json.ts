import type { Assessment, NormState } from '#agreement/compliance';

type FundState = Assessment['funds'][number];

/** An assessment as the one JSON document that `--json` prints: what is not known is null, money is whole minor units in words. */
export function complyJson(assessment: Assessment): object {
  const { asOf, asKnownOn, agreement, phases, responses, findings, guarantees, unwatched } = assessment;
  return {
    agreement,
    asOf,
    asKnownOn,
    norms: assessment.norms.map(normJson),
    phases: phases.map(({ id, state, since, opened }) => ({ id, state, since, opened })),
    findings,
    responses,
    funds: assessment.funds.map(fundJson),
    guarantees: guarantees.map(({ id, state, clocks, owed }) => ({ id, state, clocks, owed })),
    claims: claimsJson(assessment.register),
    unwatched,
  };
}

/** Prints it; amounts beyond what a number holds exactly stand in quotation marks. */
export function printJson(value: object): string {
  return `${JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each))}\n`;
}

function normJson({ id, force, performance, compliance, start, due, end, grounds }: NormState): object {
  const { share, late, lateSince, met, verifyBy, departed } = performance;
  return {
    id,
    force: { state: force.state, since: force.since ?? null, how: force.how, suspended: some(force.suspended) },
    performance: { state: performance.state, share, late, lateSince, met, verifyBy, departed: some(departed) },
    compliance: {
      state: compliance.state,
      step: compliance.step,
      since: compliance.since,
      finding: compliance.finding,
      cureBy: compliance.cureBy,
      possible: some(compliance.possible),
    },
    start: start ?? null,
    due: due ?? null,
    end: end ?? null,
    grounds,
  };
}

function fundJson({ id, ccy, minor, books, tranches }: FundState): object {
  return {
    id,
    ccy,
    minor,
    books,
    tranches: tranches.map(({ id: tranche, state, payable, withheld, holdUntil, steps, obstacles }) => ({
      id: tranche,
      state,
      payable,
      withheld,
      holdUntil,
      steps: steps.map(({ id: step, state: stands, since }) => ({
        id: step,
        met: stands === 'met',
        state: stands,
        since,
      })),
      obstacles,
    })),
  };
}

/** How many claims stand at each stage; each claim counts once, at the stage that it has come to. */
function claimsJson(register: Assessment['register']): object {
  const count = (state: string) => register?.claims.filter((claim) => claim.state === state).length ?? 0;
  return {
    submitted: count('submitted'),
    checked: count('checked'),
    recorded: count('recorded'),
    notRecorded: count('not-recorded'),
  };
}

/** A list that is left out where it is empty. */
function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
