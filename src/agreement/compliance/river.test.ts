import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Day } from '#agreement/terms';
import { assess } from './assess.ts';
import type { Assessment, FindingState, NormState, ResponseState } from './assessment.ts';
import { after, before, parsePeriod } from './period.ts';
import { RIVER, river } from './river.arbitrary.ts';

interface ExpectedNorm {
  readonly id: string;
  readonly force?: string;
  readonly how?: string;
  readonly performance?: string;
  readonly late?: boolean;
  readonly late_since?: string;
  readonly met?: string;
  readonly verify_by?: string;
  readonly start?: string;
  readonly due?: string;
  readonly end?: string;
  readonly departed?: readonly (readonly [string, string | null])[];
  readonly suspended?: readonly (readonly [string, string | null])[];
  readonly compliance?: string;
}

interface Expected {
  readonly id: string;
  readonly as_of: Day;
  readonly as_known_on: Day;
  readonly norms: readonly ExpectedNorm[];
  readonly phases: Readonly<Record<string, { readonly state: string; readonly since?: string }>>;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly responses: readonly Readonly<Record<string, unknown>>[];
  readonly other_readers?: readonly { readonly reader: string; readonly norm: string; readonly compliance: string }[];
}

const skip = existsSync(RIVER) ? false : 'the invented case is not there; set TRAVAUX_SHARED';

test('the river accord at all eight pairs of days is as it was reckoned by hand, and as the monitors see it', {
  skip,
}, async () => {
  const { agreement, happenings } = await river();
  const truth = parse(readFileSync(join(RIVER, 'expected.yaml'), 'utf8')) as { readonly expected: readonly Expected[] };
  const readBy = (room: string) => happenings.filter((told) => told.room === 'public' || told.room === room);
  let norms = 0;
  for (const state of truth.expected) {
    const asked = { asOf: state.as_of, asKnownOn: state.as_known_on };
    const seen = assess(agreement, readBy('public'), asked);
    for (const norm of state.norms) norms += holds(state.id, norm, seen);
    assert.deepEqual(
      seen.phases.map(({ id, state: stands, since }) => [id, stands, since]),
      Object.entries(state.phases).map(([id, phase]) => [id, phase.state, phase.since]),
      state.id,
    );
    const listed = byId(state.findings);
    assert.deepEqual(
      byId(seen.findings.map(toldFinding)).map((finding, at) => only(finding, listed[at] ?? {})),
      listed.map(({ why: _, ...finding }) => finding),
      state.id,
    );
    assert.deepEqual(
      seen.responses.map((response, at) => toldResponse(response, state.responses[at] ?? {})),
      state.responses,
      state.id,
    );
    for (const { reader, norm, compliance } of state.other_readers ?? [])
      norms += holds(state.id, { id: norm, compliance }, assess(agreement, readBy(reader), asked));
  }
  assert.ok(norms >= 50, `${norms} states of norms were held against the truth`);
});

test('every sum of dates of the river accord', { skip }, async () => {
  const { agreement } = await river();
  const { clocks } = parse(readFileSync(join(RIVER, 'expected.yaml'), 'utf8')) as {
    readonly clocks: readonly { readonly of: string; readonly sum: string; readonly is: string }[];
  };
  assert.ok(clocks.length > 10);
  for (const { of, sum, is } of clocks) {
    const [, day, sign, count] = /^(\S+) ([+-]) (\d+) days$/.exec(sum) ?? [];
    const period = parsePeriod(`${count}d`);
    assert.ok(day !== undefined && period !== undefined, sum);
    assert.equal((sign === '+' ? after : before)(day as Day, period, agreement.clock), is, of);
  }
});

/** Holds a norm against what is expected of it; one that is named without a bearer, as every bearer has it. */
function holds(where: string, expected: ExpectedNorm, { norms }: Assessment): number {
  const named = norms.filter(({ id, norm }) => id === expected.id || norm === expected.id);
  assert.ok(named.length > 0, expected.id);
  for (const state of named)
    assert.deepEqual(toldNorm(state, expected), withoutReasons(expected, state.id), `${where} ${state.id}`);
  return named.length;
}

function toldNorm(state: NormState, expected: ExpectedNorm): Readonly<Record<string, unknown>> {
  const { force, performance, compliance } = state;
  const all = {
    id: state.id,
    force: force.state,
    how: force.how,
    performance: performance.state,
    late: performance.late,
    late_since: performance.lateSince,
    met: performance.met,
    verify_by: performance.verifyBy,
    start: state.start,
    due: state.due,
    end: state.end,
    departed: performance.departed.map(({ from, to }) => [from, to]),
    suspended: force.suspended.map(({ from, to }) => [from, to]),
    compliance: compliance.state,
  };
  return only(all, { ...expected });
}

/** What the truth says of a norm, without its reasons, of which a comma may have made a key without a value. */
function withoutReasons(expected: ExpectedNorm, id: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries({ ...expected, id }).filter(([key, value]) => key !== 'why' && value !== null),
  );
}

function only(all: Readonly<Record<string, unknown>>, asked: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in asked));
}

function toldFinding({
  id,
  norm,
  verdict,
  flagged,
  supersedes,
  supersededBy,
  dissent,
}: FindingState): Readonly<Record<string, unknown>> {
  return {
    id,
    norm,
    verdict,
    flagged,
    ...(supersedes === undefined ? {} : { supersedes }),
    ...(supersededBy === undefined ? {} : { superseded_by: supersededBy }),
    ...(dissent.length === 0 ? {} : { dissent }),
  };
}

function byId(findings: readonly Readonly<Record<string, unknown>>[]): readonly Readonly<Record<string, unknown>>[] {
  return [...findings].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
}

function toldResponse(
  { id, finding, step, since, steps, suspended, restored }: ResponseState,
  expected: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const rungs = (expected.steps ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const told = Object.entries(rungs).map(([n, wanted]) => {
    const rung = steps.find((one) => String(one.n) === n);
    const all = {
      due: rung?.due,
      done: rung?.done ?? null,
      open_from: rung?.openFrom,
      used: rung?.done,
      after: rung?.after,
    };
    return [n, Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted))];
  });
  const all = { id, finding, step, since, steps: Object.fromEntries(told), suspended, restored };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in expected));
}
