import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, parseDay, parseInstant } from './day.ts';

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

test('months later is the same day of the month, and the last day of a month that has no such day', () => {
  const cases = [
    ['2031-03-01', 24, '2033-03-01'],
    ['2031-01-31', 1, '2031-02-28'],
    ['2032-01-31', 1, '2032-02-29'],
    ['2031-03-31', -1, '2031-02-28'],
    ['2031-12-15', 1, '2032-01-15'],
    ['2031-01-15', -1, '2030-12-15'],
    ['2032-02-29', 12, '2033-02-28'],
    ['2032-02-29', 0, '2032-02-29'],
  ] as const;
  for (const [from, count, to] of cases) assert.equal(addMonths(day(from), count), to);
});
