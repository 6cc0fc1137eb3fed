import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type SourceId } from '#agreement/terms';
import { lineagesOf, type Source } from './index.ts';

function source(id: string, publisher: string, relays?: readonly string[]): [SourceId, Source] {
  const body = { id: asId<SourceId>(id), publisher, date: '2030-02-17', reliability: 'B', about: 'It' } as const;
  return [body.id, relays === undefined ? body : { ...body, relays }];
}

test('three papers that print one agency are one lineage, and a paper that asked for itself is another', () => {
  const sources = new Map([
    source('a', 'The Tide', ['Harbour Wire']),
    source('b', 'Lantern', ['harbour wire']),
    source('c', 'Courier'),
    source('d', 'Post'),
  ]);
  const reports = [
    { source: asId<SourceId>('a') },
    { source: asId<SourceId>('b') },
    { source: asId<SourceId>('c') },
    { source: asId<SourceId>('d'), chain: [{ outlet: 'The Harbour Wire' }, { outlet: 'The Tide' }] },
  ];
  assert.deepEqual(
    [...lineagesOf(reports, sources)],
    [
      ['harbour wire', ['a', 'b', 'd']],
      ['courier', ['c']],
    ],
  );
});
