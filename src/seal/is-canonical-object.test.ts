import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './canonical.ts';
import { isCanonicalObject } from './is-canonical-object.ts';

const key = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.constantFrom('10', '2', 'a', 'ab', 'A', 'a"', 'é', '\u{1F600}', '\uFB33'),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.constantFrom(true, false, null, '', '\n\u0001"\\', 'é–“”', 0),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(Object.fromEntries),
  ),
}));
const object = fc.array(fc.tuple(key, value), { maxLength: 5 }).map((members) => Object.fromEntries(members));

function isCanonical(text: string): boolean {
  return isCanonicalObject(new TextEncoder().encode(text));
}

test('an object in canonical form is known for one', () => {
  fc.assert(
    fc.property(object, (members) => assert.equal(isCanonical(canonicalJson(members)), true)),
    { numRuns: 1000 },
  );
});

test('the same object in any other writing is not', () => {
  const writing = fc.constantFrom(
    (o: object) => JSON.stringify(o, null, 1),
    (o: object) => JSON.stringify(Object.fromEntries(Object.entries(o).reverse())),
    (o: object) => JSON.stringify(o).replace(/[a-z](?=[^"]*"$)/, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
    (o: object) => JSON.stringify(o).replace(/(?<=[:[,])\d+(?=[,}\]])/, '$&.0'),
    (o: object) => JSON.stringify(o).replace(/^\{("(?:[^"\\]|\\.)*":[^[\]{},"]*),/, '{$1,$1,'),
  );
  fc.assert(
    fc.property(object, writing, (members, write) => {
      const text = write(members);
      assert.equal(isCanonical(text), text === canonicalJson(JSON.parse(text)));
    }),
    { numRuns: 2000 },
  );
});

test('white space, order, doubles, and other ways to write a string or a number are found wherever they stand', () => {
  for (const text of [
    '{ "a":1}',
    '{"a":1} ',
    '{"a":[1, 2]}',
    '{"b":1,"a":2}',
    '{"a":1,"a":2}',
    '{"a":{"b":1,"ab":2}}',
    '{"ab":1,"a":2}',
    '{"a":[{"d":1,"c":2}]}',
    '{"a":1.0}',
    '{"a":-0}',
    '{"a":1e2}',
    '{"a":10000000000000000000000}',
    '{"a":"\\u0061"}',
    '{"a":"\\/"}',
    '{"\\u0061":1}',
    '{"a":"\\ud800"}',
    '{"é":1,"a":2}',
    '[{"a":1}]',
    '"a"',
    '1',
  ])
    assert.equal(isCanonical(text), false, text);
});
