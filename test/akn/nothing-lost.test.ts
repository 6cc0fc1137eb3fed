import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Inline, Unit } from '#agreement/text';
import { read, sampleFiles } from './akn-files.ts';

test('every piece of words of a source stands in the draft, and there are no fewer letters than in the source', async (t) => {
  const files = sampleFiles();
  if (files.length === 0) return t.skip('the shared samples of Akoma Ntoso are not here');
  for (const { name, bytes } of files) {
    const { draft } = await read(bytes, 'marked');
    const said = letters(draft.units.map(wordsOfUnit).join(''));
    const pieces = piecesOfSource(new TextDecoder().decode(bytes)).map(letters);
    assert.ok(pieces.length > 100, `${name} has words`);
    assert.deepEqual(
      pieces.filter((piece) => !said.includes(piece)),
      [],
      name,
    );
    assert.ok(said.length >= pieces.join('').length, `${name}: ${said.length} letters of ${pieces.join('').length}`);
  }
});

test('every kind of metadata block in a source is told', async (t) => {
  const files = sampleFiles();
  if (files.length === 0) return t.skip('the shared samples of Akoma Ntoso are not here');
  for (const { name, bytes } of files) {
    const { notCarried } = await read(bytes);
    const metadata =
      /<(publication|classification|lifecycle|workflow|analysis|temporalData|references|proprietary|presentation)\b/g;
    for (const [, block] of new TextDecoder().decode(bytes).matchAll(metadata))
      assert.ok(
        notCarried.some((sentence) => sentence.includes(`"${block}"`)),
        `${name}: ${block}`,
      );
  }
});

/** The words between two tags each, by patterns alone and nothing of our own, outside the metadata but for its notes. */
function piecesOfSource(xml: string): readonly string[] {
  const notes = [...xml.matchAll(/<notes\b[\s\S]*?<\/notes>/g)].join('');
  return (xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<meta>[\s\S]*?<\/meta>/g, '') + notes)
    .split(/<[^>]*>/)
    .map((piece) => piece.replace(/&(?:amp|lt|gt|quot|apos);/g, ' '));
}

function wordsOfUnit(unit: Unit): string {
  return [unit.num, unit.heading, wordsOf(unit.content), ...unit.units.map(wordsOfUnit)].join(' ');
}

function wordsOf(content: readonly Inline[]): string {
  return content
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'placeholder') return node.name;
      if (node.kind === 'alternatives')
        return node.alternatives.map((a) => `${a.name} ${wordsOf(a.content)}`).join(' ');
      if (node.kind === 'foreign') return node.alt ?? '';
      return 'content' in node ? wordsOf(node.content) : '';
    })
    .join('');
}

/** Letters and figures alone: white space between tags is layout, and brackets may be notation. */
function letters(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}
