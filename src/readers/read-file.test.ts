import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DraftReading, printNotation, type Unit } from '#agreement/text';
import { LIMITS, readFile } from './index.ts';

const bytesOf = (words: string) => new TextEncoder().encode(words);

async function read(name: string, file: string | Uint8Array): Promise<DraftReading> {
  const result = await readFile(name, typeof file === 'string' ? bytesOf(file) : file, 'accepted');
  assert.ok(result.ok, result.ok ? '' : result.refusal.sentence);
  return result.value;
}

async function refusal(name: string, file: string | Uint8Array) {
  const result = await readFile(name, typeof file === 'string' ? bytesOf(file) : file, 'accepted');
  assert.ok(!result.ok, `${name} was read`);
  return result.refusal;
}

const wordsOf = (units: readonly Unit[]): string =>
  units
    .map((u) => [u.num, u.heading, printNotation(u.content), wordsOf(u.units)].filter((s) => s).join(' '))
    .join(' ')
    .trim();

test('a file is told by what it holds, whatever its name says', async () => {
  assert.equal((await read('talks.txt', '{"title": "T", "units": [{"text": "words"}]}')).draft.title, 'T');
  assert.equal((await read('talks.txt', '<!doctype html><h1>T</h1><p>words')).draft.title, 'T');
  assert.equal((await read('talks', '# T\n\nwords')).draft.title, 'T');
  assert.equal(wordsOf((await read('talks', '[Article 1 | +UA]')).draft.units), '[Article 1 | +UA]');
});

test('what cannot be read is refused with what it is and how to save it', async () => {
  const cases: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
    ['a.rtf', '{\\rtf1 words}', 'not-readable', /RTF.*\.docx/],
    ['a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'not-readable', /old Word file.*\.docx/],
    ['a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), 'not-readable', /picture.*recognised/],
    ['a.docx', 'PK\u0003\u0004 cut off', 'broken-zip', /cut off/],
    ['a.pdf', '%PDF-1.7 cut off', 'broken-pdf', /damaged/],
    ['a.txt', '', 'empty-file', /empty/],
    ['a.txt', 'words\0words', 'not-text', /character 6/],
    ['a.json', '{"units": [}', 'json', /Unexpected token/],
    ['a.json', '{"units": [{"text": 5}]}', 'draft-json', /units\.0\.text/],
    ['a.json', '[1, 2]', 'draft-json', /at the top/],
    ['a.xml', '<note/>', 'akn', /<note>/],
  ];
  for (const [name, file, code, sentence] of cases) {
    const refused = await refusal(name, file);
    assert.equal(refused.code, code, `${name}: ${refused.sentence}`);
    assert.match(refused.sentence, sentence);
  }
});

test('a file without words is an empty draft, and that is said', async () => {
  for (const [name, file] of [
    ['a.txt', ' \n'],
    ['a.html', '<p></p>'],
    ['a.json', '{"units": []}'],
  ] as const)
    assert.deepEqual((await read(name, file)).notCarried, ['No words were found in the file.'], name);
});

test('a file over the limit is refused before anything is done with it', async () => {
  assert.equal((await refusal('a.txt', new Uint8Array(LIMITS.fileBytes + 1))).code, 'too-large');
});

test('files made to exhaust the reader are refused in words, or read, and never hang it', {
  timeout: 60_000,
}, async () => {
  const refused: readonly (readonly [string, string])[] = [
    ['nested.html', '<div>'.repeat(100_000)],
    ['nested.html', '<b>'.repeat(100_000)],
    ['nested.md', `${'> '.repeat(5_000)}x`],
    ['nested.md', `${'- '.repeat(5_000)}x`],
    ['nested.json', '['.repeat(1_000_000)],
    ['nested.json', `${'{"units":['.repeat(1_000)}${']}'.repeat(1_000)}`],
    ['long.txt', '(a) x\n'.repeat(300_000)],
    ['long.html', '<i>x</i>'.repeat(600_000)],
  ];
  for (const [name, file] of refused) assert.ok((await refusal(name, file)).sentence.length < 300, name);
  for (const [name, file] of [
    ['brackets.txt', `${'['.repeat(50_000)}a|b${']'.repeat(50_000)}`],
    ['brackets.md', '['.repeat(50_000)],
    ['stars.md', '*a **b '.repeat(10_000)],
    ['one-line.txt', 'word '.repeat(500_000)],
  ] as const)
    assert.ok(wordsOf((await read(name, file)).draft.units).length >= file.trim().length - 1, name);
});

test('scripts, styles and hidden parts of a page are left out and said so; nothing is run', async () => {
  const page =
    '<h2>Heading</h2><script>globalThis.ran = 1</script><style>p{}</style><p hidden>secret<p onclick="x()">words<img src=x onerror=y>';
  const { draft, notCarried } = await read('page.html', page);
  assert.equal(wordsOf(draft.units), 'Heading words');
  assert.deepEqual(notCarried.length, 4);
  assert.equal('ran' in globalThis, false);
});

test('a script in Markdown, or an address that runs one, is no words and no link', async () => {
  const { draft, notCarried } = await read(
    'a.md',
    'Words <span onclick="x()">here</span> [a](javascript:x()).\n\n<script>globalThis.ran = 1</script>\n',
  );
  assert.match(wordsOf(draft.units), /^Words here \[a\]/);
  assert.equal(JSON.stringify(draft).includes('"link"'), false);
  assert.equal(notCarried.length, 3);
});

test('text is read in the encodings that offices still write, and a guess is said', async () => {
  const mark = Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x16, 0x04);
  assert.equal(wordsOf((await read('a.txt', mark)).draft.units), 'AЖ');
  const bare = Uint8Array.of(...'Article'.split('').flatMap((c) => [c.charCodeAt(0), 0]));
  assert.equal(wordsOf((await read('a.txt', bare)).draft.units), 'Article');
  const cyrillic = await read('a.txt', Uint8Array.of(0xd1, 0xf2, 0xe0, 0xf2, 0xfc, 0xff, 0x2e));
  assert.equal(wordsOf(cyrillic.draft.units), 'Статья.');
  assert.match(cyrillic.notCarried.join(), /windows-1251/);
  const french = await read('a.txt', Uint8Array.of(0x43, 0x6c, 0xe9, 0x73, 0x2e));
  assert.equal(wordsOf(french.draft.units), 'Clés.');
  assert.match(french.notCarried.join(), /windows-1252/);
});

test('a page is read by what its elements mean', async () => {
  const page = `<html lang="fr"><h1>Accord</h1><h2>Article 1. But</h2>
    <p>Les Parties<sup><a href="#n1">1</a></sup> se   retirent.</p>
    <ol type="a" start="3"><li>un<ol type="i"><li>x<li value="5">y</ol><li><p>deux</p><p>suite</p></ol>
    <table><tr><th colspan=2>A<tr><td>1<td><p>x</p><p>y</p></table><ol><li id="n1">Note <a href="#r1">↩</a></ol>`;
  const { draft } = await read('page.html', page);
  assert.equal(draft.title, 'Accord');
  assert.equal(draft.lang, 'fr');
  const lines = (units: readonly Unit[], indent = ''): string[] =>
    units.flatMap((u) => [
      `${indent}${u.kind} ${u.num ?? ''} ${printNotation(u.content)}`.trimEnd(),
      ...lines(u.units, `${indent} `),
    ]);
  assert.deepEqual(lines(draft.units), [
    'article Article 1. Les Parties se retirent.',
    ' note 1 Note',
    ' point c. un',
    '  point i. x',
    '  point v. y',
    ' point d. deux',
    '  paragraph  suite',
    ' table',
    '  row',
    '   cell  A',
    '  row',
    '   cell  1',
    '   cell',
    '    paragraph  x',
    '    paragraph  y',
  ]);
});

test('tracked changes of a page are shown as the view asks', async () => {
  const page = bytesOf('<p>The Parties <ins>shall</ins><del>may</del> meet.');
  const text = async (view: 'accepted' | 'original' | 'marked') => {
    const result = await readFile('a.html', page, view);
    assert.ok(result.ok);
    return result.value.draft.units[0]?.content.map((n) => n.kind).join() + wordsOf(result.value.draft.units);
  };
  assert.equal(await text('accepted'), 'textThe Parties shall meet.');
  assert.equal(await text('original'), 'textThe Parties may meet.');
  assert.equal(await text('marked'), 'text,inserted,deleted,textThe Parties shall meet.');
});
