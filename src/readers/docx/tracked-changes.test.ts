import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, p, r, struck } from './made-docx.ts';
import { readMade } from './outline.ts';

const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

test('each change keeps its author and date in the marked view, and stands or falls in the others', async () => {
  const parts = {
    body: p(
      'Fire shall ',
      '',
      by('UA', 'del', struck('stop')) + by('RU', 'ins', r('cease') + by('UA', 'del', struck(' soon'))) + r('.'),
    ),
  };
  assert.deepEqual((await readMade(parts)).outline, ['paragraph: Fire shall cease.']);
  assert.deepEqual((await readMade(parts, 'original')).outline, ['paragraph: Fire shall stop.']);
  const date = '2026-01-05T10:00:00Z';
  assert.deepEqual((await readMade(parts, 'marked')).draft.units[0]?.content, [
    { kind: 'text', text: 'Fire shall ' },
    { kind: 'deleted', author: 'UA', date, content: [{ kind: 'text', text: 'stop' }] },
    {
      kind: 'inserted',
      author: 'RU',
      date,
      content: [
        { kind: 'text', text: 'cease' },
        { kind: 'deleted', author: 'UA', date, content: [{ kind: 'text', text: ' soon' }] },
      ],
    },
    { kind: 'text', text: '.' },
  ]);
});

test('a paragraph that was moved stands at one end in each view, and its ends bear one name', async () => {
  const ends = (what: 'moveFrom' | 'moveTo') =>
    `${p(
      '',
      `<w:rPr>${by('UA', what)}</w:rPr>`,
      `<w:${what}RangeStart w:id="9" w:name="move1"/>${by('UA', what, r('Hostages shall be freed.'))}`,
    )}<w:${what}RangeEnd w:id="9"/>`;
  const parts = { body: ends('moveFrom') + p('Fire shall cease.') + ends('moveTo') + p('Done.') };
  assert.deepEqual((await readMade(parts, 'original')).outline, [
    'paragraph: Hostages shall be freed.',
    'paragraph: Fire shall cease.',
    'paragraph: Done.',
  ]);
  assert.deepEqual((await readMade(parts)).outline, [
    'paragraph: Fire shall cease.',
    'paragraph: Hostages shall be freed.',
    'paragraph: Done.',
  ]);
  const { draft } = await readMade(parts, 'marked');
  assert.deepEqual(
    draft.units.map((u) => [u.tracked?.kind, u.tracked?.moved]),
    [
      ['deleted', 'move1'],
      [undefined, undefined],
      ['inserted', 'move1'],
      [undefined, undefined],
    ],
  );
});

test('paragraphs whose mark was struck out join; one that was split is whole in the original', async () => {
  const mark = (what: 'ins' | 'del') => `<w:rPr>${by('UA', what)}</w:rPr>`;
  const parts = { body: p('One, ', mark('del')) + p('two.') + p('Three, ', mark('ins')) + p('four.') };
  assert.deepEqual((await readMade(parts)).outline, ['paragraph: One, two.', 'paragraph: Three, ', 'paragraph: four.']);
  assert.deepEqual((await readMade(parts, 'original')).outline, [
    'paragraph: One, ',
    'paragraph: two.',
    'paragraph: Three, four.',
  ]);
});

test('rows and cells that were put in or taken out of a table', async () => {
  const parts = {
    body: `<w:tbl>${row(cell(p('Zone')) + cell(p('Depth'), by('UA', 'ins').replace('w:ins', 'w:cellIns').replace('</w:ins>', '</w:cellIns>')))}${row(cell(p('North')), by('RU', 'del'))}${row(cell(p('South')), by('RU', 'ins'))}</w:tbl>`,
  };
  const cells = async (view: 'accepted' | 'original') =>
    (await readMade(parts, view)).outline.filter((l) => l.includes('cell')).map((l) => l.trim());
  assert.deepEqual(await cells('accepted'), ['cell: Zone', 'cell: Depth', 'cell: South']);
  assert.deepEqual(await cells('original'), ['cell: Zone', 'cell: North']);
});

test('a formula keeps its words, and its changes, beside its place', async () => {
  const run = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
  const body = p(
    '',
    '',
    `<m:oMath>${run('A=')}${by('UA', 'del', run('2'))}<m:sSup><m:e>${run('r')}</m:e><m:sup>${run('2')}</m:sup></m:sSup></m:oMath>`,
  );
  const alt = async (view: 'accepted' | 'original') => (await readMade({ body }, view)).draft.units[0]?.content;
  assert.deepEqual(await alt('accepted'), [{ kind: 'foreign', what: 'formula', alt: 'A=r^2' }]);
  assert.deepEqual(await alt('original'), [{ kind: 'foreign', what: 'formula', alt: 'A=2r^2' }]);
});

test('words of a paragraph that was given another style are set in the original as its style before set them', async () => {
  const style = (id: string, look = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${look}</w:rPr></w:style>`;
  const restyled = `<w:pStyle w:val="Bold"/><w:pPrChange w:id="1" w:author="UA"><w:pPr><w:pStyle w:val="Plain"/></w:pPr></w:pPrChange>`;
  const parts = {
    body: p('Fire shall ', restyled, r('cease', '<w:b/>')),
    styles: style('Plain') + style('Bold', '<w:b/>'),
  };
  assert.deepEqual((await readMade(parts, 'original')).draft.units[0]?.content, [
    { kind: 'text', text: 'Fire shall ' },
    { kind: 'text', text: 'cease', marks: ['bold'] },
  ]);
});
