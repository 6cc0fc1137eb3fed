import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { travaux } from '../cli/travaux.ts';
import { CASES, CLEAN, done, headsOf, refused, riverAccord } from './records.ts';

async function bundled(t: TestContext) {
  const { dir, data } = await riverAccord(t);
  const bundle = join(dir, 'bundle');
  await done('export', '--data', data, bundle);
  return { dir, data, bundle };
}

const LINES = 'entries/public.jsonl';
const lines = (bundle: string, change: (lines: string[]) => string[]) => {
  const path = join(bundle, LINES);
  writeFileSync(path, change(readFileSync(path, 'utf8').split('\n')).join('\n'));
};

const changes: readonly (readonly [string, string, RegExp, (bundle: string) => void])[] = [
  [
    'an altered word',
    'altered',
    /Entry 2 of room public/,
    (b) => lines(b, (l) => l.map((x, i) => (i === 1 ? x.replace('river', 'rover') : x))),
  ],
  ['an entry taken out', 'gap', /Where entry 7 of room public should stand/, (b) => lines(b, (l) => l.toSpliced(6, 1))],
  [
    'two entries swapped',
    'gap',
    /Where entry 7 of room public/,
    (b) => lines(b, (l) => l.with(6, l[7] ?? '').with(7, l[6] ?? '')),
  ],
  [
    'an entry put in twice',
    'gap',
    /Where entry 8 of room public/,
    (b) => lines(b, (l) => l.toSpliced(7, 0, l[6] ?? '')),
  ],
  ['the end cut off', 'rolled-back', /room public/, (b) => lines(b, (l) => l.slice(0, 100))],
  [
    'another head',
    'signature',
    /room public/,
    (b) => {
      const path = join(b, 'heads/public.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"signature": "../, '"signature": "00'));
    },
  ],
  ['a line that is no JSON', 'bundle', /public\.jsonl, line 3/, (b) => lines(b, (l) => l.with(2, '{'))],
  [
    'a file that is gone',
    'bundle',
    /wg-river/,
    (b) => cpSync(join(CASES, '../LICENSE'), join(b, 'heads/wg-river.json')),
  ],
];
for (const [what, code, says, change] of changes)
  test(`verify finds ${what} in a bundle and names the place`, async (t) => {
    const { bundle } = await bundled(t);
    change(bundle);
    const { err, out } = await refused(code, 'verify', bundle);
    assert.match(err, says);
    const asJson = await refused(code, 'verify', '--json', bundle);
    if (out !== '') assert.equal(JSON.parse(asJson.out).checked[0].faults[0].code, code);
    else assert.equal(asJson.out, '');
  });

test('a record that was rolled back to an older, sound state is found by a receipt', async (t) => {
  const { dir, data } = await riverAccord(t);
  const older = join(dir, 'older');
  cpSync(data, older, { recursive: true });
  await done('merge', '--data', data, await elsewhere(data, dir));
  const receipt = join(dir, 'receipt.json');
  await done('receipt', '--data', data, '--room', 'public', '--out', receipt);
  await done('verify', '--data', data, '--head', receipt);
  await done('verify', '--data', older);
  const { err } = await refused('rolled-back', 'verify', '--data', older, '--head', receipt);
  assert.match(err, /receipt names entry \d+ of room public/);
  await refused('rolled-back', 'verify', older, '--head', receipt);
});

/** The bundle of a machine that told the same case on its own: merged, it makes the record grow. */
async function elsewhere(_data: string, dir: string): Promise<string> {
  const [other, bundle] = [join(dir, 'elsewhere'), join(dir, 'grown')];
  await done('import', '--data', other, join(CASES, 'river-accord'));
  await done('export', '--data', other, '--as', 'p-nobody', bundle);
  return bundle;
}

test('a receipt of another record, a forged one and what is none are told apart', async (t) => {
  const { dir, data } = await riverAccord(t);
  const other = join(dir, 'other');
  await done('import', '--data', other, join(CASES, 'river-accord'), join(CASES, 'ukraine-2025'));
  const [foreign, forged, missing] = ['foreign', 'forged', 'missing'].map((n) => join(dir, `${n}.json`)) as [
    string,
    string,
    string,
  ];
  writeFileSync(foreign, await done('receipt', '--data', other, '--process', 'river-accord', '--room', 'public'));
  await refused('head', 'verify', '--data', data, '--head', foreign);
  writeFileSync(missing, await done('receipt', '--data', other, '--process', 'ukraine-2025', '--room', 'public'));
  await refused('rolled-back', 'verify', '--data', data, '--head', missing);
  await refused('receipt-unused', 'verify', '--data', other, '--process', 'river-accord', '--head', missing);
  const own = JSON.parse(await done('receipt', '--data', data, '--room', 'public'));
  writeFileSync(forged, JSON.stringify({ ...own, signedAt: '2020-01-01T00:00:00.000Z' }));
  await refused('signature', 'verify', '--data', data, '--head', forged);
  await refused('receipt', 'verify', '--data', data, '--head', join(CASES, 'river-accord/case.yaml'));
  await refused('file-missing', 'verify', '--data', data, '--head', join(dir, 'none.json'));
  await refused('not-found', 'receipt', '--data', data, '--room', 'nowhere');
});

test('a damaged record is told in words, and a record is never made by looking for it', async (t) => {
  const { dir, data } = await riverAccord(t);
  const heads = await headsOf('--data', data);
  assert.equal(Object.keys(heads).length, 9);
  await refused('record-missing', 'verify', '--data', join(dir, 'nowhere'));
  await refused('path-missing', 'verify', join(dir, 'nowhere'));
  await refused('is-a-case', 'verify', join(CASES, 'river-accord'));
  writeFileSync(join(data, 'record.sqlite'), 'this is no database, and never was one'.repeat(400));
  await refused('store', 'verify', '--data', data);
});

test('what is not understood is answered with 2, and which record is meant is asked for', async () => {
  for (const [words, says] of [
    [['verify'], /Which record\?/],
    [['verify', 'x', '--data', 'y'], /Name a PATH or a record, not both/],
    [['import'], /PATH\.\.\. is missing/],
    [['log', '--data', 'x', '--postgres', 'y'], /both given/],
    [['log', '--data', 'x', '--as-known-on', 'May'], /--as-known-on: "May" is no day/],
    [['receipt', '--data', 'x'], /--room is missing/],
    [['destroy', '--data', 'x', '--room', 'y', '--reason', 'z'], /--by is missing/],
    [['copy', '--from', 'here', '--to', 'there'], /--from takes sqlite:DIR/],
  ] as const) {
    const { code, out, err } = await travaux(words, { env: CLEAN });
    assert.equal(code, 2, words.join(' '));
    assert.equal(out, '');
    assert.match(err, says);
  }
});
