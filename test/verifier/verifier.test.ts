import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { launch } from '../browser/launch.ts';
import { CASES, done, refused } from '../cli-record/records.ts';

const ROOT = join(import.meta.dirname, '../..');
const made = spawnSync(process.execPath, [join(ROOT, 'web/build-verify.ts')], { encoding: 'utf8' });
assert.equal(made.status, 0, made.stderr);

const dir = mkdtempSync(join(tmpdir(), 'travaux-verifier-'));
// As from a USB stick: the file alone, in a folder where nothing else of the program is.
const page = join(dir, 'stick', 'verify.html');
mkdirSync(join(dir, 'stick'));
cpSync(join(ROOT, 'web/static/verify.html'), page);
const [data, good] = [join(dir, 'data'), join(dir, 'good')];
await done('import', '--data', data, join(CASES, 'river-accord'));
await done('export', '--data', data, good);

const browser = await launch();
after(async () => {
  await browser.close();
  rmSync(dir, { recursive: true });
});

/** Opens the page from its file, gives it a bundle and receipts, and answers what it says. Nothing may be asked of anybody. */
async function says(bundle: string, ...receipts: string[]): Promise<string> {
  const context = await browser.newContext({ offline: true });
  const tab = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(error.message));
  const address = pathToFileURL(page).href;
  await tab.goto(address);
  if (receipts.length > 0) await tab.getByLabel(/^Receipts/).setInputFiles(receipts);
  await tab.getByLabel(/^The folder of the bundle/).setInputFiles(bundle);
  const found = tab.getByRole('status');
  await found.getByRole('heading').waitFor();
  const words = ((await found.textContent()) ?? '').replace(/\s+/g, ' ');
  const { violations } = await new AxeBuilder({ page: tab }).analyze();
  await context.close();
  assert.deepEqual(
    violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id),
    [],
  );
  assert.deepEqual([asked, complaints], [[address], []], 'the page asks nothing of anybody, and complains of nothing');
  return words;
}

/** A copy of the good bundle in which one file was changed. */
function changed(file: string, change: (words: string) => string): string {
  const copy = mkdtempSync(join(dir, 'bundle-'));
  cpSync(good, copy, { recursive: true });
  const words = readFileSync(join(copy, file), 'utf8');
  assert.ok(change(words) !== words, 'nothing was changed');
  writeFileSync(join(copy, file), change(words));
  return copy;
}

const lines = (change: (lines: string[]) => string[]) => (words: string) => change(words.split('\n')).join('\n');

test('a bundle as it was exported passes, room by room, with the heads that the command gives', async () => {
  const words = await says(good);
  assert.match(words, /^Every seal holds: the bundle of river-accord agrees with its heads/);
  const { checked } = JSON.parse(await done('verify', '--json', good));
  for (const { room, entries, head } of checked[0].rooms) assert.ok(words.includes(`${room}${entries}0${head}`), room);
});

const CHANGES: readonly (readonly [string, string, RegExp])[] = [
  [
    changed(
      'entries/public.jsonl',
      lines((l) => l.map((x, i) => (i === 1 ? x.replace('"title":"', '"title":"X') : x))),
    ),
    'altered',
    /Entry 2 of room public \(en_\w+\) was altered/,
  ],
  [
    changed(
      'entries/caucus-kol.jsonl',
      lines((l) => l.toSpliced(2, 1)),
    ),
    'gap',
    /Where entry 3 of room caucus-kol should stand, there is entry 4/,
  ],
  [
    changed(
      'entries/plenary.jsonl',
      lines((l) => l.with(3, l[4] ?? '').with(4, l[3] ?? '')),
    ),
    'gap',
    /Where entry 4 of room plenary should stand, there is entry 5/,
  ],
  [
    changed(
      'entries/plenary.jsonl',
      lines((l) => l.slice(0, 10)),
    ),
    'rolled-back',
    /room plenary, (and the record|which) ends at entry 10/,
  ],
  [
    changed('heads/public.json', (w) =>
      w.replace(/"signature": "(.)/, (_, c) => `"signature": "${c === '0' ? '1' : '0'}`),
    ),
    'signature',
    /The signature under the head of entry \d+ of room public is not that of its key/,
  ],
  [
    changed('entries/public.jsonl', (w) => w.replace('"recordedAt":"2', '"recordedAt":"1')),
    'chain',
    /Entry 1 of room public does not follow/,
  ],
  [
    changed('entries/public.jsonl', (w) => w.replace('"title":"', '"title":"\\ud800')),
    'altered',
    /Entry \d of room public \(en_\w+\) was altered/,
  ],
];
for (const [bundle, code, sentence] of CHANGES)
  test(`${code}: the page names the place, as the command does`, async () => {
    const words = await says(bundle);
    assert.match(words, /^The bundle of river-accord was changed/);
    assert.match(words, sentence);
    assert.match((await refused(code, 'verify', bundle)).err, sentence);
  });

test('an older bundle, sound in itself, fails against a newer receipt', async () => {
  const [other, news, receipt] = [join(dir, 'other'), join(dir, 'news'), join(dir, 'newer.json')];
  await done('import', '--data', other, join(CASES, 'river-accord'));
  await done('export', '--data', other, '--as', 'p-nobody', news);
  const older = join(dir, 'older.json');
  writeFileSync(older, await done('receipt', '--data', data, '--room', 'public'));
  await done('merge', '--data', data, news);
  writeFileSync(receipt, await done('receipt', '--data', data, '--room', 'public'));
  assert.match(await says(good, older), /^Every seal holds: .* and the receipt/);
  const { seq } = JSON.parse(readFileSync(older, 'utf8')) as { seq: number };
  const rolledBack = new RegExp(`A receipt names entry \\d+ of room public, and the record ends at entry ${seq}:`);
  assert.match(await says(good, older, receipt), rolledBack);
  const newer = join(dir, 'newer');
  await done('export', '--data', data, newer);
  assert.match(await says(newer, older, receipt), /^Every seal holds: .* and 2 receipts/);
});

test('what is no bundle and no receipt is refused in words', async () => {
  assert.match(await says(join(dir, 'stick')), /^This could not be checkedbundle\.json is missing/);
  assert.match(await says(good, join(good, 'bundle.json')), /bundle\.json is no receipt/);
  assert.match(
    await says(
      changed(
        'entries/public.jsonl',
        lines((l) => l.with(2, '{')),
      ),
    ),
    /entries\/public\.jsonl, line 3 is not of its form/,
  );
});

test('the page is one file, which allows its own script alone', () => {
  const words = readFileSync(page, 'utf8');
  assert.match(
    words,
    /content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/,
  );
  assert.doesNotMatch(words, /\b(src|href)=|url\(|https?:|@import/);
  assert.deepEqual(readdirSync(join(dir, 'stick')), ['verify.html']);
});
