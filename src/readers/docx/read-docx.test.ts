import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocx } from './index.ts';
import { list, lvl, numbered, p, r, zippedDocx } from './made-docx.ts';
import { outlineOf, readMade } from './outline.ts';

const HEADINGS = [1, 2, 3]
  .map(
    (n) =>
      `<w:style w:type="paragraph" w:styleId="Titre${n}"><w:name w:val="heading ${n}"/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr></w:style>`,
  )
  .join('');
const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const note = (of: 'footnote' | 'endnote', id: number, more = '') =>
  `<w:r><w:${of}Reference w:id="${id}"${more}/></w:r>`;
const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const field = (code: string, inside: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${inside}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test('the first heading, alone in its rank and without a number, is the title, as on a page of HTML', async () => {
  const { draft, outline } = await readMade({
    body:
      p('Agreement on the River', style('Titre1')) +
      p('The Parties,') +
      p('Have agreed as follows:') +
      p('Article 1. Withdrawal', style('Titre2')) +
      p('Each Party shall withdraw.'),
    styles: HEADINGS,
  });
  assert.equal(draft.title, 'Agreement on the River');
  assert.deepEqual(outline, [
    'preamble',
    '  pp: The Parties,',
    '  pp: Have agreed as follows:',
    'article <Article 1.> "Withdrawal": Each Party shall withdraw.',
  ]);
});

test('where a text of articles marks no heading, its first line is the title if it looks like one', async () => {
  const typed = (first: string) =>
    readMade({ body: [first, 'Article 1', 'Purpose', 'To end the war.'].map((words) => p(words)).join('') });
  assert.equal((await typed('Agreement on the River')).draft.title, 'Agreement on the River');
  assert.equal((await typed('The Parties,')).draft.title, undefined);
  assert.equal((await readMade({ body: p('Only words') + p('and more.') })).draft.title, undefined);
});

test('a treaty with headings, automatic and typed numbers becomes a tree', async () => {
  const { draft, outline } = await readMade({
    body:
      p('Agreement on the River', '<w:pStyle w:val="Title"/>') +
      p('General', style('Titre1')) +
      p('Article 1. Withdrawal', style('Titre2')) +
      p('Each Party shall withdraw:', numbered(1)) +
      p('its guns;', numbered(1, 1)) +
      p('its mortars.', numbered(1, 1)) +
      p('The Commission shall verify it.', numbered(1)),
    styles: HEADINGS,
    numbering: list(1, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)')),
  });
  assert.equal(draft.title, 'Agreement on the River');
  assert.deepEqual(outline, [
    'heading "General"',
    '  article <Article 1.> "Withdrawal"',
    '    paragraph <1.>: Each Party shall withdraw:',
    '      point <(a)>: its guns;',
    '      point <(b)>: its mortars.',
    '    paragraph <2.>: The Commission shall verify it.',
  ]);
});

test('points that are a list of their own stand below the paragraph that they follow', async () => {
  const { outline } = await readMade({
    body:
      p('Each Party shall:', numbered(1)) +
      p('withdraw;', numbered(2)) +
      p('report.', numbered(2)) +
      p('Done.', numbered(1)),
    numbering: list(1, lvl(0, 'decimal', '%1.')) + list(2, lvl(0, 'lowerLetter', '(%1)')),
  });
  assert.deepEqual(outline, [
    'paragraph <1.>: Each Party shall:',
    '  point <(a)>: withdraw;',
    '  point <(b)>: report.',
    'paragraph <2.>: Done.',
  ]);
});

test('brackets typed across several runs are brackets, and keep the marks within', async () => {
  const { draft, outline } = await readMade({
    body: p('Within [', '', r('thirty', '<w:i/>') + r(' days | +UA -RU] of it.')),
  });
  assert.deepEqual(outline, ['paragraph: Within [thirty days | +UA -RU] of it.']);
  assert.deepEqual(draft.units[0]?.content[1], {
    kind: 'bracket',
    content: [
      { kind: 'text', text: 'thirty', marks: ['italic'] },
      { kind: 'text', text: ' days' },
    ],
    stances: [
      { how: '+', who: 'UA' },
      { how: '-', who: 'RU' },
    ],
  });
});

test('cells that reach over columns and rows, and tables within cells', async () => {
  const { draft, outline } = await readMade({
    body: `<w:tbl>${row(cell(p('A'), '<w:gridSpan w:val="2"/>') + cell(p('B'), '<w:vMerge w:val="restart"/>'))}${row(cell(p('C')) + cell(`<w:tbl>${row(cell(p('inner')))}</w:tbl>${p('')}`) + cell(p(''), '<w:vMerge/>'))}</w:tbl>`,
  });
  assert.deepEqual(outline, [
    'table',
    '  row',
    '    cell: A',
    '    cell: B',
    '  row',
    '    cell: C',
    '    cell',
    '      table',
    '        row',
    '          cell: inner',
  ]);
  assert.deepEqual(
    draft.units[0]?.units[0]?.units.map((c) => c.span),
    [{ columns: 2 }, { rows: 2 }],
  );
});

test('notes hang below the unit that calls them, with the number or the mark that is printed', async () => {
  const { draft, outline } = await readMade({
    body: p(
      'The line',
      '',
      note('footnote', 5) +
        r(' runs', '') +
        note('footnote', 6, ' w:customMarkFollows="1"') +
        r('*') +
        note('footnote', 7) +
        note('endnote', 2),
    ),
    footnotes: `${[5, 6, 7]
      .map(
        (id) => `<w:footnote w:id="${id}">${p('', '', `<w:r><w:footnoteRef/></w:r>${r(` Note ${id}.`)}`)}</w:footnote>`,
      )
      .join('')}<w:footnote w:id="0" w:type="separator">${p('-')}</w:footnote>`,
    endnotes: `<w:endnote w:id="2">${p('First.')}${p('Second.')}</w:endnote>`,
  });
  assert.deepEqual(outline, [
    'paragraph: The line runs*',
    '  note <1>: Note 5.',
    '  note: Note 6.',
    '  note <2>: Note 7.',
    '  note <i>',
    '    paragraph: First.',
    '    paragraph: Second.',
  ]);
  const calls = draft.units[0]?.content.filter((n) => n.kind === 'noteRef');
  assert.deepEqual(
    calls?.map((c) => c.note),
    draft.units[0]?.units.map((u) => u.id),
  );
});

test('comments stand on their words in the marked view and are named in the others', async () => {
  const parts = {
    body: p(
      'The ',
      '',
      `<w:commentRangeStart w:id="3"/>${r('Commission')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>${r(' verifies.')}`,
    ),
    comments: `<w:comment w:id="3" w:author="EU" w:date="2026-02-01T00:00:00Z">${p('Which one?')}</w:comment>`,
  };
  const marked = await readMade(parts, 'marked');
  assert.deepEqual(marked.draft.units[0]?.content[1], {
    kind: 'comment',
    author: 'EU',
    date: '2026-02-01T00:00:00Z',
    words: 'Which one?',
    content: [{ kind: 'text', text: 'Commission' }],
  });
  const accepted = await readMade(parts);
  assert.deepEqual(accepted.draft.units[0]?.content, [{ kind: 'text', text: 'The Commission verifies.' }]);
  assert.deepEqual(accepted.notCarried, ['1 comments are kept in the marked view only; they are by “EU”.']);
});

test('fields keep what they print; links keep where they point; a table of contents is named only', async () => {
  const { draft, notCarried } = await readMade({
    body:
      p(
        'See ',
        '',
        field(' REF _Ref1 \\h ', r('Article 5')) +
          r(', ') +
          field(' HYPERLINK "https://example.org/map" ', r('the map')) +
          r(' and ') +
          `<w:hyperlink r:id="l1" w:anchor="top">${r('this')}</w:hyperlink>` +
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUTONUM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ) + p('', '', field(' TOC \\o "1-3" ', r('Article 5\t3'))),
    links: { l1: 'https://example.org/page' },
  });
  assert.deepEqual(draft.units.length, 1);
  assert.deepEqual(draft.units[0]?.content, [
    { kind: 'text', text: 'See Article 5, ' },
    { kind: 'link', href: 'https://example.org/map', content: [{ kind: 'text', text: 'the map' }] },
    { kind: 'text', text: ' and ' },
    { kind: 'link', href: 'https://example.org/page#top', content: [{ kind: 'text', text: 'this' }] },
  ]);
  assert.deepEqual(notCarried, [
    '1 fields without printed words were left out: “AUTONUM”.',
    'A table of contents of 1 lines was left out, because it repeats headings. It says: “Article 5\t3”.',
  ]);
});

test('nothing is said twice where a file offers a choice, and text boxes follow their paragraph', async () => {
  const box = (inside: string) => `<w:txbxContent>${p(inside)}</w:txbxContent>`;
  const { outline } = await readMade({
    body:
      p(
        'Before.',
        '',
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('In the box.')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('In the box.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + p('After.'),
  });
  assert.deepEqual(outline, ['paragraph: Before.', 'paragraph: In the box.', 'paragraph: After.']);
});

test('content controls, smart tags, symbols, hyphens and breaks', async () => {
  const { outline, notCarried } = await readMade({
    body: `<w:sdt><w:sdtPr/><w:sdtContent>${p('', '', `<w:sdt><w:sdtContent>${r('Cease')}</w:sdtContent></w:sdt><w:smartTag>${r('-fire')}</w:smartTag><w:r><w:noBreakHyphen/><w:t>A</w:t><w:br/><w:t>B</w:t><w:tab/><w:t>C</w:t><w:softHyphen/><w:t>D</w:t><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r('secret', '<w:vanish/>')}`)}</w:sdtContent></w:sdt>`,
    header: p('CONFIDENTIAL'),
  });
  assert.deepEqual(outline, ['paragraph: Cease-fire\u2011A\nB\tCD≥']);
  assert.deepEqual(notCarried, [
    '1 stretches of hidden words, which Word does not print, were left out. They say: “secret”.',
    '1 page headers and footers were left out of the text. They say: “CONFIDENTIAL”.',
  ]);
});

test('bold that marks some of the words is kept, bold of all of them is named as styling', async () => {
  const { draft, notCarried } = await readMade({
    body:
      p('“', '', r('Day', '<w:b/>') + r('” means a day.')) +
      p('', '', r('All of it', '<w:b/>') + r('2', '<w:b/><w:vertAlign w:val="superscript"/>')),
  });
  assert.deepEqual(
    draft.units.map((u) => u.content),
    [
      [
        { kind: 'text', text: '“' },
        { kind: 'text', text: 'Day', marks: ['bold'] },
        { kind: 'text', text: '” means a day.' },
      ],
      [
        { kind: 'text', text: 'All of it' },
        { kind: 'text', text: '2', marks: ['superscript'] },
      ],
    ],
  );
  assert.equal(notCarried.length, 1);
});

test('where the style of a paragraph lowers its words and that of a run raises them, the run stands above the line', async () => {
  const shifted = (type: string, id: string, to: string) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr><w:vertAlign w:val="${to}"/></w:rPr></w:style>`;
  const { draft } = await readMade({
    body: p('CO', style('Low'), r('2', '<w:rStyle w:val="High"/>')),
    styles: shifted('paragraph', 'Low', 'subscript') + shifted('character', 'High', 'superscript'),
  });
  assert.deepEqual(
    draft.units.map((u) => u.content),
    [
      [
        { kind: 'text', text: 'CO', marks: ['subscript'] },
        { kind: 'text', text: '2', marks: ['superscript'] },
      ],
    ],
  );
});

test('a file whose writer chose other prefixes, or the strict form of the standard, reads the same', async () => {
  const inside = `<x:body><x:p><x:ins x:author="UA"><x:r><x:t>Fire shall cease.</x:t></x:r></x:ins></x:p></x:body>`;
  for (const uri of [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ]) {
    const reading = await readDocx(
      zippedDocx({ 'word/document.xml': `<x:document xmlns:x="${uri}">${inside}</x:document>` }),
      'marked',
    );
    assert.ok(reading.ok);
    assert.deepEqual(outlineOf(reading.value.draft.units), ['paragraph: Fire shall cease.']);
    assert.equal(reading.value.draft.units[0]?.content[0]?.kind, 'inserted');
  }
});

test('the language named by the file is believed only where its script is that of the words', async () => {
  const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>';
  assert.equal((await readMade({ body: p('Fire shall cease.'), styles })).draft.lang, 'en-US');
  assert.equal((await readMade({ body: p('Вогонь припиняється.'), styles })).draft.lang, undefined);
});
