import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { State } from '#agreement/evolve';
import { asId, type Day, type PersonId, type StatementId } from '#agreement/terms';
import { openCase } from '../../case-folders/open-case.ts';
import { leaving } from './leaving.ts';
import { matrixOf } from './matrix.ts';
import { findStatement } from './told-statement.ts';

const TODAY = '2033-03-01' as Day;
const SAID = asId<StatementId>('s-p23');
const NAMED = { kind: 'named', person: asId<PersonId>('p-maddrin') } as const;

const opened = await openCase(join(import.meta.dirname, '../../../cases/river-accord'));
assert.ok(opened.ok);
const river = opened.value;

/** The public's state, with a statement in it that the door would not have let in: as if it had got by. */
function withSlipped(attribution: object, room?: string): State {
  const state = river.state(undefined);
  const statement = state.positions.statements.get(SAID);
  assert.ok(statement !== undefined);
  const slipped = { ...statement, speaker: NAMED, attribution, ...(room === undefined ? {} : { room }) };
  state.positions.statements.set(SAID, slipped as typeof statement);
  return state;
}

test('what is said as it may be said is handed on untouched', () => {
  const state = river.state(undefined);
  assert.equal(leaving(state, TODAY), state);
});

test('of a name that was given on background only the agreed words leave', () => {
  const left = leaving(withSlipped({ level: 'background', agreedWords: 'a person close to the talks' }), TODAY);
  assert.deepEqual(left.positions.statements.get(SAID)?.speaker, {
    kind: 'anonymous',
    as: 'a person close to the talks',
  });
});

test('what is off the record, under embargo, or may name nobody is in no answer, nor is what was read into it', () => {
  const terms = [
    { level: 'off-the-record' },
    { level: 'background' },
    { level: 'on-the-record', embargoUntil: '2033-03-02' },
    { level: 'chatham-house' },
    { level: 'deep-background' },
  ];
  for (const attribution of terms) {
    const left = leaving(withSlipped(attribution), TODAY);
    assert.equal(findStatement(left, SAID), undefined, attribution.level);
    assert.doesNotMatch(JSON.stringify(matrixOf(left)), /s-p23/, attribution.level);
    assert.equal(left.positions.readings.has(SAID), false, attribution.level);
  }
});

test('an embargo ends on its day', () => {
  const held = { level: 'on-the-record', embargoUntil: TODAY };
  assert.ok(findStatement(leaving(withSlipped(held), TODAY), SAID) !== undefined);
});

test('what lies in a closed room has not left it, and its readers see it as it is', () => {
  const state = withSlipped({ level: 'off-the-record' }, 'editors');
  assert.equal(leaving(state, TODAY), state);
});
