import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FACES } from './table.ts';

test('a chapter answers to its name', async () => {
  const { absurd } = await import('#agreement/terms');
  assert.equal(typeof absurd, 'function');
});

for (const deep of ['#agreement/terms/result', '#agreement/text/draft.ts', '#readers/xml', '#formats/xml.ts']) {
  test(`${deep} lies behind a face and does not resolve`, async () => {
    await assert.rejects(import(deep), { code: /^ERR_(PACKAGE_IMPORT_NOT_DEFINED|MODULE_NOT_FOUND)$/ });
  });
}

test('every face that stands is a file that the imports map can reach', () => {
  const standing = Object.values(FACES).filter((face) => existsSync(join(import.meta.dirname, '..', face)));
  assert.ok(standing.length >= 5);
});
