import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printNotation } from '#agreement/text';
import { readText } from './index.ts';

async function paragraphs(words: string): Promise<readonly string[]> {
  const reading = await readText(new TextEncoder().encode(words));
  assert.ok(reading.ok);
  const { title, units } = reading.value.draft;
  const lines = (list: typeof units): string[] => list.flatMap((u) => [printNotation(u.content), ...lines(u.units)]);
  return [title, ...lines(units)].filter((line) => line !== undefined && line !== '') as string[];
}

test('lines broken at the margin are one paragraph', async () => {
  const words = `Agreement on the River

The Parties shall withdraw their forces from the banks of the river, and
they shall not return before the Commission has verified the withdrawal
of both of them.

Each Party shall hand over its maps of the mined ground to the other one,
to the Commission and to whoever clears it.
`;
  assert.equal((await paragraphs(words)).length, 3);
});

test('lines that end where they please are paragraphs of their own, blank lines or not', async () => {
  const words = `Agreement on the River
The Parties,
Recalling the Charter of the United Nations,
Desiring to end hostilities on the river and to live in peace,
Have agreed as follows:

The Parties shall withdraw.
Nothing in this Agreement affects the borders.
`;
  assert.equal((await paragraphs(words)).length, 7);
});

test('capitals below the word and number of a division are its title, elsewhere a heading', async () => {
  const words = 'ACCORD\n\nPART I\nGENERAL PROVISIONS\n\nArticle 1\n\nPeace.\n\nFINAL WORDS\n\nDone.\n';
  const reading = await readText(new TextEncoder().encode(words));
  assert.ok(reading.ok);
  const heads = reading.value.draft.units.map(({ kind, num, heading }) => [kind, num, heading]);
  assert.deepEqual(heads, [
    ['part', 'PART I', 'GENERAL PROVISIONS'],
    ['heading', undefined, 'FINAL WORDS'],
  ]);
});
