import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, parseDay, parseInstant } from './day.ts';

const day = (text: string) => {
  const parsed = parseDay(text);
  assert.ok(parsed.ok, text);
  return parsed.value;
};

test('a day is a day of the calendar, or is refused with the remedy', () => {
  for (const good of ['2025-11-23', '2024-02-29', '2000-02-29', '0001-01-01']) assert.ok(parseDay(good).ok, good);
  for (const bad of ['2025-2-3', '2023-02-29', '1900-02-29', '2025-13-01', '2025-04-31', '23.11.2025', '']) {
    const parsed = parseDay(bad);
    assert.ok(!parsed.ok && parsed.refusal.code === 'day', bad);
  }
});

test('an instant is in UTC and to the millisecond', () => {
  assert.ok(parseInstant('2025-11-23T09:30:00.000Z').ok);
  for (const bad of ['2025-11-23T09:30:00Z', '2025-11-23T24:00:00.000Z', '2025-02-30T09:30:00.000Z', '2025-11-23']) {
    assert.ok(!parseInstant(bad).ok, bad);
  }
});

test('days are counted as the platform counts them, from the year 1 to the year 9999', () => {
  const DAY = 86_400_000;
  const platform = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const from = Date.UTC(1970, 0, 1) - 719_162 * DAY;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_650_000 }), fc.integer({ min: -2_000, max: 2_000 }), (start, step) => {
      const end = Math.min(Math.max(start + step, 0), 3_650_000);
      const [a, b] = [day(platform(from + start * DAY)), day(platform(from + end * DAY))];
      assert.equal(addDays(a, end - start), b);
      assert.equal(daysBetween(a, b), end - start);
    }),
  );
});
