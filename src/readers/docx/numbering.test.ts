import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Unit } from '#agreement/text';
import { by, list, lvl, numbered, p } from './made-docx.ts';
import { readMade } from './outline.ts';

/** The printed numbers of paragraphs, each given by its properties. */
async function printed(
  numbering: string,
  properties: readonly string[],
  styles = '',
): Promise<readonly (string | undefined)[]> {
  const { draft } = await readMade({ body: properties.map((pPr) => p('Words.', pPr)).join(''), numbering, styles });
  return numsOf(draft.units);
}

function numsOf(units: readonly Unit[]): readonly (string | undefined)[] {
  return units.flatMap((u) => [u.num, ...numsOf(u.units)]);
}

const LEGAL =
  lvl(0, 'upperRoman', 'Article %1') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>') + lvl(2, 'lowerLetter', '(%3)');

test('articles, paragraphs and points count each in their parent, as printed', async () => {
  assert.deepEqual(
    await printed(
      list(1, LEGAL),
      [0, 1, 2, 2, 1, 2, 0, 1].map((level) => numbered(1, level)),
    ),
    ['Article I', '1.1', '(a)', '(b)', '1.2', '(a)', 'Article II', '2.1'],
  );
});

test('a list of the same kind goes on counting, unless it says where it begins', async () => {
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const numbering = list(1, lvl(0, 'decimal', '%1.'), [2, ''], [3, anew]);
  assert.deepEqual(
    await printed(
      numbering,
      [1, 1, 2, 3, 3, 1].map((n) => numbered(n)),
    ),
    ['1.', '2.', '3.', '5.', '6.', '7.'],
  );
});

test('a level may go on through its parents, or begin anew only after one of them', async () => {
  const through = list(1, lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', 'item %2', '<w:lvlRestart w:val="0"/>'));
  assert.deepEqual(
    await printed(
      through,
      [0, 1, 1, 0, 1].map((l) => numbered(1, l)),
    ),
    ['1.', 'item 1', 'item 2', '2.', 'item 3'],
  );
  const after = list(
    1,
    lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '%2)') + lvl(2, 'lowerRoman', '%3)', '<w:lvlRestart w:val="1"/>'),
  );
  assert.deepEqual(
    await printed(
      after,
      [0, 1, 2, 1, 2, 0, 1, 2].map((l) => numbered(1, l)),
    ),
    ['1.', 'a)', 'i)', 'b)', 'ii)', '2.', 'a)', 'i)'],
  );
});

test('one `num` may print a level in its own way', async () => {
  const own = `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1.')}</w:lvlOverride>`;
  assert.deepEqual(
    await printed(
      list(1, lvl(0, 'decimal', '%1.'), [2, own]),
      [1, 2].map((n) => numbered(n)),
    ),
    ['1.', 'B.'],
  );
});

test('a style numbers its paragraphs at the level that the list ties it to; a paragraph may opt out', async () => {
  const styles =
    `<w:style w:type="paragraph" w:styleId="Art"><w:name w:val="Art"/><w:pPr>${numbered(1, 0)}</w:pPr></w:style>` +
    '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/><w:basedOn w:val="Art"/></w:style>';
  const numbering = list(
    1,
    lvl(0, 'decimal', 'Art. %1', '<w:pStyle w:val="Art"/>') + lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="Para"/>'),
  );
  const style = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`;
  assert.deepEqual(
    await printed(
      numbering,
      [
        style('Art'),
        style('Para'),
        style('Para', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        style('Para'),
        style('Art'),
      ],
      styles,
    ),
    ['Art. 1', '1.1', undefined, '1.2', 'Art. 2'],
  );
});

test('a list that names a list style counts as that style says', async () => {
  const styles = `<w:style w:type="numbering" w:styleId="Clauses"><w:name w:val="Clauses"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const numbering = list(1, lvl(0, 'decimal', 'Clause %1')) + list(7, '<w:numStyleLink w:val="Clauses"/>');
  assert.deepEqual(await printed(numbering, [numbered(7), numbered(7)], styles), ['Clause 1', 'Clause 2']);
});

test('a level used before its parent shows the parent where it would begin', async () => {
  assert.deepEqual(await printed(list(1, LEGAL), [numbered(1, 1), numbered(1, 1)]), ['1.1', '1.2']);
});

test('numbers are spelled in the language of the paragraph; an unknown one is printed in decimal and said so', async () => {
  const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const lang = (tag: string) => `${numbered(1)}<w:rPr><w:lang w:val="${tag}"/></w:rPr>`;
  const body = [numbered(1), lang('uk-UA'), lang('ar-SA')].map((pPr) => p('Words.', pPr)).join('');
  const { outline, notCarried } = await readMade({ body, styles, numbering: list(1, lvl(0, 'ordinalText', '%1')) });
  assert.deepEqual(
    outline,
    ['point <Premier>: Words.', 'point <Другий>: Words.', 'paragraph <3>: Words.'].map((l) =>
      l.replace(/^\w+/, 'paragraph'),
    ),
  );
  assert.deepEqual(notCarried, [
    '1 numbers were printed in decimal, because their format or language is not known here: “ordinalText ar-SA”.',
  ]);
});

test('bullets are printed as the sign that their font shows', async () => {
  const bullet = (text: string, font: string) =>
    lvl(0, 'bullet', text).replace(
      '</w:lvl>',
      `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:lvl>`,
    );
  const numbering =
    list(1, bullet('\uf0b7', 'Symbol')) + list(2, bullet('\uf0d8', 'Wingdings')) + list(3, bullet('–', 'Calibri'));
  assert.deepEqual(await printed(numbering, [numbered(1), numbered(2), numbered(3)]), ['•', '➢', '–']);
});

test('a number that a tracked change put there is gone from the original, and one that it changed is as it was', async () => {
  const inserted = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>${by('UA', 'ins')}</w:numPr>`;
  const changed = `${numbered(1)}<w:pPrChange w:id="1" w:author="UA"><w:pPr>${numbered(2)}</w:pPr></w:pPrChange>`;
  const old =
    '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:numberingChange w:id="2" w:author="UA" w:original="%1:4:3:."/></w:numPr>';
  const parts = {
    body: p('One.', inserted) + p('Two.', changed) + p('Three.', old),
    numbering: list(1, lvl(0, 'decimal', '%1.')) + list(2, lvl(0, 'lowerLetter', '%1)')),
  };
  const nums = async (view: 'accepted' | 'original') => numsOf((await readMade(parts, view)).draft.units);
  assert.deepEqual(await nums('accepted'), ['1.', '2.', '3.']);
  assert.deepEqual(await nums('original'), [undefined, 'a)', 'D.']);
});

test('deleted paragraphs do not count once all is accepted, nor inserted ones before', async () => {
  const numbering = list(1, lvl(0, 'decimal', '%1.'));
  const mark = (what: 'ins' | 'del') => `${numbered(1)}<w:rPr>${by('RU', what)}</w:rPr>`;
  const body =
    p('First.', numbered(1)) +
    p('', mark('del'), by('RU', 'del', '<w:r><w:delText>Gone.</w:delText></w:r>')) +
    p('', mark('ins'), by('RU', 'ins', '<w:r><w:t>New.</w:t></w:r>')) +
    p('Last.', numbered(1));
  const nums = async (view: 'accepted' | 'original' | 'marked') =>
    (await readMade({ body, numbering }, view)).draft.units.map((u) => u.num);
  assert.deepEqual(await nums('accepted'), ['1.', '2.', '3.']);
  assert.deepEqual(await nums('original'), ['1.', '2.', '3.']);
  assert.deepEqual(await nums('marked'), ['1.', '2.', '2.', '3.']);
});
