import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day, Instant } from '#agreement/terms';
import type { Claim, RegisterDecision } from '../happening.ts';
import type { RegisterTerms } from './register.ts';
import { registerState } from './register-state.ts';

const DR: RegisterTerms = {
  id: 'DR',
  text: [],
  categories: {
    A: { what: 'dwelling', evidence: ['title', 'photo'], form: 'F1' },
    B: { what: 'livelihood', evidence: [] },
  },
  merits: 'outside',
};

test('a batch is decided at once, a claim may be checked first, and the last decision counts', () => {
  const claims = ['c1', 'c2', 'c3', 'c4'].map((id) => claim(id, '2031-05-01'));
  const decisions = [
    ruling('d1', ['c1', 'c2', 'c3'], 'checked', '2031-06-01'),
    ruling('d2', ['c1', 'c2'], 'recorded', '2031-07-01'),
    ruling('d3', ['c2'], 'not-recorded', '2031-08-01'),
  ];
  const { claims: states } = on('2031-09-01', claims, decisions);
  assert.deepEqual(
    states.map(({ state, since }) => [state, since]),
    [
      ['recorded', '2031-07-01'],
      ['not-recorded', '2031-08-01'],
      ['checked', '2031-06-01'],
      ['submitted', '2031-05-01'],
    ],
  );
});

test('a register is open from its first day to its last, both in, and claims outside of them are remarked upon', () => {
  assert.deepEqual(
    ['2031-04-29', '2031-04-30', '2033-03-01', '2033-03-02'].map((day) => on(day, []).state),
    ['not-open', 'open', 'open', 'closed'],
  );
  assert.deepEqual(remarks([claim('c1', '2031-04-29'), claim('c2', '2033-03-01'), claim('c3', '2033-03-02')]), [
    ['early'],
    [],
    ['late'],
  ]);
});

test('the same loss claimed twice is shown with each claim, by its word or by its twin', () => {
  const claims = [
    claim('c1', '2031-05-01', { loss: 'house-114' }),
    claim('c2', '2031-05-02', { loss: 'house-114', by: 'other' }),
    claim('c3', '2031-05-03', { amount: 5, againstEvent: 'war' }),
    claim('c4', '2031-05-04', { amount: 5, againstEvent: 'war' }),
    claim('c5', '2031-05-05', { amount: 5, againstEvent: 'war', by: 'other' }),
  ];
  const { claims: states } = on('2031-06-01', claims);
  assert.deepEqual(
    states.map(({ remarks: all }) => all.flatMap((each) => (each.kind === 'overlap' ? each.claims : []))),
    [['c2'], ['c1'], ['c4'], ['c3'], []],
  );
});

test('a claim without its form, its evidence or a category of the register says so', () => {
  const claims = [
    claim('c1', '2031-05-01', { category: 'A', evidence: ['photo'] }),
    claim('c2', '2031-05-01', { category: 'A', evidence: ['photo', 'title'], form: 'F1' }),
    claim('c3', '2031-05-01', { category: 'Z' }),
  ];
  assert.deepEqual(remarks(claims), [['form', 'evidence'], [], ['category']]);
});

function on(today: string, claims: readonly Claim[], decisions: readonly RegisterDecision[] = []) {
  return registerState(DR, {
    today: today as Day,
    opens: '2031-04-30' as Day,
    closes: '2033-03-01' as Day,
    claims,
    decisions,
    dayOf: ({ occurred }) => occurred.from as Day,
  });
}

function remarks(claims: readonly Claim[]): readonly (readonly string[])[] {
  return on('2033-06-01', claims).claims.map(({ remarks: all }) => all.map(({ kind }) => kind));
}

function claim(id: string, day: string, more: Partial<Claim> = {}): Claim {
  return { id, kind: 'claim', by: 'household', category: 'B', ...told(day), ...more };
}

function ruling(
  id: string,
  claims: readonly string[],
  decision: RegisterDecision['decision'],
  day: string,
): RegisterDecision {
  return { id, kind: 'decision', does: 'register', by: 'reg', claims, decision, ...told(day) };
}

function told(day: string) {
  const on_ = day as Day;
  return { occurred: { from: on_, to: on_ }, knownOn: on_, recordedAt: `${day}T12:00:00.000Z` as Instant };
}
