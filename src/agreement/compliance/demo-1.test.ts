import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day, Instant } from '#agreement/terms';
import { agreementFiles } from '#readers';
import type { Agreement } from './agreement.ts';
import { assess } from './assess.ts';
import type { NormState } from './assessment.ts';
import type { Finding, Happening, Notice, Responding, Submission, Verifying } from './happening.ts';
import { scheduleOf, supposing } from './schedule.ts';

const DEMO = `
agreement: DEMO-1
clock: {tz: UTC, day: calendar, month_end: clamp}
anchors: {EIF: event:entry-into-force}
norms:
  - {id: W1, text: [Art4.1, Art4.2#s1], kind: duty, aim: achieve, bearer: A, toward: B, act: {do: withdraw, class: heavy, from: zone:P1}, start: EIF, due: EIF+30d, cure: 7d, verify: {by: JMC, min: probable, within: 10d}}
  - {id: W2, text: [Art4.3], kind: duty, aim: achieve, bearer: A, toward: B, act: {do: withdraw, class: all, from: zone:P2}, start: met(W1), due: start+60d, cure: 7d, verify: {by: JMC, min: probable, within: 10d}}
  - {id: W3, text: [Art4.4], kind: duty, aim: achieve, bearer: A, toward: B, act: {do: withdraw, class: all, from: zone:P3}, start: met(W2) & met(N1), due: start+90d, cure: 14d}
  - {id: N1, text: [Art4.5], kind: duty, aim: achieve, bearer: B, toward: A, act: {do: notify, form: F3}, start: met(W1), due: start+14d}
  - {id: S1, text: [Art4.6], kind: ban, aim: maintain, bearer: B, toward: A, act: {do: enter, in: zone:P1}, start: met(W1), end: EIF+120d}
phases: {1: [W1], 2: [W2, N1], 3: [W3]}
responses:
  - on: breach(W1)
    steps:
      - {say: consult, who: JMC, within: 5d}
      - {say: refer, who: DISPUTE, within: 15d}
      - {effect: suspend(W2), until: cured(W1)}
`;

const { readAgreement } = await agreementFiles();
const read = readAgreement(DEMO);
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const demo: Agreement = read.value.agreement;

/** What everything says that was told on the day on which it happened. */
function told(id: string, by: string, on: string) {
  const day = on as Day;
  return { id, by, occurred: { from: day, to: day }, knownOn: day, recordedAt: `${on}T12:00:00.000Z` as Instant };
}

const inForce: Notice = { ...told('n-1', 'DEP', '2027-01-01'), kind: 'notice', form: 'entry-into-force' };

function claims(id: string, on: string, words: string, norm = 'W1', by = 'A'): Submission {
  return { ...told(id, by, on), kind: 'submission', norm, claims: words };
}

function verifies(
  id: string,
  on: string,
  of: string,
  result: Verifying['result'],
  standard: Verifying['standard'] = 'probable',
): Verifying {
  return {
    ...told(id, 'JMC', on),
    kind: 'decision',
    does: 'verify',
    norm: 'W1',
    of,
    result,
    ...(standard === undefined ? {} : { standard }),
  };
}

const finding: Finding = {
  ...told('f-1', 'JMC', '2027-02-12'),
  kind: 'decision',
  does: 'find',
  norm: 'W1',
  verdict: 'established',
};
const suspends: Responding = {
  ...told('d-3', 'JMC', '2027-03-01'),
  kind: 'decision',
  does: 'suspend',
  response: 'R1',
  finding: 'f-1',
  step: 3,
  effect: 'suspend(W2)',
};
const claimed = [inForce, claims('s-1', '2027-01-30', '100%')];
const verified = [...claimed, verifies('d-1', '2027-02-08', 's-1', 'true')];
const refuted = [...claimed, verifies('d-1', '2027-02-08', 's-1', 'refuted', 'established')];

function on(happenings: readonly Happening[], asOf: string, asKnownOn = asOf) {
  return assess(demo, happenings, { asOf: asOf as Day, asKnownOn: asKnownOn as Day });
}

function norm(happenings: readonly Happening[], id: string, asOf: string, asKnownOn = asOf): NormState {
  const found = on(happenings, asOf, asKnownOn).norms.find((state) => state.id === id);
  assert.ok(found, id);
  return found;
}

test('the withdrawal is done in time, and what waits for it starts on the day of the verification', () => {
  const w1 = norm(verified, 'W1', '2027-02-10');
  assert.deepEqual([w1.start, w1.due], ['2027-01-01', '2027-01-31']);
  assert.deepEqual([w1.force.state, w1.force.how], ['ended', 'performed']);
  assert.deepEqual([w1.performance.state, w1.performance.late, w1.performance.met], ['done', false, '2027-02-08']);
  const w2 = norm(verified, 'W2', '2027-02-10');
  assert.deepEqual([w2.force.state, w2.start, w2.due], ['in-force', '2027-02-08', '2027-04-09']);
  const s1 = norm(verified, 'S1', '2027-02-10');
  assert.deepEqual([s1.force.state, s1.start, s1.end], ['in-force', '2027-02-08', '2027-05-01']);
  assert.deepEqual(
    on(verified, '2027-02-10').phases.map(({ state }) => state),
    ['done', 'open', 'pending'],
  );
});

test('as known on 5 February it is claimed in time and unverified: neither late nor breached', () => {
  for (const known of ['2027-02-05', '2027-02-10']) {
    const w1 = norm(verified, 'W1', '2027-02-05', known);
    assert.deepEqual([w1.performance.state, w1.performance.share, w1.performance.late], ['claimed', 100, false]);
    assert.equal(w1.performance.verifyBy, '2027-02-09');
    assert.equal(w1.compliance.state, 'clear');
    assert.equal(norm(verified, 'W2', '2027-02-05', known).force.state, 'pending');
  }
});

test('refuted, it is late from the due date, the cure has run, and no response opens by itself', () => {
  const w1 = norm(refuted, 'W1', '2027-02-08');
  assert.deepEqual([w1.performance.late, w1.performance.lateSince], [true, '2027-01-31']);
  assert.deepEqual([w1.compliance.state, w1.compliance.cureBy], ['clear', '2027-02-07']);
  assert.deepEqual(on(refuted, '2027-02-28').responses, []);
  assert.equal(norm(refuted, 'W1', '2027-02-05', '2027-02-10').performance.late, true, 'a refutation works back');
});

test('the response goes rung by rung from the decision; what it suspends comes back when the breach is cured late', () => {
  const found = [...refuted, finding];
  const step = (asOf: string) => on(found, asOf).responses[0]?.step;
  assert.deepEqual(['2027-02-12', '2027-02-17', '2027-02-18', '2027-02-27', '2027-02-28'].map(step), [1, 1, 2, 2, 3]);
  assert.equal(norm(found, 'W1', '2027-02-12').compliance.state, 'uncured');
  const suspended = [...found, suspends];
  assert.deepEqual(on(suspended, '2027-03-02').responses[0]?.suspended, ['W2']);
  const late = [...suspended, claims('s-2', '2027-03-05', '100%'), verifies('d-4', '2027-03-08', 's-2', 'true')];
  const w1 = norm(late, 'W1', '2027-03-10');
  assert.deepEqual([w1.performance.state, w1.performance.late, w1.compliance.state], ['done', true, 'closed']);
  const w2 = norm(late, 'W2', '2027-03-10');
  assert.deepEqual([w2.force.state, w2.force.suspended], ['in-force', [{ from: '2027-03-01', to: '2027-03-07' }]]);
  assert.deepEqual(on(late, '2027-03-10').responses[0]?.restored, ['W2']);
});

test('a claim that is called true below the standard of the text is not yet verified; a share is no whole', () => {
  const below = [...claimed, verifies('d-1', '2027-02-08', 's-1', 'true', 'possible')];
  assert.equal(norm(below, 'W1', '2027-02-10').performance.state, 'claimed');
  const part = [inForce, claims('s-1', '2027-01-30', '60%'), verifies('d-1', '2027-02-08', 's-1', 'true')];
  const { state, share, late } = norm(part, 'W1', '2027-02-10').performance;
  assert.deepEqual([state, share, late], ['verified', 60, true]);
});

test('what if it is done ten days late: all that waits for it moves by ten days', () => {
  const asked = { asOf: '2027-01-15' as Day, asKnownOn: '2027-01-15' as Day };
  const planned = scheduleOf(demo, [inForce], asked, { delays: { W1: { count: 10, unit: 'd' } } });
  assert.deepEqual(
    planned.norms.map(({ id, done }) => [id, done]),
    [
      ['W1', '2027-02-10'],
      ['W2', '2027-04-11'],
      ['W3', '2027-07-10'],
      ['N1', '2027-02-24'],
      ['S1', undefined],
    ],
  );
});

test('as drafted nothing is owed, and the dates show for a supposed day', () => {
  const draft = supposing({ ...demo, stands: 'drafted' }, { anchors: { EIF: '2028-01-31' as Day } });
  const drafted = assess(draft, verified, { asOf: '2028-06-01' as Day, asKnownOn: '2028-06-01' as Day });
  assert.deepEqual(new Set(drafted.norms.map(({ force }) => force.state)), new Set(['drafted']));
  assert.equal(drafted.norms[0]?.due, '2028-03-01');
  assert.deepEqual(drafted.findings, []);
});
