import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asId, type SourceId } from '#agreement/terms';
import { quoteIn } from './quote.ts';
import { wordsAt } from './span.ts';

const id = asId<SourceId>('s-1');

test('a quotation is made of words that stand in the source at their places, a split one part by part', () => {
  const text = '“Guns”, he said, “must stand 🕊 away”.';
  const parts = [text.indexOf('Guns'), text.indexOf('must stand 🕊 away')] as const;
  const words = ['Guns', 'must stand 🕊 away'];
  const spans = words.map((part, i) => [parts[i] ?? 0, (parts[i] ?? 0) + part.length] as const);
  const quote = quoteIn({ id, text }, words, spans);
  assert.ok(quote.ok);
  assert.deepEqual(
    quote.value.parts.map(({ words: w }) => w),
    words,
  );
});

test('words that differ by one sign, a place outside the text and a source without text are refused', () => {
  const text = 'He said: “Thirty kilometres”.';
  const codes = [
    quoteIn({ id, text }, ['thirty kilometres'], [[10, 27]]),
    quoteIn({ id, text }, ['Thirty kilometres'], [[10, 200]]),
    quoteIn({ id, text }, ['Thirty', 'kilometres'], [[10, 16]]),
    quoteIn({ id, text }, [], []),
    quoteIn({ id }, ['Thirty'], [[0, 6]]),
  ].map((quote) => (quote.ok ? 'made' : quote.refusal.code));
  assert.deepEqual(codes, ['quote', 'quote', 'quote', 'quote', 'no-text']);
});

test('whatever the text, a quotation exists if and only if those code units stand there and cut no character', () => {
  const place = fc.tuple(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.nat(30),
    fc.nat(30),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(place, ([text, start, length, other]) => {
      const there = wordsAt(text, [start, start + length]);
      const claimed = there ?? other;
      const quote = quoteIn({ id, text }, [claimed], [[start, start + length]]);
      assert.equal(quote.ok, there !== undefined && length > 0 && text.slice(start, start + length) === claimed);
      if (quote.ok && text.isWellFormed()) assert.ok(claimed.isWellFormed());
    }),
  );
});
