import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraftJson } from '../draft-json.ts';
import { flatten } from '../text-unit.ts';
import { placeOf } from './place.ts';

test('a plan of points is cited by its points, and a point that repeats the number above it by its own', () => {
  const read = readDraftJson({
    units: [
      { kind: 'point', num: '14', text: 'Funds.', units: [{ kind: 'point', num: '14a', text: 'Assets.' }] },
      { kind: 'article', num: '5', units: [{ kind: 'paragraph', num: '2', text: 'They shall meet.' }] },
      { kind: 'paragraph', num: '3', text: 'They shall report.' },
    ],
  });
  assert.ok(read.ok);
  assert.deepEqual(flatten(read.value.draft).units.map(placeOf), [
    'point 14',
    'point 14a',
    'Article 5(2)',
    'paragraph 3',
  ]);
});

test('a note is cited as a note, and a clause by its own sign without a word before it', () => {
  const read = readDraftJson({
    units: [
      {
        kind: 'article',
        num: 'Article 2',
        units: [
          { kind: 'paragraph', num: '1.', text: 'It ends.', units: [{ kind: 'note', num: '1', text: 'In May.' }] },
        ],
      },
      { kind: 'article', num: '§ 4', units: [{ kind: 'paragraph', num: '(1)', text: 'Es gilt.' }] },
    ],
  });
  assert.ok(read.ok);
  assert.deepEqual(flatten(read.value.draft).units.map(placeOf), ['Article 2(1)', 'Article 2(1), note 1', '§ 4(1)']);
});
