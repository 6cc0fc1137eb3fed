import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './canonical.ts';

/** RFC 8785 as it reads, a value at a time. */
function plainly(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${plainly(member)}`).join(',')}}`;
}

test('whatever the order and the names of members, it is the form that RFC 8785 gives', () => {
  const key = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('10', '2', '02', '-1', '__proto__', '', 'a', 'A', 'é', 'עברית', '\u{1F600}', '\uFB33'),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'grapheme' }),
      fc.double({ noDefaultInfinity: true, noNaN: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(key, fc.option(tie('value'), { nil: undefined })), { maxLength: 6 }).map(Object.fromEntries),
    ),
  }));
  fc.assert(
    fc.property(value, (v) => {
      if (v === undefined) return;
      const words = canonicalJson(v);
      assert.equal(words, plainly(v));
      assert.equal(canonicalJson(JSON.parse(words)), words);
    }),
    { numRuns: 1000 },
  );
});

test('what JSON cannot hold is no seal: undefined in a list, no number, a lone surrogate as value or name', () => {
  for (const value of [
    [undefined],
    { b: 1, a: [undefined] },
    { b: Number.NaN, a: 1 },
    [Number.POSITIVE_INFINITY],
    { b: '\uD800', a: 1 },
    { b: 1, '\uD800': 1 },
  ])
    assert.throws(() => canonicalJson(value), /canonical form/);
});
