import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overrulesOf, overrulesQuery } from './overrules.ts';

test('a person says which clauses belong together, and an empty one stands for none', () => {
  assert.deepEqual(overrulesOf(['d3.6', 'd3.8', ''], ['d4.7', '', 'd4.16']), [
    { earlier: ['d3.6'], later: ['d4.7'] },
    { earlier: ['d3.8'], later: [] },
    { earlier: [], later: ['d4.16'] },
  ]);
});

test('what is said later of a clause stands above what was said before, on either side', () => {
  assert.deepEqual(overrulesOf(['d3.6', 'd3.6'], ['d4.7', 'd4.8']), [{ earlier: ['d3.6'], later: ['d4.8'] }]);
  assert.deepEqual(overrulesOf(['d3.6', 'd3.7'], ['d4.7', 'd4.7']), [{ earlier: ['d3.7'], later: ['d4.7'] }]);
  assert.equal(overrulesOf(['d3.6', 'd3.7'], ['', '']).length, 2);
});

test('an address says the same again', () => {
  const said = overrulesOf(['d3.6', 'd3.8'], ['d4.7', '']);
  const query = overrulesQuery(said);
  const read = (name: string) => query.filter(([n]) => n === name).map(([, value]) => value);
  assert.deepEqual(overrulesOf(read('a'), read('b')), said);
});

test('nothing said is nothing overruled', () => {
  assert.deepEqual(overrulesOf([], []), []);
  assert.deepEqual(overrulesOf([''], ['']), []);
});
