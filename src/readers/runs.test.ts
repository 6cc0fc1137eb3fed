import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseNotationLoosely, printNotation } from '#agreement/text';
import { contentOfRuns } from './runs.ts';

test('a bracket that opens in one run and closes in another is one bracket, its words set as they were', () => {
  assert.deepEqual(contentOfRuns([{ text: 'within [' }, { text: '30', marks: ['bold'] }, { text: ' | +UA] days' }]), [
    { kind: 'text', text: 'within ' },
    {
      kind: 'bracket',
      content: [{ kind: 'text', text: '30', marks: ['bold'] }],
      stances: [{ how: '+', who: 'UA' }],
    },
    { kind: 'text', text: ' days' },
  ]);
});

test('a note call within a bracket or a name keeps a place', () => {
  const node = { kind: 'foreign', what: 'a picture' } as const;
  assert.deepEqual(contentOfRuns([{ text: '[a ' }, { node }, { text: 'b]' }]), [
    { kind: 'bracket', content: [{ kind: 'text', text: 'a ' }, node, { kind: 'text', text: 'b' }], stances: [] },
  ]);
  assert.deepEqual(contentOfRuns([{ text: '[?da' }, { node }, { text: 'te]' }]), [
    { kind: 'placeholder', name: 'date' },
    node,
  ]);
});

test('however the words are cut into runs, the words are the same', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    ' | +UA',
    'words',
    ' ',
    '\\[',
    '[?date]',
    '[Alt 1: a || Alt 2: no text]',
    '\ufdd0',
  );
  const run = fc.record({ text: fc.array(piece, { maxLength: 4 }).map((p) => p.join('')), bold: fc.boolean() });
  const bare = (s: string) => printNotation(parseNotationLoosely(s)).replace(/[\\[\]|+?:\s]/g, '');
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      const made = contentOfRuns(runs.map(({ text, bold }) => (bold ? { text, marks: ['bold' as const] } : { text })));
      const whole = runs.map((r) => r.text.replaceAll('\ufdd0', '\ufffd')).join('');
      assert.equal(printNotation(made).replace(/[\\[\]|+?:\s]/g, ''), bare(whole));
    }),
  );
});
