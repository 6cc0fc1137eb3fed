import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAddress } from './address.ts';

test('addresses of the web, of mail, within a site and within a text are addresses', () => {
  for (const href of [
    'https://example.org/a/b?c=d&e=%20#f',
    'mailto:envoy@example.org',
    '/akn/un/act/1',
    'annex/2',
    '#art_1',
    '?q=1',
    'https://example.org/договор',
  ])
    assert.ok(isAddress(href), href);
});

test('what people type in place of an address is none', () => {
  for (const href of ['', 'see below', '::', '%', '%zz', 'a\nb', 'https://example.org/a b', '<x>', 'a#b#c'])
    assert.ok(!isAddress(href), href);
});
