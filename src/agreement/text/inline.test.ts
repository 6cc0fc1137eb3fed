import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alsoMarked, type Mark } from '#agreement/text';

test('the marks of a run stand in one order, each once', () => {
  const marks = (['underline', 'bold', 'underline', 'italic'] as const).reduce<readonly Mark[]>(alsoMarked, []);
  assert.deepEqual(marks, ['bold', 'italic', 'underline']);
});

test('a run stands above the line or below it: the innermost mark of a file wins', () => {
  assert.deepEqual(alsoMarked(['bold', 'superscript'], 'subscript'), ['bold', 'subscript']);
  assert.deepEqual(alsoMarked(['subscript', 'underline'], 'superscript'), ['superscript', 'underline']);
});
