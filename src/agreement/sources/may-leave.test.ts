import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#agreement/terms';
import { LEVELS, mayLeave } from './index.ts';

const [before, on] = ['2030-07-31', '2030-08-01'] as Day[];

test('each level leaves as it was agreed: named, described, or without a word on who spoke', () => {
  const kinds = LEVELS.map((level) => mayLeave({ level, agreedWords: 'an official' }, on as Day).kind);
  assert.deepEqual(kinds, ['named', 'described', 'unattributed', 'unattributed', 'never']);
  assert.deepEqual(mayLeave({ level: 'background', agreedWords: 'an official' }, on as Day), {
    kind: 'described',
    as: 'an official',
  });
});

test('background without agreed words leaves not at all, and the reason names the remedy', () => {
  const leave = mayLeave({ level: 'background' }, on as Day);
  assert.ok(leave.kind === 'never');
  assert.match(leave.why, /agree some first/);
});

test('an embargo holds until its day, on every level but the one that never leaves', () => {
  for (const level of LEVELS) {
    const held = mayLeave({ level, agreedWords: 'x', embargoUntil: on as Day }, before as Day);
    assert.equal(held.kind, level === 'off-the-record' ? 'never' : 'held');
    assert.notEqual(mayLeave({ level, agreedWords: 'x', embargoUntil: on as Day }, on as Day).kind, 'held');
  }
});
