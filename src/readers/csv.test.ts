import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCsv } from './csv.ts';

const cells = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.value.map(({ line, cells: row }) => [line, row]) : read.refusal.sentence;
};

test('a table is read by the names of its columns, whatever its line ends; each row says on which line it begins', () => {
  const rows = [
    [2, { a: '1', b: 'x, "y"' }],
    [3, { a: 'two\nlines', b: '' }],
    [6, { a: '3', b: '' }],
  ];
  assert.deepEqual(cells('\uFEFFa,b\r\n1,"x, ""y"""\r\n"two\nlines",\r\n\r\n 3 ,\r\n'), rows);
  assert.deepEqual(cells('a,b\n1,"x, ""y"""\n"two\nlines"\n\n3'), rows);
});

test('an open quotation, too many cells and an empty file are refused with the line', () => {
  assert.match(String(cells('a\n1\n"x')), /begins on line 3 is not closed/);
  assert.match(String(cells('a\n1,2')), /Line 2 has 2 cells, and there are 1 columns/);
  assert.match(String(cells('')), /is empty/);
});

test('whatever words a table holds, they come back', () => {
  const word = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ж', '🕊', ' ') }).map((s) => s.trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (table) => {
      const quoted = (s: string) => `"${s.replaceAll('"', '""')}"`;
      const text = ['a,b', ...table.map(([a, b]) => `${quoted(a)},${quoted(b)}`)].join('\n');
      const full = table.filter(([a, b]) => a !== '' || b !== '');
      const read = readCsv(text);
      assert.deepEqual(read.ok && read.value.map(({ cells: row }) => [row.a, row.b]), full);
    }),
  );
});
