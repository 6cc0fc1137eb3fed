import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printNotation, type Unit } from '#agreement/text';
import { type Block, structureOf, unitIds } from './structure.ts';

const line = (words: string, more: Partial<Extract<Block, { kind: 'line' }>> = {}): Block => ({
  kind: 'line',
  content: [{ kind: 'text', text: words }],
  ...more,
});

/** A tree as lines: two spaces a level, kind, number, heading and words. */
function outline(units: readonly Unit[], indent = ''): string[] {
  return units.flatMap((u) => [
    `${indent}${u.kind}${u.num === undefined ? '' : ` <${u.num}>`}${u.heading === undefined ? '' : ` "${u.heading}"`}${u.content.length === 0 ? '' : `: ${printNotation(u.content)}`}`,
    ...outline(u.units, `${indent}  `),
  ]);
}

const read = (...lines: (string | Block)[]) =>
  outline(
    structureOf(
      lines.map((l) => (typeof l === 'string' ? line(l) : l)),
      unitIds(),
    ).units,
  );

test('a treaty typed as plain lines becomes parts, articles, paragraphs and points', () => {
  assert.deepEqual(
    read(
      'Recalling the cessation of fire,',
      'Have agreed as follows:',
      'PART I',
      'General provisions',
      'Article 1',
      'Definitions',
      'In this Agreement:',
      '(a) “day” means a calendar day;',
      '(b) “river” means the Vessary.',
      'Article 2 – Withdrawal',
      '1. Each Party shall withdraw:',
      '(a) its guns:',
      '(i) howitzers;',
      '(ii) mortars;',
      '(b) its launchers.',
      '2. The Commission shall verify it.',
      'PART II',
      'Article 3. The Parties shall keep the peace.',
      'ANNEX A: Maps',
      '1. The line runs so.',
    ),
    [
      'preamble',
      '  pp: Recalling the cessation of fire,',
      '  pp: Have agreed as follows:',
      'part <PART I> "General provisions"',
      '  article <Article 1> "Definitions": In this Agreement:',
      '    point <(a)>: “day” means a calendar day;',
      '    point <(b)>: “river” means the Vessary.',
      '  article <Article 2> "Withdrawal"',
      '    paragraph <1.>: Each Party shall withdraw:',
      '      point <(a)>: its guns:',
      '        point <(i)>: howitzers;',
      '        point <(ii)>: mortars;',
      '      point <(b)>: its launchers.',
      '    paragraph <2.>: The Commission shall verify it.',
      'part <PART II>',
      '  article <Article 3.>: The Parties shall keep the peace.',
      'annex <ANNEX A> "Maps"',
      '  paragraph <1.>: The line runs so.',
    ],
  );
});

test('a sentence that begins with a reference opens no article', () => {
  assert.deepEqual(read('Article 1', 'Article 5 applies to the annexes.', 'article 6 of this Agreement'), [
    'article <Article 1>: Article 5 applies to the annexes.',
    '  paragraph: article 6 of this Agreement',
  ]);
});

test('"(i)" after "(h)" is a letter, after an opening a Roman figure', () => {
  const letters = [...'abcdefgh'].map((c) => `(${c}) words;`);
  assert.equal(read(...letters, '(i) nine;', '(j) ten.').filter((l) => l.startsWith('point')).length, 10);
  assert.deepEqual(read('(a) first:', '(i) one;', '(ii) two.'), [
    'point <(a)>: first:',
    '  point <(i)>: one;',
    '  point <(ii)>: two.',
  ]);
});

test('the initial of a name and a year are no numbers', () => {
  assert.deepEqual(read('J. Smith signed.', '2030. A year.'), [
    'paragraph: J. Smith signed.',
    'paragraph: 2030. A year.',
  ]);
});

test('a German preamble, whose first and last lines end in a dash, is one', () => {
  assert.deepEqual(
    read(
      'Genf, 4. März',
      'Die Parteien –',
      'in der Absicht, Frieden zu schließen –',
      'sind übereingekommen:',
      '§ 1 Zweck',
    ),
    [
      'paragraph: Genf, 4. März',
      'preamble',
      '  pp: Die Parteien –',
      '  pp: in der Absicht, Frieden zu schließen –',
      '  pp: sind übereingekommen:',
      'article <§ 1> "Zweck"',
    ],
  );
});

test('dotted numbers nest by their parts', () => {
  assert.deepEqual(read('1. One', '1.1 One one', '1.1.1 Deep', '1.2 One two', '2. Two', '2.1 Two one'), [
    'paragraph <1.>: One',
    '  paragraph <1.1>: One one',
    '    paragraph <1.1.1>: Deep',
    '  paragraph <1.2>: One two',
    'paragraph <2.>: Two',
    '  paragraph <2.1>: Two one',
  ]);
});

test('the divisions are known in the languages of the talks', () => {
  const heads = [
    'Artículo 3',
    'Artikel 4',
    '§ 5',
    'Статья 6',
    'Стаття 7',
    'المادة 8',
    'المادة الأولى',
    'Article premier',
  ];
  assert.deepEqual(
    read(...heads),
    heads.map((h) => `article <${h}>`),
  );
  assert.deepEqual(read('Глава II', 'Статья 6'), ['chapter <Глава II>', '  article <Статья 6>']);
});

test('levels of headings nest where no word ranks them, and words stand above levels', () => {
  assert.deepEqual(
    read(
      line('General', { level: 1 }),
      'Article 1',
      'Words.',
      line('Special', { level: 1 }),
      line('Detail', { level: 2 }),
      'Text',
    ),
    [
      'heading "General"',
      '  article <Article 1>: Words.',
      'heading "Special"',
      '  heading "Detail"',
      '    paragraph: Text',
    ],
  );
});

test('automatic numbers and depths are taken as the file gives them', () => {
  assert.deepEqual(
    read(
      line('Purpose', { num: 'Article 1', level: 1 }),
      line('The Parties:', { num: '1.', depth: 1 }),
      line('withdraw;', { num: 'a)', depth: 2 }),
      line('more on that', { depth: 3 }),
      line('report.', { num: 'b)', depth: 2 }),
      line('unnumbered item', { bullet: true, depth: 2 }),
    ),
    [
      'article <Article 1> "Purpose"',
      '  paragraph <1.>: The Parties:',
      '    point <a)>: withdraw;',
      '      paragraph: more on that',
      '    point <b)>: report.',
      '    point: unnumbered item',
    ],
  );
});

test('no word is lost, whatever the lines', () => {
  const word = fc.constantFrom(
    'Article 1',
    'Part II',
    '(a)',
    '1.',
    '1.1',
    'i)',
    'Words',
    'of the text.',
    'Annex',
    '§ 3',
    '–',
    'x:',
  );
  const block = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 4 }).map((w) => w.join(' ')),
    level: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    depth: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  });
  const letters = (s: string) => [...s.replace(/[^\p{L}\d]/gu, '')].sort().join('');
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const lines = blocks.map(({ words, level, depth }) =>
        line(words, { ...(level === undefined ? {} : { level }), ...(depth === undefined ? {} : { depth }) }),
      );
      const all = (units: readonly Unit[]): string =>
        units.map((u) => `${u.num ?? ''}${u.heading ?? ''}${printNotation(u.content)}${all(u.units)}`).join('');
      const { title = '', units } = structureOf(lines, unitIds());
      assert.equal(letters(title + all(units)), letters(blocks.map((b) => b.words).join('')));
    }),
  );
});

test('numbers made to nest without end are held to a depth that every reader can walk', () => {
  const lines = Array.from({ length: 3_000 }, (_, i) => line(Array.from({ length: i + 1 }, () => '1').join('.')));
  const depth = (units: readonly Unit[]): number =>
    units.length === 0 ? 0 : 1 + Math.max(...units.map((u) => depth(u.units)));
  assert.ok(depth(structureOf(lines.slice(0, 300), unitIds()).units) <= 60);
});
