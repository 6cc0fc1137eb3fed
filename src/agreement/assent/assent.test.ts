import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, asId, type Day, type DraftId, type PartyId } from '#agreement/terms';
import {
  ACTS,
  type Act,
  type Assent,
  checkAssent,
  checkFinalClause,
  type FinalClause,
  STAGES,
  standingOf,
  type Trigger,
} from './index.ts';

const [kol, iss, hal] = ['kol', 'iss', 'hal'].map((id) => asId<PartyId>(id)) as [PartyId, PartyId, PartyId];
const draft = asId<DraftId>('d4');
const did = (party: PartyId, act: Act, occurred: string): Assent => ({ draft, party, act, occurred: occurred as Day });
const clause = (inForce: Trigger, more: Partial<FinalClause> = {}): FinalClause => ({
  draft,
  units: [],
  of: [kol, iss],
  inForce,
  ...more,
});
const afterSecond = (count: number, unit: 'day' | 'month' | 'first-of-month'): Trigger => ({
  kind: 'acts',
  acts: ['ratified'],
  parties: 2,
  after: { count, unit },
});
const life = [
  did(kol, 'initialled', '2030-10-08'),
  did(iss, 'initialled', '2030-10-08'),
  did(kol, 'signed', '2030-11-20'),
  did(iss, 'signed', '2030-11-20'),
  did(iss, 'ratified', '2031-01-16'),
  did(kol, 'ratified', '2031-01-30'),
];
const at = (acts: readonly Assent[], read: FinalClause | undefined, day: string) => standingOf(acts, read, day as Day);

test('a text on the river comes into force on the thirtieth day after the second ratification', () => {
  const river = clause(afterSecond(30, 'day'));
  const stages = [
    ['2030-10-07', 'drafted', undefined],
    ['2030-10-08', 'initialled', '2030-10-08'],
    ['2030-11-20', 'signed', '2030-11-20'],
    ['2031-01-16', 'signed', '2030-11-20'],
    ['2031-01-30', 'consented', '2031-01-30'],
    ['2031-02-28', 'consented', '2031-01-30'],
    ['2031-03-01', 'in-force', '2031-03-01'],
  ] as const;
  for (const [day, stage, since] of stages) {
    const standing = at(life, river, day);
    assert.deepEqual([standing.stage, standing.since], [stage, since], day);
  }
});

test('the day of entry into force is told as soon as it can be reckoned, with the acts that it follows from', () => {
  const river = clause(afterSecond(30, 'day'));
  assert.equal(at(life, river, '2031-01-29').inForce, undefined);
  const { inForce, parties } = at(life, river, '2031-01-30');
  assert.deepEqual([inForce?.on, inForce?.by.map(({ party }) => party)], ['2031-03-01', [iss, kol]]);
  assert.deepEqual(
    parties.map(({ boundFrom }) => boundFrom),
    ['2031-03-01', '2031-03-01'],
  );
});

test('delays are in days, in months, or to the first day of a month', () => {
  assert.equal(at(life, clause(afterSecond(1, 'month')), '2031-01-30').inForce?.on, '2031-02-28');
  assert.equal(at(life, clause(afterSecond(2, 'first-of-month')), '2031-01-30').inForce?.on, '2031-03-01');
  assert.equal(at([], clause({ kind: 'day', day: '2031-05-01' as Day }), '2031-01-30').inForce?.on, '2031-05-01');
});

test('one that accedes later is bound the same delay after its own act, and never before the text is in force', () => {
  const river = clause(afterSecond(30, 'day'));
  const bound = (occurred: string) =>
    at([...life, did(hal, 'acceded', occurred)], river, '2033-01-01').parties.find(({ party }) => party === hal)
      ?.boundFrom;
  assert.equal(bound('2031-06-01'), '2031-07-01');
  assert.equal(bound('2031-01-01'), '2031-03-01');
});

test('a text may be applied before it is in force, and not by one that has declined to be bound', () => {
  const signed: Trigger = { kind: 'acts', acts: ['signed'], parties: 'all', after: { count: 0, unit: 'day' } };
  const river = clause(afterSecond(30, 'day'), { provisional: signed });
  assert.equal(at(life, river, '2030-12-01').stage, 'provisional');
  assert.equal(at(life, river, '2031-03-01').stage, 'in-force');
  const declined = at([...life, did(iss, 'declined', '2030-12-10')], river, '2030-12-12');
  assert.deepEqual(declined.provisional?.notBy, [iss]);
});

test('acts out of the usual order count, and are said to be so', () => {
  const acts = [
    did(kol, 'ratified', '2030-11-01'),
    did(kol, 'signed', '2030-11-20'),
    did(iss, 'ratified', '2030-11-20'),
  ];
  const { parties, inForce } = at(acts, clause(afterSecond(0, 'day')), '2030-12-01');
  assert.equal(inForce?.on, '2030-11-20');
  assert.deepEqual(
    parties.map(({ irregular }) => irregular.length),
    [1, 1],
  );
});

test('an act is told once, and not before it is done', () => {
  const code = (given: Assent, today: string) => {
    const checked = checkAssent(given, life, today as Day);
    return checked.ok ? 'ok' : checked.refusal.code;
  };
  assert.equal(code(did(kol, 'ratified', '2031-02-01'), '2031-03-01'), 'act-told');
  assert.equal(code(did(hal, 'acceded', '2031-03-02'), '2031-03-01'), 'act-ahead');
  assert.equal(code(did(hal, 'acceded', '2031-03-01'), '2031-03-01'), 'ok');
});

test('a final clause that asks for more parties than count is refused', () => {
  assert.ok(checkFinalClause(clause(afterSecond(1, 'day'))).ok);
  const three = checkFinalClause(
    clause({ kind: 'acts', acts: ['ratified'], parties: 3, after: { count: 1, unit: 'day' } }),
  );
  assert.ok(!three.ok && three.refusal.code === 'never-met');
});

test('in any order of telling the standing is the same, and no later day takes a stage back', () => {
  const anAct = fc.record({
    party: fc.constantFrom(kol, iss, hal),
    act: fc.constantFrom(...ACTS),
    after: fc.integer({ min: 0, max: 60 }),
  });
  const river = clause(afterSecond(10, 'day'));
  const key = ({ party, act }: Assent) => `${party} ${act}`;
  fc.assert(
    fc.property(fc.uniqueArray(anAct, { selector: (a) => `${a.party} ${a.act}` }), fc.nat(), (drawn, turn) => {
      const acts = drawn.map(({ party, act, after }) => did(party, act, addDays('2031-01-01' as Day, after)));
      const turned = [...acts.slice(turn % (acts.length + 1)), ...acts.slice(0, turn % (acts.length + 1))];
      const sorted = (list: readonly Assent[]) => list.map(key).sort();
      let before = 0;
      for (let n = 0; n <= 80; n += 5) {
        const day = addDays('2031-01-01' as Day, n);
        const [one, other] = [standingOf(acts, river, day), standingOf(turned, river, day)];
        assert.deepEqual([one.stage, one.since, one.inForce?.on], [other.stage, other.since, other.inForce?.on]);
        assert.deepEqual(sorted(one.parties.flatMap((p) => p.acts)), sorted(acts.filter((a) => a.occurred <= day)));
        const place = STAGES.indexOf(one.stage);
        assert.ok(place >= before, `${one.stage} on ${day}`);
        before = place;
      }
    }),
  );
});
