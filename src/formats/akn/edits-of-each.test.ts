import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Edit } from '#agreement/text';
import { editsOfEach } from './edits-of-each.ts';

test('the edits of a split clause are shown on each of its parts', () => {
  const edits: Edit[] = [
    { op: '=', text: 'Mines are cleared' },
    { op: '-', text: ' and ' },
    { op: '+', text: '.\n' },
    { op: '=', text: 'maps are handed over.' },
  ];
  assert.deepEqual(editsOfEach(edits, [18, 21]), [
    [
      { op: '=', text: 'Mines are cleared' },
      { op: '-', text: ' and ' },
      { op: '+', text: '.' },
    ],
    [{ op: '=', text: 'maps are handed over.' }],
  ]);
});

test('together the edits of each unit give its text, and nothing that went is left out', () => {
  const edit = fc.record<Edit>({ op: fc.constantFrom('=', '-', '+'), text: fc.string({ minLength: 1, maxLength: 6 }) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), fc.array(fc.nat(20), { maxLength: 3 }), (edits, cuts) => {
      const whole = edits
        .filter(({ op }) => op !== '-')
        .map(({ text }) => text)
        .join('');
      const ends = [...new Set(cuts.filter((cut) => cut < whole.length))].sort((a, b) => a - b);
      const bounds = ends.map((end, i) => [i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end] as const);
      const texts = [...bounds, [ends.length === 0 ? 0 : (ends.at(-1) ?? 0) + 1, whole.length] as const].map(
        ([from, to]) => whole.slice(from, to),
      );
      const each = editsOfEach(
        edits,
        texts.map((text) => text.length),
      );
      assert.deepEqual(
        each.map((own) =>
          own
            .filter(({ op }) => op !== '-')
            .map(({ text }) => text)
            .join(''),
        ),
        texts,
      );
      const went = (list: readonly Edit[]) =>
        list
          .filter(({ op }) => op === '-')
          .map(({ text }) => text)
          .join('');
      assert.equal(each.map(went).join(''), went(edits));
    }),
  );
});
