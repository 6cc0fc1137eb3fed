import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { EARLIER, writeBoth } from './drafts.ts';
import { folder, shell, travaux } from './travaux.ts';

test('read --json prints the draft and what was not carried, and nothing else', async (t) => {
  const [earlier] = await writeBoth(await folder(t));
  const { code, out, err } = await travaux(['read', earlier, '--json']);
  assert.deepEqual([code, err], [0, '']);
  const draft = JSON.parse(out);
  assert.equal(draft.title, 'First draft');
  assert.deepEqual(draft.notCarried, []);
  assert.deepEqual(
    draft.units.map((u: { text: string }) => u.text),
    EARLIER.units.map((u) => u.text),
  );
});

test('what a reader could not carry is told on standard error, or listed in the JSON', async (t) => {
  const file = join(await folder(t), 'draft.json');
  await writeFile(file, JSON.stringify({ units: [{ text: 'a clause', colour: 'red' }] }));
  const plain = await travaux(['read', file]);
  assert.match(plain.err, /Not carried: The key "colour"/);
  assert.match(plain.out, /a clause/);
  const json = await travaux(['read', file, '--json']);
  assert.equal(json.err, '');
  assert.match(JSON.parse(json.out).notCarried[0], /colour/);
});

test('read prints numbers, headings and brackets of a draft as they stand', async (t) => {
  const file = join(await folder(t), 'draft.json');
  const below = [{ kind: 'paragraph', num: '1.', text: 'within [30 | +KOL -ISS] days, on [?date]' }];
  await writeFile(
    file,
    JSON.stringify({ units: [{ kind: 'article', num: 'Article 3', heading: 'Time', units: below }] }),
  );
  const { out } = await travaux(['read', file]);
  assert.match(out, /^Article 3 Time\n+ {2}1\. within \[30 \| \+KOL -ISS\] days, on \[\?date\]/);
});

test('the marked view shows tracked changes with their authors and dates', async (t) => {
  const file = join(await folder(t), 'draft.json');
  const content = [
    { kind: 'text', text: 'within ' },
    { kind: 'deleted', author: 'Ada', date: '2030-02-01T09:00:00Z', content: [{ kind: 'text', text: '30' }] },
    { kind: 'inserted', author: 'Ben', content: [{ kind: 'text', text: '45' }] },
    { kind: 'text', text: ' days' },
  ];
  await writeFile(file, JSON.stringify({ units: [{ content }] }));
  const { out } = await travaux(['read', file, '--view', 'marked']);
  assert.match(out, /within \[-30-\] \(Ada, 2030-02-01T09:00:00Z\)\{\+45\+\} \(Ben\) days/);
});

test('a draft that nobody has seen cannot be read, and the refusal says so', async () => {
  const { code, out, err } = await travaux(['read', 'river-accord:dx']);
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /known from descriptions only/);
});

test('a device that never ends is refused like a file that is too large', {
  skip: process.platform === 'win32',
}, async () => {
  const { code, err } = await travaux(['read', '/dev/zero']);
  assert.equal(code, 1);
  assert.match(err, /^travaux: \/dev\/zero has 65 MiB, more than the 64 that are read/);
});

test('a disk that is full is told in a sentence', { skip: process.platform !== 'linux' }, async (t) => {
  const [earlier] = await writeBoth(await folder(t));
  const { code, err } = await shell(`$T read ${earlier} > /dev/full`);
  assert.equal(code, 1);
  assert.match(err, /^travaux: Standard output could not be written: .*no space left.* \[write\]\n$/);
});
