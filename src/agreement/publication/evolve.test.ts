import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Written } from '#agreement/terms';
import type { PublicationEntry } from './entries.ts';
import { evolvePublication, initialPublication } from './evolve.ts';

function published(...entries: readonly (PublicationEntry & { readonly knownOn: string })[]) {
  const state = initialPublication();
  for (const entry of entries) evolvePublication(state, entry as unknown as Written & PublicationEntry);
  return state;
}

const lead = (headline: string, knownOn: string) =>
  ({
    type: 'FrontLeadWritten',
    knownOn,
    body: { headline, stand: 's', ground: 'g', sources: ['s-1'] },
  }) as unknown as PublicationEntry & { knownOn: string };
const column = (head: string) =>
  ({
    type: 'FrontColumnSet',
    knownOn: '2030-01-01',
    body: { draft: 'd1', head, as: 'a' },
  }) as unknown as PublicationEntry & { knownOn: string };

test('the last words on a front page are those of the latest day, in whatever order they were told', () => {
  const { leads } = published(
    lead('second', '2030-02-01'),
    lead('first', '2030-01-01'),
    lead('same day, told later', '2030-02-01'),
  );
  assert.deepEqual(
    leads.map((l) => l.headline),
    ['first', 'second', 'same day, told later'],
  );
});

test('what is set anew stands in the place of what it was', () => {
  assert.deepEqual(
    published(column('Elements'), column('The elements')).columns.map((c) => c.head),
    ['The elements'],
  );
});
