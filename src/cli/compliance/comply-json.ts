import { type Assessment, claimsJson, fundJson, guaranteeJson, type NormState } from '#agreement/compliance';

/** An assessment as the one JSON document that `--json` prints: what is not known is null, money is whole minor units in words. */
export function complyJson(assessment: Assessment): object {
  const { asOf, asKnownOn, agreement, phases, responses, findings, guarantees, register, unwatched } = assessment;
  return {
    agreement,
    asOf,
    asKnownOn,
    norms: assessment.norms.map(normJson),
    phases: phases.map(({ id, state, since, opened }) => ({ id, state, since, opened })),
    findings,
    responses,
    funds: assessment.funds.map(fundJson),
    guarantees: guarantees.map(guaranteeJson),
    claims: register === undefined ? NO_CLAIMS : claimsJson(register),
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

/** Where the text has no register, nothing was claimed in it. */
const NO_CLAIMS = { submitted: 0, checked: 0, recorded: 0, notRecorded: 0, claims: [] };

/** A list that is left out where it is empty. */
function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
