import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAgreement } from './agreement.ts';

const SHARED = process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../../../shared');

/** Each: what is wrong, the file, and where it is said to be, with a word of the remedy. */
const FAULTS: readonly (readonly [string, string, ...(readonly (readonly [number, number, RegExp])[])])[] = [
  ['an unknown section', 'norm: []\n', [1, 1, /"norm" is not known; did you mean "norms"\?/]],
  [
    'an unknown key of a norm',
    'norms:\n  - {id: W1, kind: duty, bearer: A, act: {do: go}, strat: EIF}\n',
    [2, 52, /"start"\?/],
  ],
  [
    'a key of a kind that is misspelt',
    'norms:\n  - {id: W1, kind: dutty, bearer: A, act: {do: go}}\n',
    [2, 20, /Did you mean "duty"\?/],
  ],
  [
    'something that is missing',
    'norms:\n  - {id: W1, kind: duty, act: {do: go}}\n',
    [2, 5, /"bearer" is missing: words/],
  ],
  [
    'a number in place of a name',
    'norms:\n  - {id: 4.10, kind: duty, bearer: A, act: {do: go}}\n',
    [2, 10, /put it in quotation marks/],
  ],
  [
    'words in place of a number',
    'fund: {id: F, ccy: EUR, minor: two, trustee: T, cap: 1}\n',
    [1, 32, /a number is needed/],
  ],
  ['a list in place of a map', 'zones: [X]\n', [1, 8, /a map/]],
  ['a map in place of a list', 'norms: {W1: {}}\n', [1, 8, /a list/]],
  [
    'a condition, at its character',
    'norms:\n  - id: W1\n    kind: duty\n    bearer: A\n    act: {do: go}\n    start: met(W1\n',
    [6, 18, /character 7/],
  ],
  [
    'a condition in quotation marks, at its character',
    'norms:\n  - {id: W1, kind: duty, bearer: A, act: {do: go}, due: "EIF + soon"}\n',
    [2, 64, /period/],
  ],
  ['an anchor', 'anchors: {EIF: soon}\n', [1, 16, /2031-03-01, or event:NAME/]],
  ['a day that no calendar has', 'anchors: {EIF: 2031-02-30}\n', [1, 16, /no anchor/]],
  ['a time zone', 'clock: {tz: Mars/Olympus}\n', [1, 13, /no time zone/]],
  ['a depth', 'lines: {CL: {src: a.geojson}}\nzones: {X: {line: CL, depth: 20 miles}}\n', [2, 30, /20km/]],
  ['a period', 'norms:\n  - {id: W1, kind: duty, bearer: A, act: {do: go}, cure: 7}\n', [2, 58, /quotation/]],
  [
    'a share',
    'fund: {id: F, ccy: EUR, minor: 2, trustee: T, cap: 1}\npledges:\n  - {id: P, donor: D, amount: 1, binding: true, due: {T1: 40}}\ntranches: {T1: {amount: 1}}\n',
    [3, 59, /quotation/],
  ],
  [
    'a rule of pay',
    'fund: {id: F, ccy: EUR, minor: 2, trustee: T, cap: 1}\nrules: {all: {pay: amount * weigth}}\n',
    [2, 29, /weigth/],
  ],
  [
    'a norm that is nowhere',
    'phases: {1: [W9]}\nnorms: [{id: W1, kind: duty, bearer: A, act: {do: go}}]\n',
    [1, 14, /no norm "W9"/],
  ],
  [
    'a norm in a condition that is nowhere, at its name',
    'norms:\n  - {id: W1, kind: duty, bearer: A, act: {do: go}}\n  - {id: N1, kind: duty, bearer: A, act: {do: go}, start: met(W1) & met(W11)}\n',
    [3, 73, /did you mean "W1"/],
  ],
  [
    'an anchor that is nowhere',
    'norms:\n  - {id: W1, kind: duty, bearer: A, act: {do: go}, start: EIT+3d}\n',
    [2, 59, /did you mean "EIF"/],
  ],
  [
    'a zone that is nowhere',
    'lines: {L: {src: l.geojson}}\nzones: {X10: {line: L, depth: 1km}}\nnorms:\n  - {id: X, kind: ban, bearer: A, act: {do: hold, in: zone:X99}}\n',
    [4, 60, /no zone "X99"/],
  ],
  [
    'a line that is nowhere',
    'lines: {L: {src: l.geojson}}\nzones: {X: {line: LL, depth: 1km}}\n',
    [2, 19, /no line "LL"/],
  ],
  [
    'a class that is a slip',
    'classes: {heavy: {any: [tank]}}\nnorms:\n  - {id: X, kind: ban, bearer: A, act: {do: hold, class: heavey}}\n',
    [3, 58, /did you mean "heavy"/],
  ],
  [
    'a step that is nowhere',
    'fund: {id: F, ccy: EUR, minor: 2, trustee: T, cap: 1}\nsteps: {M1: {kind: works}}\ntranches: {T1: {amount: 1, steps: [M7]}}\n',
    [3, 36, /no step "M7"/],
  ],
  [
    'a tranche that is nowhere',
    'fund: {id: F, ccy: EUR, minor: 2, trustee: T, cap: 1}\ntranches: {T1: {amount: 1, start: paid(T0)}}\n',
    [2, 40, /no tranche "T0"/],
  ],
  [
    'an id that stands twice',
    'norms:\n  - {id: W1, kind: duty, bearer: A, act: {do: go}}\n  - {id: W1, kind: ban, bearer: A, act: {do: go}}\n',
    [3, 10, /already/],
  ],
  ['a key that stands twice', 'zones: {}\nzones: {}\n', [2, 1, /unique/]],
  [
    'conditions that wait for each other',
    'norms:\n  - {id: A1, kind: duty, bearer: A, act: {do: go}, start: met(B1)}\n  - {id: B1, kind: duty, bearer: A, act: {do: go}, start: met(A1)}\n',
    [3, 59, /A1 waits for B1 waits for A1/],
  ],
  [
    'a ring through a phase',
    'phases: {1: [A1]}\nnorms:\n  - {id: A1, kind: duty, bearer: A, act: {do: go}, start: phase(1)}\n',
    [3, 59, /A1 waits for A1/],
  ],
  [
    'overrides that beat each other',
    'norms:\n  - {id: A1, kind: ban, bearer: A, act: {do: go}, beats: [B1]}\n  - {id: B1, kind: ban, bearer: A, act: {do: go}, beats: [A1]}\n',
    [3, 58, /beats/],
  ],
  ['money without a fund', 'tranches: {T1: {amount: 1}}\n', [1, 1, /add fund/]],
  ['a file that is no map', '- W1\n', [1, 1, /map of sections/]],
  ['an empty file', '# nothing\n', [1, 1, /empty/]],
  ['no YAML at all', 'norms: [\n', [2, 1, /no YAML/]],
  ['a tag', 'agreement: !secret X\n', [1, 12, /tag/i]],
];

for (const [what, text, ...wanted] of FAULTS)
  test(`${what} is refused at its line and column, with the remedy`, () => {
    const read = readAgreement(text);
    assert.ok(!read.ok);
    const { faults, code } = read.refusal;
    assert.equal(code, 'agreement');
    assert.deepEqual(
      faults.map(({ line, column }) => [line, column]),
      wanted.map(([line, column]) => [line, column]),
      read.refusal.sentence,
    );
    for (const [i, [, , remedy]] of wanted.entries()) assert.match(faults[i]?.sentence ?? '', remedy);
  });

test('all faults of a file are told at once, in the order of the file', () => {
  const read = readAgreement(
    'clock: {day: working days}\nnorms:\n  - {id: W1, kind: duty, bearer: A, act: {do: go}, start: met(W2)}\n  - {id: W1, kind: duty, act: {do: go}, due: +}\n',
  );
  assert.ok(!read.ok);
  assert.deepEqual(
    read.refusal.faults.map(({ line }) => line),
    [1, 3, 4, 4],
  );
  assert.match(read.refusal.sentence, /^The agreement has 4 faults:\n {2}line 1, column 14:/);
});

test('JSON is read as YAML is', () => {
  const norm = { id: 'W1', kind: 'duty', bearer: 'A', act: { do: 'go' }, due: 'EIF+30d' };
  const read = readAgreement(JSON.stringify({ agreement: 'X', norms: [norm] }, undefined, 2));
  assert.ok(read.ok);
  assert.deepEqual(read.value.agreement.norms[0]?.due, {
    kind: 'shift',
    from: { kind: 'named', name: 'EIF' },
    by: { count: 30, unit: 'd' },
    way: 'after',
  });
});

test('what a text leaves out of its clock is counted as treaties count', () => {
  const read = readAgreement('agreement: X\n');
  assert.ok(read.ok);
  const { clock, anchors } = read.value.agreement;
  assert.deepEqual(
    [clock.tz, clock.day, clock.firstDayCounts, clock.lastDayCounts, clock.monthEnd, clock.weekend],
    ['UTC', 'calendar', false, true, 'clamp', [6, 7]],
  );
  assert.deepEqual(anchors.EIF, { kind: 'event', event: 'entry-into-force' });
});

test('a document without norms may name some that stand elsewhere, and it is said; together they are found', () => {
  const money =
    'fund: {id: F, ccy: EUR, minor: 2, trustee: T, cap: 1}\ntranches: {T1: {amount: 1, also: [no(breach(X1))]}}\n';
  const alone = readAgreement(money);
  assert.ok(alone.ok);
  assert.match(alone.value.notes.join(), /no norm "X1"/);
  const both = readAgreement(`norms: [{id: X1, kind: ban, bearer: A, act: {do: go}}]\n---\n${money}`);
  assert.ok(both.ok);
  assert.deepEqual(both.value.notes, []);
});

test('reports and findings within an agreement’s file are entries of its life', () => {
  const read = readAgreement(
    [
      'norms: [{id: X1, kind: ban, bearer: each, act: {do: hold}}]',
      'reports:',
      '  - {id: R17, at: 2027-03-04T21:10Z/21:25Z, seen: {class: artillery, count: [2, 4]}, where: {observer: [37.91, 48.33], bearing: SE, range: [4km, 6km]}, how: heard, grade: C3}',
      '  - {id: R18, at: 2027-03-04T22:00Z/2027-03-05T06:00Z, seen: {class: artillery}, where: {point: [37.96, 48.30], radius: 500m}}',
      'findings: [{id: F9, norm: X1, rests: [R17], verdict: probable, attributed: {to: B, standard: likely}, by: JMC, on: 2027-03-09}]',
    ].join('\n'),
  );
  assert.ok(read.ok);
  const [heard, camera, finding] = read.value.happenings;
  assert.deepEqual(heard?.occurred, { from: '2027-03-04T21:10:00.000Z', to: '2027-03-04T21:25:00.000Z' });
  assert.deepEqual(heard?.kind === 'report' && heard.where, {
    kind: 'sector',
    observer: [37.91, 48.33],
    bearing: 135,
    spread: 22.5,
    range: [4000, 6000],
  });
  assert.equal(camera?.knownOn, '2027-03-05');
  assert.deepEqual(finding?.kind === 'decision' && finding.does === 'find' && finding.attributed, {
    to: 'B',
    standard: 'probable',
  });
});

test('the worked examples of the design are read, each by itself and all together', (t) => {
  const page = join(SHARED, 'design/compliance.md');
  if (!existsSync(page)) return t.skip('needs the design in ../shared');
  const examples = [...readFileSync(page, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  assert.equal(examples.length, 3);
  for (const text of [...examples, examples.join('---\n')]) {
    const read = readAgreement(text);
    assert.ok(read.ok, read.ok ? '' : read.refusal.sentence);
  }
});

test('a text that a file writes is never taken for more than it is: nothing crashes the reader', () => {
  const leaf = fc.oneof(
    fc.constantFrom('EIF+30d', 'met(W1)', '2031-03-01', '5km', '40%', '…', '', '((((', 'zone:X', '__proto__', 'each'),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const keys = [
    ...[
      'agreement',
      'clock',
      'anchors',
      'lines',
      'zones',
      'classes',
      'norms',
      'phases',
      'responses',
      'fund',
      'pledges',
    ],
    ...['tranches', 'steps', 'rules', 'register', 'guarantees', 'provisions', 'reports', 'findings', 'claims'],
    ...['id', 'kind', 'act', 'do', 'start', 'due', 'text', 'where', 'at', 'seen', 'pay', 'also', '__proto__'],
  ];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 6 }),
    ),
  }));
  const rooted = fc.dictionary(fc.constantFrom(...keys), tree, { maxKeys: 8 });
  fc.assert(
    fc.property(
      fc.oneof(
        rooted.map((value) => JSON.stringify(value)),
        fc.string(),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const read = readAgreement(text);
        if (read.ok) return;
        assert.ok(read.refusal.faults.length > 0);
        for (const { line, column, sentence } of read.refusal.faults) {
          assert.ok(Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1, sentence);
          assert.ok(sentence.length > 0);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('nesting and aliases without end are refused, not followed', () => {
  const deep = `a: ${'['.repeat(200_000)}`;
  const bomb = `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}\n`;
  const parens = `norms: [{id: W1, kind: duty, bearer: A, act: {do: go}, start: "${'('.repeat(100_000)}"}]`;
  for (const text of [deep, bomb, parens]) assert.ok(!readAgreement(text).ok);
});
