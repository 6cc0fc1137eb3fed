import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Draft, printNotation, redline, type Unit } from '#agreement/text';
import { writeDraftDocx, writeRedlineDocx } from '#formats';
import { draftOf, HAND, readWord } from './word-files.ts';

const DRAFT = draftOf({
  units: [
    {
      id: 'a1',
      kind: 'article',
      num: 'Article 1',
      heading: 'Purpose',
      units: [{ id: 'p1', num: '1.', text: 'First.' }],
    },
    { id: 'a2', kind: 'article', num: 'Article 2', heading: 'Fund', text: 'Second.' },
  ],
});

test('words that somebody changed in Word win over what the file was written with; ids stay', async () => {
  const again = await readEdited(writeDraftDocx(DRAFT, HAND), (xml) => xml.replace('First.', 'First, and more.'));
  assert.deepEqual(outline(again), ['a1 Article 1 Purpose', '  p1 1.: First, and more.', 'a2 Article 2 Fund: Second.']);
});

test('a paragraph that somebody added is a new unit after the one before it', async () => {
  const again = await readEdited(writeDraftDocx(DRAFT, HAND), (xml) =>
    xml.replace('</w:p><w:sectPr>', '</w:p><w:p><w:r><w:t>Third.</w:t></w:r></w:p><w:sectPr>'),
  );
  assert.deepEqual(outline(again).slice(-2), ['a2 Article 2 Fund: Second.', `${again.units[2]?.id}: Third.`]);
});

test('a paragraph that somebody took out is gone, and nothing else', async () => {
  const again = await readEdited(writeDraftDocx(DRAFT, HAND), (xml) =>
    xml.replace(/<w:p>(?:(?!<w:p>).)*First\..*?<\/w:p>/s, ''),
  );
  assert.deepEqual(outline(again), ['a1 Article 1 Purpose', 'a2 Article 2 Fund: Second.']);
});

test('where a program dropped all bookmarks the order of paragraphs tells the units', async () => {
  const again = await readEdited(writeDraftDocx(DRAFT, HAND), (xml) =>
    xml.replace(/<w:bookmark(Start|End)[^>]*>/g, ''),
  );
  assert.deepEqual(outline(again), outline(DRAFT));
});

test('the marked view of a redline names who changed what and when', async () => {
  const later: Draft = { units: DRAFT.units.slice(0, 1) };
  const file = writeRedlineDocx(DRAFT, later, redline(DRAFT, later), { ...HAND, moves: 'moves' });
  const { draft } = await readWord(file, 'marked');
  const struck = draft.units
    .flatMap(contentBelow)
    .flatMap((node) => (node.kind === 'deleted' ? [{ author: node.author, date: node.date }] : []));
  assert.ok(struck.length > 0);
  for (const hand of struck) assert.deepEqual(hand, HAND);
});

async function readEdited(file: Uint8Array, edit: (xml: string) => string): Promise<Draft> {
  const parts = unzipSync(file);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  assert.notEqual(edit(xml), xml);
  const edited = zipSync({ ...parts, 'word/document.xml': strToU8(edit(xml)) });
  return (await readWord(edited, 'accepted')).draft;
}

function outline(draft: Draft): readonly string[] {
  const lines = (unit: Unit, indent: string): readonly string[] => [
    `${indent}${[unit.id, unit.num, unit.heading].filter((part) => part !== undefined).join(' ')}${unit.content.length === 0 ? '' : `: ${printNotation(unit.content)}`}`,
    ...unit.units.flatMap((child) => lines(child, `${indent}  `)),
  ];
  return draft.units.flatMap((unit) => lines(unit, ''));
}

function contentBelow(unit: Unit): Unit['content'] {
  return [...unit.content, ...unit.units.flatMap(contentBelow)];
}
