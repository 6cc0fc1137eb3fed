import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { assess, type DryRun, dryRun } from '#agreement/compliance';
import type { Day } from '#agreement/terms';
import { agreementFiles } from '#readers';

const FOLDER = join(import.meta.dirname, '../../cases/ukraine-2025/agreements');
const { readAgreement } = await agreementFiles();

test('us28 as drafted: what would be owed by nobody in particular, without a time, and two ends that nobody judges', () => {
  const run = supposed('us28', 'invasion');
  assert.deepEqual(stepsOf(run), [
    'judge nobody',
    'duty nobody',
    'duty nobody',
    'duty nobody',
    'end nobody',
    'end nobody',
  ]);
  assert.deepEqual(gapsOf(run), [
    'no-test invasion',
    'no-judge invasion',
    'no-bearer reply',
    'no-duty-time reply',
    'no-bearer sanctions',
    'no-duty-time sanctions',
    'no-bearer recognition',
    'no-duty-time recognition',
    'no-end-judge invades',
    'no-end-judge missile',
  ]);
});

test('v20 as drafted: three guarantors, and another duty after each trigger', () => {
  assert.deepEqual(actsOf(supposed('v20', 'invasion')), [
    'a coordinated military response',
    'all global sanctions against Russia are restored',
  ]);
  const fire = supposed('v20', 'fire');
  assert.deepEqual(actsOf(fire), ['the guarantees take effect']);
  assert.deepEqual(fire.steps.find(({ what }) => what === 'duty')?.who, ['us', 'nato', 'coalition']);
});

test('the tiered response as reported: 24 hours for the first step, 72 for the third, none for the second', () => {
  const by = (trigger: string) =>
    supposed('tiered', trigger).steps.flatMap(({ what, by: last }) => (what === 'duty' ? [last] : []));
  assert.deepEqual(by('breach'), ['2026-02-11T06:00:00.000Z', '2026-02-11T06:00:00.000Z']);
  assert.deepEqual(by('goes-on'), [undefined]);
  assert.deepEqual(by('expanded'), ['2026-02-13T06:00:00.000Z']);
});

test('as drafted they stand as drafted, and nothing can be invoked', () => {
  for (const name of ['us28', 'v20', 'tiered']) {
    const days = { asOf: '2026-02-10' as Day, asKnownOn: '2026-02-10' as Day };
    assert.deepEqual(
      assess(draftOf(name), [], days).guarantees.map(({ state }) => state),
      ['drafted'],
    );
  }
});

function supposed(name: string, trigger: string): DryRun {
  const agreement = draftOf(name);
  const [guarantee] = agreement.guarantees;
  assert.ok(guarantee !== undefined);
  const on = '2026-02-10T06:00:00.000Z' as never;
  return dryRun(guarantee, { trigger, on, parties: agreement.parties }, agreement.clock);
}

function draftOf(name: string) {
  const read = readAgreement(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8'));
  assert.ok(read.ok, read.ok ? '' : read.refusal.sentence);
  return read.value.agreement;
}

function stepsOf({ steps }: DryRun): readonly string[] {
  return steps.map(({ what, who }) => `${what} ${who.join(', ') || 'nobody'}`);
}

function actsOf({ steps }: DryRun): readonly string[] {
  return steps.flatMap(({ what, act }) => (what === 'duty' ? [act] : []));
}

function gapsOf({ gaps }: DryRun): readonly string[] {
  return gaps.map(({ kind, of }) => `${kind} ${of}`);
}
