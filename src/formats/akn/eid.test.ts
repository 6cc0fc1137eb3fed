import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraftJson } from '#agreement/text';
import { eIdsOf } from './eid.ts';

function eIdsIn(units: unknown): readonly string[] {
  const read = readDraftJson({ units });
  assert.ok(read.ok);
  return [...eIdsOf(read.value.draft.units)].sort(([a], [b]) => a.localeCompare(b)).map(([, eId]) => eId);
}

test('an eId is the path of the printed numbers', () => {
  const point = { id: 'c', kind: 'point', num: '(a)' };
  const paragraph = { id: 'b', kind: 'paragraph', num: '2.', units: [point] };
  assert.deepEqual(eIdsIn([{ id: 'a', kind: 'article', num: 'Article 5 bis', units: [paragraph] }]), [
    'art_5bis',
    'art_5bis__para_2',
    'art_5bis__para_2__point_a',
  ]);
  assert.deepEqual(
    eIdsIn([
      { id: 'a', kind: 'chapter', num: 'Chapter IV' },
      { id: 'b', kind: 'section', num: '1.1.' },
    ]),
    ['chp_IV', 'sec_1.1'],
  );
});

test('without a number the place counts, and a printed number is never taken by a place', () => {
  const articles = [
    { id: 'a', num: 'Article 1' },
    { id: 'b' },
    { id: 'c', num: 'Article 2' },
    { id: 'd', num: 'Article 2' },
  ];
  assert.deepEqual(eIdsIn(articles.map((article) => ({ kind: 'article', ...article }))), [
    'art_1',
    'art_2-3',
    'art_2',
    'art_2-2',
  ]);
});
