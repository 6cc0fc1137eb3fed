import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Pair, readDraftJson, redline, sayPair, sayWhy } from '#agreement/text';

function draftOf(wording: 'text' | 'paraphrase', ...texts: readonly string[]) {
  const units = texts.map((text, i) => ({ kind: 'point', num: `${i + 1}`, text }));
  const read = readDraftJson({ wording, units });
  return read.ok ? read.value.draft : assert.fail('the draft is not read');
}

function onlyPair(before: string, after: string, wording: 'text' | 'paraphrase' = 'text') {
  const compared = redline(draftOf(wording, before), draftOf(wording, after));
  const [pair, ...others] = compared.pairs;
  assert.ok(pair !== undefined && others.length === 0);
  return { compared, pair };
}

function whyWith(pair: Pair, score: number): string {
  return sayWhy({ ...pair, why: { by: 'similar', score } });
}

test('a likeness is said in words of a hundred, and never whole where a word differs', () => {
  const { pair } = onlyPair('The Parties shall meet twice a year.', 'The Parties shall meet once a year.');
  assert.equal(whyWith(pair, 0.857), 'Paired by words: alike in 86 of 100 words.');
  assert.equal(whyWith(pair, 0.999), 'Paired by words: alike in 99 of 100 words.');
  assert.equal(
    whyWith({ ...pair, label: 'split' }, 0.9),
    'Paired by words: 90 of 100 words of the earlier text are found in the parts, in order.',
  );
});

test('where only a bracket came, went or is held by others, the words are said to be the same', () => {
  for (const after of ['The Parties [shall | +A -B] meet twice.', 'The Parties shall [meet twice].'])
    assert.equal(
      sayWhy(onlyPair('The Parties shall meet twice.', after).pair),
      'Paired by words: the same but for a bracket.',
    );
});

test('a place begins its sentence with a capital', () => {
  const { compared, pair } = onlyPair('They shall meet twice.', 'They shall meet once.');
  assert.equal(sayPair(compared, pair), 'Reworded. Point 1');
});

test('of a paraphrase is said what stands in both texts, and nothing of words', () => {
  const { compared, pair } = onlyPair(
    'The army is limited in its strength by law.',
    'The army may be of any strength that law allows, at any time.',
    'paraphrase',
  );
  assert.equal(pair.label, 'reworded');
  assert.equal(pair.weight, 'editorial');
  assert.deepEqual(pair.force, []);
  assert.equal(sayPair(compared, pair), 'In both texts. Point 1');
  assert.equal(sayWhy(pair, compared.wording), 'Matched by heading or subject, and place.');
});

test('of a paraphrase a figure, and what is new, are of substance', () => {
  const { pair } = onlyPair('The army has 600,000 soldiers.', 'The army has 800,000 soldiers.', 'paraphrase');
  assert.equal(pair.weight, 'substance');
  const one = draftOf('paraphrase', 'The army has 600,000 soldiers.');
  const two = draftOf('paraphrase', 'The army has 600,000 soldiers.', 'Elections follow within the year.');
  assert.deepEqual(
    redline(one, two).pairs.map(({ label, weight }) => `${label}: ${weight}`),
    ['unchanged: unchanged', 'inserted: substance'],
  );
});
