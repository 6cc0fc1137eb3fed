import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Written } from '#agreement/terms';
import type { PublicationEntry } from './entries.ts';
import { evolvePublication, initialPublication } from './evolve.ts';
import { newestFirst } from './update.ts';

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

const update = (type: string, body: object, at: string) =>
  ({
    type,
    body,
    id: `en-${at}`,
    room: 'public',
    knownOn: '2030-01-01',
    recordedAt: `2030-01-01T${at}:00.000Z`,
  }) as unknown as PublicationEntry & { knownOn: string };
const posted = update('UpdatePosted', { id: 'u', title: 'Out', text: 'Twelve.', ground: {} }, '09:00');
const translated = (at: string) =>
  update('UpdateTranslated', { update: 'u', lang: 'fr', title: 'Paru', text: 'Douze.' }, at);
const corrected = (words: object) =>
  update(
    'UpdateCorrected',
    { id: 'k', update: 'u', gravity: 'clerical', wrong: 'w', right: 'r', ground: {}, ...words },
    '10:00',
  );

test('a correction keeps the words that it put others in place of, and makes translations stale', () => {
  const { updates } = published(posted, translated('09:30'), corrected({ text: 'Thirteen.' }));
  const [update] = [...updates.values()];
  assert.equal(update?.text, 'Thirteen.');
  assert.deepEqual(update?.corrections[0]?.before, { title: 'Out', text: 'Twelve.' });
  assert.deepEqual(
    update?.translations.map((t) => t.isStale),
    [true],
  );
  assert.equal(update?.changed, '2030-01-01T10:00:00.000Z');
});

test('a correction without new words leaves the words and their translations as they are', () => {
  const [update] = [...published(posted, translated('09:30'), corrected({})).updates.values()];
  assert.equal(update?.corrections[0]?.before, undefined);
  assert.equal(update?.translations[0]?.isStale, false);
});

test('a translation that is written again takes the place of the one before', () => {
  const [update] = [...published(posted, translated('09:30'), translated('11:00')).updates.values()];
  assert.equal(update?.translations.length, 1);
  assert.equal(update?.translations[0]?.entry, 'en-11:00');
});

test('an entry of another room changes no update of the same name', () => {
  const stranger = { ...corrected({ text: 'Other.' }), room: 'caucus' } as unknown as typeof posted;
  const [update] = [...published(posted, stranger).updates.values()];
  assert.equal(update?.text, 'Twelve.');
});

test('updates stand newest first', () => {
  const late = update('UpdatePosted', { id: 'v', title: 'Late', text: 't', ground: {} }, '12:00');
  assert.deepEqual(
    newestFirst(published(late, posted).updates.values()).map(({ id }) => id),
    ['v', 'u'],
  );
});
