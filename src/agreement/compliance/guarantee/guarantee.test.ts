import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day, Instant } from '#agreement/terms';
import { CLOCK } from '../fund/four-tranche.arbitrary.ts';
import type { GuaranteeDecision, Notice } from '../happening.ts';
import type { Moment } from '../moment.ts';
import { since } from '../span.ts';
import { dryRun } from './dry-run.ts';
import type { Guarantee } from './guarantee.ts';
import { type GuaranteeState, guaranteeState } from './guarantee-state.ts';

/** Three guarantors with times and silences of their own, and two duties from the decision. */
const G: Guarantee = {
  id: 'G',
  text: ['Art10'],
  bearer: 'each',
  triggers: [{ id: 'broken', on: 'the agreement is broken', text: ['Art10.2'], judge: 'JMC', effect: 'decision' }],
  guarantors: [
    { guarantor: 'pel', consult: { count: 72, unit: 'h' }, decide: { count: 10, unit: 'd' }, silence: 'act' },
    { guarantor: 'dun', consult: { count: 72, unit: 'h' }, decide: { count: 21, unit: 'd' }, silence: 'no-measure' },
    { guarantor: 'hal', consult: { count: 72, unit: 'h' }, decide: { count: 14, unit: 'd' }, silence: 'no-measure' },
  ],
  rule: 'each',
  duties: [
    { id: 'help', act: 'send help', bearer: 'guarantors', text: ['Art10.3'], within: { count: 5, unit: 'd' } },
    { id: 'open', act: 'open the roads', bearer: 'kol', text: ['Art10.4'], within: { count: 2, unit: 'd' } },
  ],
  ends: [
    {
      id: 'gone',
      how: 'forfeiture',
      on: 'who is protected attacks',
      text: ['Art10.5'],
      test: { kind: 'named', name: 'X' },
    },
  ],
};
const asked = notice('n1', '2032-03-10T09:00:00.000Z');

test('silence takes effect on the last good day of each guarantor, and not before', () => {
  assert.deepEqual(outcomes(stateOn('2032-03-19')), [undefined, undefined, undefined]);
  assert.deepEqual(outcomes(stateOn('2032-03-20')), ['acts by silence on 2032-03-20', undefined, undefined]);
  assert.deepEqual(outcomes(stateOn('2032-03-31')).slice(1), [
    'does not by silence on 2032-03-31',
    'does not by silence on 2032-03-24',
  ]);
  assert.deepEqual(
    stateOn('2032-03-20').owed.map(({ duty, bearer, by }) => [duty, bearer, by]),
    [
      ['help', 'pel', '2032-03-25'],
      ['open', 'kol', '2032-03-22'],
    ],
  );
});

test('a decision on the last good day counts; one that comes after silence changes nothing', () => {
  const inTime = stateOn('2032-03-31', [act('d1', 'pel', '2032-03-20')]);
  assert.equal(outcomes(inTime)[0], 'does not by decision on 2032-03-20');
  const late = stateOn('2032-03-31', [act('d1', 'pel', '2032-03-21')]);
  assert.equal(outcomes(late)[0], 'acts by silence on 2032-03-20');
});

test('where the text says nothing of silence, a late decision counts and is late', () => {
  const guarantors = [{ guarantor: 'pel', decide: { count: 10, unit: 'd' } }] as const;
  const state = stateOn('2032-04-30', [act('d1', 'pel', '2032-04-02', 'inspectors')], { ...G, guarantors });
  assert.deepEqual([state.state, state.clocks[0]?.outcome?.late], ['acting', true]);
  assert.equal(stateOn('2032-04-30', [], { ...G, guarantors }).state, 'consulting');
});

test('each acts for himself; a majority from when it is reached; all together from the last', () => {
  const acts = [act('d1', 'pel', '2032-03-12', 'a'), act('d2', 'hal', '2032-03-18', 'b')];
  const owed = (rule: 'each' | 'majority' | 'unanimous', list: readonly GuaranteeDecision[]) => {
    const { state, owed: duties } = stateOn('2032-03-31', list, { ...G, rule });
    return [state, ...duties.filter(({ duty }) => duty === 'help').map(({ bearer, by }) => `${bearer} ${by}`)];
  };
  assert.deepEqual(owed('each', acts), ['acting', 'pel 2032-03-17', 'hal 2032-03-23']);
  assert.deepEqual(owed('majority', acts), ['acting', 'pel 2032-03-23', 'hal 2032-03-23']);
  assert.deepEqual(owed('unanimous', acts), ['no-measure']);
  const three = [...acts, act('d3', 'dun', '2032-03-30', 'c')];
  assert.deepEqual(owed('unanimous', three), ['acting', 'pel 2032-04-04', 'hal 2032-04-04', 'dun 2032-04-04']);
});

test('who consulted late is shown with his time, and a forfeited guarantee with what ended it', () => {
  const state = stateOn('2032-03-15', [act('d1', 'dun', '2032-03-14T10:00:00.000Z', undefined, 'consulted')]);
  const [, dun] = state.clocks;
  assert.deepEqual([dun?.consultBy, dun?.consulted], ['2032-03-13T09:00:00.000Z', '2032-03-14T10:00:00.000Z']);
  const ended = guaranteeState(G, {
    ...inquiry('2032-03-15', []),
    holds: () => since('2032-03-01' as Day, CLOCK, ['d-9']),
  });
  assert.deepEqual([ended.state, ended.ended?.since, ended.ended?.entries], ['forfeited', '2032-03-01', ['d-9']]);
});

test('a dry run says who must do what by when, and the latest day where others go before', () => {
  const run = dryRun(G, { trigger: 'broken', on: asked.occurred.from, parties: ['kol', 'iss'] }, CLOCK);
  assert.deepEqual(
    run.steps.map(({ what, who, by }) => [what, who.join(' '), by?.slice(0, 10)]),
    [
      ['judge', 'JMC', '2032-03-10'],
      ['invoke', 'kol iss', '2032-03-10'],
      ['consult', 'pel', '2032-03-13'],
      ['decide', 'pel', '2032-03-20'],
      ['consult', 'dun', '2032-03-13'],
      ['decide', 'dun', '2032-03-31'],
      ['consult', 'hal', '2032-03-13'],
      ['decide', 'hal', '2032-03-24'],
      ['duty', 'pel dun hal', '2032-04-05'],
      ['duty', 'kol', '2032-04-02'],
      ['end', '', undefined],
    ],
  );
  assert.deepEqual(run.gaps, [
    { kind: 'no-test', of: 'broken' },
    { kind: 'no-end-judge', of: 'gone' },
  ]);
});

test('a dry run on a bare draft says all that it leaves open', () => {
  const bare: Guarantee = {
    id: 'B',
    text: [],
    bearer: 'each',
    triggers: [],
    guarantors: [{ guarantor: 'a' }, { guarantor: 'b' }],
    duties: [],
    ends: [],
  };
  assert.deepEqual(
    dryRun(bare, { on: '2030-01-01' as Day, parties: [] }, CLOCK).gaps.map(({ kind, of }) => `${kind} ${of}`),
    [
      'no-trigger B',
      'no-rule B',
      'no-consult-time a',
      'no-decide-time a',
      'no-silence a',
      'no-consult-time b',
      'no-decide-time b',
      'no-silence b',
      'no-duties B',
    ],
  );
});

function stateOn(today: string, acts: readonly GuaranteeDecision[] = [], guarantee = G): GuaranteeState {
  return guaranteeState(guarantee, inquiry(today, acts));
}

function inquiry(today: string, acts: readonly GuaranteeDecision[]) {
  return { today: today as Day, clock: CLOCK, invocations: [asked], acts, holds: () => undefined };
}

function outcomes({ clocks }: GuaranteeState): readonly (string | undefined)[] {
  return clocks.map(({ outcome }) =>
    outcome === undefined ? undefined : `${outcome.acts ? 'acts' : 'does not'} by ${outcome.how} on ${outcome.on}`,
  );
}

function notice(id: string, on: string): Notice {
  return { id, kind: 'notice', by: 'kol', form: 'invoke', norm: 'G', ...told(on) };
}

function act(
  id: string,
  by: string,
  on: string,
  measure?: string,
  stage: GuaranteeDecision['stage'] = 'decided',
): GuaranteeDecision {
  const base = { id, kind: 'decision', does: 'guarantee', by, norm: 'G', of: 'n1', stage, ...told(on) } as const;
  return measure === undefined ? base : { ...base, measure };
}

function told(on: string) {
  const moment = on as Moment;
  return {
    occurred: { from: moment, to: moment },
    knownOn: on.slice(0, 10) as Day,
    recordedAt: `${on.slice(0, 10)}T12:00:00.000Z` as Instant,
  };
}
