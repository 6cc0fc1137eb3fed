import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasCanonicalForm } from './has-canonical-form.ts';
import { readReceipt } from './read-receipt.ts';

const receipt = {
  process: 'talks',
  room: 'public',
  seq: 3,
  chain: 'ab'.repeat(32),
  signedAt: '2030-01-22T09:00:00.000Z',
  key: '01'.repeat(32),
  signature: 'ef'.repeat(64),
};

test('a receipt is read as it was written, and what was added to it is left out', () => {
  assert.deepEqual(readReceipt(JSON.parse(JSON.stringify(receipt))), receipt);
  assert.deepEqual(readReceipt({ ...receipt, note: 'kept in the safe' }), receipt);
});

const none: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a receipt without a room', { ...receipt, room: undefined }],
  ['an entry before the first', { ...receipt, seq: -1 }],
  ['half an entry', { ...receipt, seq: 1.5 }],
  ['a link in capitals', { ...receipt, chain: receipt.chain.toUpperCase() }],
  ['a link too short', { ...receipt, chain: receipt.chain.slice(2) }],
  ['a day for a moment', { ...receipt, signedAt: '2030-01-22' }],
  ['a key that is a number', { ...receipt, key: 1 }],
  ['a signature too long', { ...receipt, signature: `${receipt.signature}00` }],
  ['a name that is no text', { ...receipt, room: '\ud800' }],
];
for (const [what, value] of none) test(`${what} is no receipt`, () => assert.equal(readReceipt(value), undefined));

test('what JSON can hold and nothing sealed ever held has no canonical form, however deep it lies', () => {
  for (const value of [null, true, 0, 'é', [], {}, { a: [{ b: 'c' }] }]) assert.ok(hasCanonicalForm(value));
  for (const words of ['"\\ud800"', '1e999', '{"a":[{"b":"\\udc00"}]}', '{"\\ud800":1}', '[-1e999]'])
    assert.ok(!hasCanonicalForm(JSON.parse(words)), words);
});
