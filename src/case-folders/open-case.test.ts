import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays, asId, type Day, type PersonId } from '#agreement/terms';
import { flatten, type Unit } from '#agreement/text';
import { daysOf } from '#cases';
import { openCase } from './open-case.ts';

const CASES = join(import.meta.dirname, '../../cases');

async function opened(id: string) {
  const read = await openCase(join(CASES, id));
  assert.ok(read.ok, read.ok ? '' : read.refusal.sentence);
  return read.value;
}

const [plan, river] = [await opened('ukraine-2025'), await opened('river-accord')];
const [all, accord] = [plan.view(), river.view()];
assert.ok(all && accord);

function idsOf(units: readonly Unit[]): readonly string[] {
  return units.flatMap((unit) => [unit.id, ...idsOf(unit.units)]);
}

test('every pick points at units of its draft, and at an option of its question', () => {
  for (const view of [all, accord]) {
    assert.ok(view.picks.length > 0);
    for (const pick of view.picks) {
      const draft = view.drafts.find((d) => d.id === pick.draft);
      const question = view.questions.find((q) => q.id === pick.question);
      assert.ok(draft && question?.options.some((o) => o.id === pick.option), `${pick.draft}, ${pick.option}`);
      const units = idsOf(draft.units);
      for (const unit of pick.units) assert.ok(units.includes(unit), `${pick.draft} has no unit ${unit}`);
    }
  }
});

test('the river accord has the texts that its truth speaks of', () => {
  const counts = accord.drafts.map((d): [string, number] => [d.id, flatten(d).units.length]);
  assert.deepEqual(Object.fromEntries(counts), { d1: 29, d2: 45, d3: 55, d3x: 55, d4: 60, dx: 0 });
});

test('on no day is anything shown that was known later: no text, pick, event, source or word of the front page', () => {
  const { from, to } = daysOf(all);
  for (let day: Day = from; day <= to; day = addDays(day, 9)) {
    const then = plan.view({ asKnownOn: day });
    assert.ok(then);
    const later = all.drafts.filter((d) => (d.knownOn ?? d.date) > day).map((d): string => d.id);
    const words = JSON.stringify([then.drafts, then.picks, then.front, then.events, [...then.touches.keys()]]);
    for (const id of later) assert.ok(!words.includes(`"${id}"`) && !words.includes(`"${id}.`), `${id} on ${day}`);
    for (const source of then.sources) assert.ok(source.date <= day, `${source.id} on ${day}`);
    const seen = new Set<string>(then.sources.map((source) => source.id));
    for (const event of then.events)
      for (const source of event.sources) assert.ok(seen.has(source), `${event.id} rests on ${source} on ${day}`);
  }
});

test('the last day shows all of it', () => {
  assert.deepEqual(plan.view({ asKnownOn: daysOf(all).to }), all);
  assert.deepEqual(river.view({ asKnownOn: daysOf(accord).to }), accord);
});

test('the sample on the war opens on the day of the report, and the invented one on its last', () => {
  assert.deepEqual(daysOf(all), { from: '2025-11-25', to: '2026-04-11', opens: '2025-11-25' });
  assert.equal(daysOf(accord).opens, accord.closesOn);
});

test('a process that is not closed ends on the last day of which anything is known', () => {
  const { closesOn: _closesOn, ...open } = accord;
  assert.equal(daysOf(open).to, '2031-03-01');
});

test('a date that was named for later is known before it comes', () => {
  const target = plan.view({ asKnownOn: '2026-02-07' as Day })?.events.find((e) => e.id === 'ev-2026-06-target');
  assert.deepEqual([target?.occurred, target?.knownOn], ['2026-06-01', '2026-02-07']);
  assert.equal(
    plan.view({ asKnownOn: '2026-02-06' as Day })?.events.some((e) => e.id === 'ev-2026-06-target'),
    false,
  );
});

test('of a case with closed rooms the public room alone is opened', () => {
  assert.deepEqual(
    accord.rooms.map((room) => room.id),
    ['public'],
  );
  assert.ok(accord.events.every((event) => event.id !== 'm-08'));
  assert.ok(accord.people.every((person) => !['p-hollin', 'p-brae'].includes(person.id)));
});

test('what a case says was released stands in the open room from its day on, and its id tells of no other room', () => {
  const [release, ...others] = accord.releases;
  assert.deepEqual([release?.leave, others], [['The Government of Pellamar'], []]);
  assert.match(release?.entry ?? '', /^en_public_\d+$/);
  assert.deepEqual(river.view({ asKnownOn: '2030-06-19' as Day })?.releases, []);
  const { disclosures } = river.state(asId<PersonId>('p-lindqua')).parties;
  assert.deepEqual(
    disclosures.map(({ room, as }) => [room, as]),
    [['mediator', release?.entry]],
  );
});
