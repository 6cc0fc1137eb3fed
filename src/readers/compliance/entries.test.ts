import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readAgreement } from './agreement.ts';
import { entryLines, readEntries } from './entries.ts';
import { openJson } from './json-sheet.ts';

const read = readAgreement(`
norms: [{id: X2, kind: ban, bearer: each, act: {do: hold}}]
responses: [{id: R1, on: breach(X2), steps: [{say: consult}]}]
fund: {id: F, ccy: CRN, minor: 2, trustee: T, cap: 100}
steps: {S1: {kind: works}}
tranches: {T1: {amount: 100, steps: [S1]}}
register: {id: D, categories: {A: {what: dwelling}}}
parties: [kol, iss]
`);
assert.ok(read.ok);
const { agreement } = read.value;

const NOTICE = {
  id: 'n-01',
  kind: 'notice',
  form: 'exercise',
  occurred: '2031-05-20',
  knownOn: '2031-05-20',
  recordedAt: '2031-05-20T09:00:00Z',
  by: 'iss',
};

/** Each: what is wrong, the entry as YAML in one line, and the column, with a word of the remedy. */
const FAULTS: readonly (readonly [string, string, readonly (readonly [number, RegExp])[]])[] = [
  ['a kind that is none', '{id: a, kind: notise}', [[17, /Did you mean "notice"\?/]]],
  ['a kind that is missing', '{id: a}', [[3, /"kind" is missing/]]],
  ['a decision that says nothing', '{id: a, kind: decision}', [[3, /"does" is missing/]]],
  ['a decision that is none', '{id: a, kind: decision, does: decide}', [[33, /is not one of: verify/]]],
  [
    'what every entry needs',
    '{id: a, kind: notice, form: x, occurred: 2031-05-20}',
    [
      [3, /"knownOn" is missing/],
      [3, /"recordedAt" is missing/],
      [3, /"by" is missing/],
    ],
  ],
  [
    'an unknown key',
    '{id: a, kind: notice, form: x, occurred: 2031-05-20, knownOn: 2031-05-20, recordedAt: 2031-05-20T09:00Z, by: b, colour: red}',
    [[115, /"colour"/]],
  ],
  [
    'a key in both spellings',
    '{id: a, kind: notice, form: x, occurred: 2031-05-20, knownOn: 2031-05-20, known: 2031-05-20, recordedAt: 2031-05-20T09:00Z, by: b}',
    [[3, /two spellings/]],
  ],
  [
    'an instant without its zone',
    '{id: a, kind: notice, form: x, occurred: 2031-05-20T10:00, knownOn: 2031-05-20, recordedAt: 2031-05-20T09:00Z, by: b}',
    [[44, /no time/]],
  ],
  [
    'a stretch that ends before it begins',
    '{id: a, kind: notice, form: x, occurred: 2031-05-20/2031-05-19, knownOn: 2031-05-20, recordedAt: 2031-05-20T09:00Z, by: b}',
    [[44, /ends before/]],
  ],
  [
    'money out of nothing',
    '{id: a, kind: posting, type: pay, ccy: CRN, lines: [{account: "paid:x", amount: 5}], occurred: 2031-05-20, knownOn: 2031-05-20, recordedAt: 2031-05-20T09:00Z, by: b}',
    [[54, /sum to zero/]],
  ],
  [
    'half a cent',
    '{id: a, kind: posting, type: pay, ccy: CRN, lines: [{account: "paid:x", amount: 0.5}], occurred: 2031-05-20, knownOn: 2031-05-20, recordedAt: 2031-05-20T09:00Z, by: b}',
    [[83, /whole number/]],
  ],
  [
    'a grade',
    '{id: a, kind: report, grade: B7, seen: {class: tank}, occurred: 2031-05-20, knownOn: 2031-05-20, recordedAt: 2031-05-20T09:00Z, by: b}',
    [[32, /B2/]],
  ],
  [
    'a place of no form',
    '{id: a, kind: report, where: {near: here}, seen: {class: tank}, occurred: 2031-05-20, knownOn: 2031-05-20, recordedAt: 2031-05-20T09:00Z, by: b}',
    [[32, /point, observer/]],
  ],
  [
    'a radius',
    '{id: a, kind: report, where: {point: [1, 2], radius: 5 miles}, seen: {class: tank}, occurred: 2031-05-20, knownOn: 2031-05-20, recordedAt: 2031-05-20T09:00Z, by: b}',
    [[56, /20km/]],
  ],
  [
    'a norm that the agreement has not',
    '{id: a, kind: notice, form: x, norm: X3@kol, occurred: 2031-05-20, knownOn: 2031-05-20, recordedAt: 2031-05-20T09:00Z, by: b}',
    [[40, /no norm "X3"; did you mean "X2"/]],
  ],
];

for (const [what, entry, wanted] of FAULTS)
  test(`an entry with ${what} is refused at its line and column, with the remedy`, () => {
    const refused = readEntries(`# entries\n- ${entry}\n`, agreement);
    assert.ok(!refused.ok);
    const { faults, code } = refused.refusal;
    assert.equal(code, 'entries');
    assert.deepEqual(
      faults.map(({ line, column }) => [line, column]),
      wanted.map(([column]) => [2, column]),
      refused.refusal.sentence,
    );
    for (const [i, [, remedy]] of wanted.entries()) assert.match(faults[i]?.sentence ?? '', remedy);
  });

test('both spellings of an entry come to the same', () => {
  const { knownOn: known, recordedAt: recorded, by: author, ...rest } = NOTICE;
  const [one, other] = [NOTICE, { ...rest, known, recorded, author }].map((entry) =>
    readEntries(stringify([entry]), agreement),
  );
  assert.ok(one?.ok && other?.ok);
  assert.deepEqual(one.value, other.value);
  assert.equal(one.value[0]?.recordedAt, '2031-05-20T09:00:00.000Z');
});

test('a list, a map of entries, JSON and JSON Lines come to the same', () => {
  const all = [NOTICE, { ...NOTICE, id: 'n-02', occurred: { from: '2031-05-20', to: '2031-05-21' } }];
  const files = [
    stringify(all),
    stringify({ entries: all }),
    JSON.stringify(all),
    JSON.stringify({ entries: all }, undefined, 2),
    all.map((entry) => JSON.stringify(entry)).join('\n'),
    `\ufeff${all.map((entry) => JSON.stringify(entry)).join('\r\n')}\r\n`,
  ];
  const [first, ...others] = files.map((file) => readEntries(file, agreement));
  assert.ok(first?.ok);
  assert.equal(first.value.length, 2);
  for (const other of others) assert.deepEqual(other, first);
});

test('times may be told with their zone, and a second half may leave out what it shares with the first', () => {
  const occurred = (text: string) => {
    const told = readEntries(stringify([{ ...NOTICE, occurred: text }]));
    assert.ok(told.ok, text);
    return Object.values(told.value[0]?.occurred ?? {}).join(' ');
  };
  assert.equal(occurred('2031-05-20'), '2031-05-20 2031-05-20');
  assert.equal(occurred('2031-05-20T01:30+02:00'), '2031-05-19T23:30:00.000Z 2031-05-19T23:30:00.000Z');
  assert.equal(occurred('2027-03-04T21:10Z/21:25Z'), '2027-03-04T21:10:00.000Z 2027-03-04T21:25:00.000Z');
  assert.equal(occurred('2027-03-04T22:00Z/2027-03-05T06:00Z'), '2027-03-04T22:00:00.000Z 2027-03-05T06:00:00.000Z');
  assert.equal(occurred('2027-03-04/06'), '2027-03-04 2027-03-06');
});

test('a report may be told as an annex tells it, without a kind of its own', () => {
  const told = readEntries('reports:\n  - {id: R1, at: 2027-03-04T21:10Z/21:25Z, seen: {class: tank, count: 2}}\n');
  assert.ok(told.ok);
  const [report] = told.value;
  assert.ok(report?.kind === 'report');
  assert.deepEqual([report.seen.count, report.knownOn, report.by], [[2, 2], '2027-03-04', 'unnamed']);
});

test('an id that is told twice is refused, in JSON Lines with its line', () => {
  const lines = entryLines(agreement);
  for (const line of [JSON.stringify(NOTICE), '', JSON.stringify(NOTICE), '{"id": "x"', '[]']) lines.take(line);
  const refused = lines.end();
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.refusal.faults.map(({ line, sentence }) => [line, /told already|no JSON|needed/.test(sentence)]),
    [
      [3, true],
      [4, true],
      [5, true],
    ],
  );
});

test('a place in JSON is found as YAML finds it, in whatever way it is laid out', () => {
  const key = fc.constantFrom('a', 'b', 'a b', '"', '\\', 'ü');
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean(), fc.constant('a"]},{')),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      const sheet = openJson(text);
      assert.ok(sheet.ok);
      for (const [path, leaf] of leavesOf(value)) {
        const { line, column } = sheet.value.placeOf(path, 'value', 0);
        const rest = text
          .split('\n')
          .slice(line - 1)
          .join('\n')
          .slice(column - 1);
        assert.ok(rest.startsWith(JSON.stringify(leaf)), `${path.join('.')} in ${text}`);
      }
    }),
  );
});

function leavesOf(value: unknown, path: readonly (string | number)[] = []): [readonly (string | number)[], unknown][] {
  if (Array.isArray(value)) return value.flatMap((each, i) => leavesOf(each, [...path, i]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
  return [[path, value]];
}

test('many faults of one list are found in one pass over the file', () => {
  const text = JSON.stringify(Array.from({ length: 20_000 }, (_, i) => ({ id: `n${i}`, kind: 'none' })));
  const before = process.cpuUsage();
  const refused = readEntries(text);
  assert.ok(!refused.ok);
  assert.equal(refused.refusal.faults.length, 20_000);
  assert.match(refused.refusal.sentence, /and 19950 more\.$/);
  assert.ok(process.cpuUsage(before).user < 10_000_000);
});

test('nothing crashes the reader of entries', () => {
  const value = fc.oneof(
    fc.string(),
    fc.double(),
    fc.constant(null),
    fc.array(fc.string()),
    fc.constantFrom('2031-05-20', '2031-05-20/', '/', 'T/T', '2031-05-20T25:00Z'),
  );
  const keys = [
    'id',
    'kind',
    'does',
    'occurred',
    'knownOn',
    'known',
    'by',
    'recordedAt',
    'at',
    'seen',
    'where',
    'lines',
    '__proto__',
    'norm',
  ];
  const entry = fc.dictionary(fc.constantFrom(...keys), fc.oneof(value, fc.dictionary(fc.string(), value)));
  const kinds = ['notice', 'report', 'submission', 'decision', 'posting', 'claim'];
  const likely = fc.tuple(entry, fc.constantFrom(...kinds)).map(([raw, kind]) => ({ ...raw, kind }));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(fc.oneof(entry, likely)).map((all) => JSON.stringify(all)),
        fc.string(),
        fc.array(likely).map((all) => stringify(all)),
      ),
      (text) => {
        const told = readEntries(text, agreement);
        if (!told.ok) for (const { line, column } of told.refusal.faults) assert.ok(line >= 1 && column >= 1);
      },
    ),
    { numRuns: 300 },
  );
});
