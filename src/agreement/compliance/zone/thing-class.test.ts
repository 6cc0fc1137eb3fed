import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitOf } from './index.ts';

const CLASSES = {
  heavy: { any: ['tank', 'acv', 'long'] },
  long: { any: ['artillery>=100mm', 'mlrs'] },
  light: { any: ['artillery<100mm', 'mortar'] },
};

const CASES: readonly (readonly [string, string | undefined, string, string])[] = [
  ['tank', undefined, 'heavy', 'fits'],
  ['tank', undefined, 'long', 'does-not-fit'],
  ['artillery', '152mm', 'heavy', 'fits'],
  ['artillery', '100mm', 'long', 'fits'],
  ['artillery', '100mm', 'light', 'does-not-fit'],
  ['artillery', '82mm', 'heavy', 'does-not-fit'],
  ['artillery', '76-122mm', 'long', 'may-fit'],
  ['artillery', 'unknown', 'heavy', 'may-fit'],
  ['artillery', undefined, 'light', 'may-fit'],
  ['heavy', undefined, 'long', 'may-fit'],
  ['long', undefined, 'heavy', 'fits'],
  ['rocket-launcher', undefined, 'long', 'fits'],
  ['tank-or-lorry', undefined, 'heavy', 'may-fit'],
  ['tank-or-acv', undefined, 'heavy', 'fits'],
  ['all-forces', undefined, 'heavy', 'may-fit'],
  ['tractor', undefined, 'heavy', 'does-not-fit'],
  ['tractor', undefined, 'all', 'fits'],
  ['constructor', undefined, 'heavy', 'does-not-fit'],
];

for (const [seen, calibre, name, fit] of CASES)
  test(`${seen}${calibre === undefined ? '' : ` of ${calibre}`} as ${name}: ${fit}`, () => {
    const what = calibre === undefined ? { class: seen } : { class: seen, calibre };
    assert.equal(fitOf(what, name, CLASSES), fit);
  });

test('classes that name each other in a ring add nothing to themselves', () => {
  const ring = { a: { any: ['b', 'tank'] }, b: { any: ['a'] } };
  assert.equal(fitOf({ class: 'tank' }, 'b', ring), 'fits');
});
