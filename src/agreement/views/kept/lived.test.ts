import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { asId, type Day, type PersonId } from '#agreement/terms';
import { openCase } from '../../../case-folders/open-case.ts';
import { dueList } from './due.ts';
import { incidentsOf } from './incident.ts';
import { agreementsIn, type LivedAgreement, livedAgreement } from './lived.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const TRUTH = join(process.env.TRAVAUX_SHARED ?? join(ROOT, '../shared'), 'river-accord/expected.yaml');

async function opened(id: string) {
  const read = await openCase(join(ROOT, 'cases', id));
  assert.ok(read.ok, read.ok ? '' : read.refusal.sentence);
  return read.value;
}

const [river, plan] = [await opened('river-accord'), await opened('ukraine-2025')];

function lived(reader: string | undefined, asOf: string, known = asOf): LivedAgreement {
  const [day, asKnownOn] = [asOf as Day, known as Day];
  const state = river.state(reader === undefined ? undefined : asId<PersonId>(reader), { asKnownOn });
  const answer = livedAgreement(state, 'river-accord', { asOf: day, asKnownOn });
  assert.ok(answer.ok, answer.ok ? '' : answer.refusal.sentence);
  return answer.value;
}

const ids = (from: LivedAgreement) => incidentsOf(from).map(({ id }) => id);
const find = (from: LivedAgreement, id: string) => {
  const incident = incidentsOf(from).find((each) => each.id === id);
  assert.ok(incident, id);
  return incident;
};

interface Expected {
  readonly id: string;
  readonly as_of: string;
  readonly as_known_on: string;
  readonly norms: readonly { readonly id: string; readonly force: string; readonly compliance: string }[];
}

test('out of the record the invented case stands, at all eight pairs of days, as it was reckoned by hand', (t) => {
  if (!existsSync(TRUTH)) return t.skip('The truth of the river accord lies in ../shared, which is not here.');
  const expected: readonly Expected[] = parse(readFileSync(TRUTH, 'utf8'), { schema: 'core' }).expected;
  for (const { id, as_of, as_known_on, norms } of expected) {
    const { assessment } = lived(undefined, as_of, as_known_on);
    for (const norm of norms) {
      const found = assessment.norms.find((each) => each.id === norm.id || each.norm === norm.id);
      assert.deepEqual(
        [found?.force.state, found?.compliance.state],
        [norm.force, norm.compliance],
        `${id} ${norm.id}`,
      );
    }
  }
});

test('what lies with the monitors moves nothing for the public, and is an incident for the monitors', () => {
  const [outside, inside] = [lived(undefined, '2033-02-28'), lived('p-okarin', '2033-02-28')];
  const state = (from: LivedAgreement) => from.assessment.norms.find(({ id }) => id === 'X1@iss')?.compliance.state;
  assert.deepEqual([state(outside), state(inside)], ['clear', 'verifying']);
  assert.ok(!ids(outside).includes('d-29') && ids(inside).includes('d-29'));
  assert.doesNotMatch(JSON.stringify(incidentsOf(outside)), /"(r-36|r-38|d-29|y-06|y-07)"/);
});

test('a reply that lies in a side’s own room stands beside the report for that side alone', () => {
  const said = (reader: string | undefined, id: string) =>
    find(lived(reader, '2033-02-28'), id).said.map((told) => told.id);
  assert.deepEqual([said('p-ells', 'r-35').includes('y-06'), said(undefined, 'r-35').includes('y-06')], [true, false]);
  assert.deepEqual(
    [said('p-maddrin', 'n-08').includes('y-07'), said('p-ells', 'n-08').includes('y-07')],
    [true, false],
  );
});

test('nothing is a breach before a finding, nor put to a side before attribution, and no rung lights too soon', () => {
  const before = find(lived(undefined, '2032-03-05'), 'r-27');
  assert.deepEqual([before.state, before.isBreach, before.attributed], ['alleged', false, undefined]);
  const lit = (day: string) =>
    find(lived(undefined, day), 'd-17')
      .ladder.filter(({ state }) => state !== 'unlit')
      .map(({ kind, step }) => step ?? kind);
  assert.deepEqual(lit('2032-03-10'), ['reported', 'alleged', 'verifying', 'finding', 'attribution', 'cure']);
  assert.deepEqual(lit('2032-03-13').at(-1), 1);
  assert.deepEqual(lit('2032-04-01').at(-1), 3);
});

test('before anybody ratified, nothing has a day that was learned later', () => {
  const { agreement, standing } = lived(undefined, '2030-12-01');
  assert.deepEqual([standing.stage, agreement.stands, agreement.anchors.EIF?.kind], ['signed', 'signed', 'event']);
  assert.equal(lived(undefined, '2030-10-10').agreement.stands, 'drafted');
  assert.deepEqual(lived(undefined, '2031-01-30').agreement.anchors.EIF, { kind: 'day', day: '2031-03-01' });
});

test('a draft says what would fall due if it were signed, and nothing can be reported against it', () => {
  const state = plan.state(undefined, { asKnownOn: '2026-03-01' as Day });
  const day = '2026-03-01' as Day;
  assert.ok(agreementsIn(state, day).every(({ standing }) => standing.stage === 'drafted'));
  const answer = livedAgreement(state, 'us28', { asOf: day, asKnownOn: day, signed: day });
  assert.ok(answer.ok);
  assert.deepEqual(
    dueList(answer.value)
      .ahead.filter(({ kind }) => kind === 'due')
      .map(({ norm, on }) => [norm, on]),
    [['EL', '2026-06-09']],
  );
  assert.deepEqual([answer.value.happenings, incidentsOf(answer.value)], [[], []]);
});
