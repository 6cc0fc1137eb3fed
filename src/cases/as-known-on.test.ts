import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { asKnownOn, daysOf } from './as-known-on.ts';
import { findCase } from './library.ts';
import { readCases } from './read-cases.ts';

const read = await readCases(fileURLToPath(new URL('../../cases', import.meta.url)));
const library = read.ok ? read.value : { cases: [] };
const plan = findCase(library, 'ukraine-2025');

test('a day shows nothing that was known later: no draft, no pick, no source, no word of the front page', () => {
  assert.ok(plan);
  const then = asKnownOn(plan, '2025-11-25');
  assert.ok(then.drafts.length > 0 && then.picks.length > 0);
  const later = plan.drafts.filter((d) => (d.knownOn ?? d.date) > '2025-11-25').map((d): string => d.id);
  assert.ok(later.includes('v20'));
  const words = JSON.stringify([then.drafts, then.picks, then.front, [...then.touches.keys()]]);
  for (const id of later) assert.ok(!words.includes(`"${id}"`) && !words.includes(`"${id}.`), id);
  assert.ok(then.sources.every((s) => s.date <= '2025-11-25'));
});

test('the last day of the record shows all of it', () => {
  assert.ok(plan);
  const all = asKnownOn(plan, plan.closesOn);
  assert.equal(all.drafts.length, plan.drafts.length);
  assert.equal(all.picks.length, plan.picks.length);
  assert.deepEqual(all.touches, plan.touches);
});

test('the sample on the war opens on the day of the report, and the invented one on its last', () => {
  assert.ok(plan);
  assert.deepEqual(daysOf(plan), { from: '2025-11-25', to: '2026-04-11', opens: '2025-11-25' });
  const river = findCase(library, 'river-accord');
  assert.ok(river);
  assert.equal(daysOf(river).opens, river.closesOn);
});

test('the front page sets side by side only drafts, questions and sources that the case has', () => {
  assert.ok(plan?.front);
  const { columns, matters, leads } = plan.front;
  for (const { draft } of columns)
    assert.ok(
      plan.drafts.some((d) => d.id === draft),
      draft,
    );
  for (const id of matters.flatMap((m) => m.questions))
    assert.ok(
      plan.questions.some((q) => q.id === id),
      id,
    );
  for (const id of leads.flatMap((l) => l.sources))
    assert.ok(
      plan.sources.some((s) => s.id === id),
      id,
    );
});
