import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { EARLIER, writeBoth } from './drafts.ts';
import { folder, shell, travaux } from './travaux.ts';

const SIGNS = {
  html: /^<!doctype html>/i,
  docx: /^PK/,
  pdf: /^%PDF-/,
  md: /Withdrawal/,
  akn: /<akomaNtoso/,
} as const;

test('every format is written in one go, each file of its kind, and nothing but JSON is on standard output', async (t) => {
  const dir = await folder(t);
  const both = await writeBoth(dir);
  const options = Object.keys(SIGNS).flatMap((format) => [`--${format}`, join(dir, `out.${format}`)]);
  const { code, out, err } = await travaux(['redline', ...both, ...options, '--json']);
  assert.equal(code, 0, err);
  assert.ok(JSON.parse(out).pairs.length > 0);
  for (const [format, sign] of Object.entries(SIGNS)) {
    assert.match((await readFile(join(dir, `out.${format}`))).toString('latin1'), sign);
    assert.ok(err.includes(`Wrote ${join(dir, `out.${format}`)}`));
  }
});

test('the Word file reads back as the later draft, and in the original view as the earlier', async (t) => {
  const dir = await folder(t);
  const both = await writeBoth(dir);
  const docx = join(dir, 'changes.docx');
  for (const moves of ['moves', 'delete-insert']) {
    await travaux(['redline', ...both, '--docx', docx, '--author', 'Ada Lind', '--moves', moves]);
    const original = JSON.parse((await travaux(['read', docx, '--view', 'original', '--json'])).out);
    const words = (units: readonly { text: string }[]) => units.map((u) => u.text);
    assert.deepEqual(words(original.units), words(EARLIER.units));
    const marked = await travaux(['read', docx, '--view', 'marked']);
    assert.match(marked.out, /Ada Lind, \d{4}-\d{2}-\d{2}T/);
  }
});

test('a truncated Word file is refused in a sentence', async (t) => {
  const dir = await folder(t);
  const both = await writeBoth(dir);
  const docx = join(dir, 'whole.docx');
  await travaux(['redline', ...both, '--docx', docx]);
  const bytes = await readFile(docx);
  for (const length of [bytes.length - 30, bytes.length >> 1, 100]) {
    await writeFile(join(dir, 'cut.docx'), bytes.subarray(0, length));
    const { code, out, err } = await travaux(['read', join(dir, 'cut.docx'), '--json']);
    assert.deepEqual([code, out], [1, ''], `${length} bytes`);
    assert.match(err, /^travaux: .*cut/);
  }
});

test('a file that is replaced keeps its rights, and a link its target', async (t) => {
  const dir = await folder(t);
  const both = await writeBoth(dir);
  const file = join(dir, 'out.md');
  await writeFile(file, 'old');
  await chmod(file, 0o600);
  await symlink(file, join(dir, 'link.md'));
  await travaux(['redline', ...both, '--md', join(dir, 'link.md')]);
  assert.match(await readFile(file, 'utf8'), /Withdrawal/);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.deepEqual(
    (await readdir(dir)).sort(),
    ['earlier.json', 'later.json', 'link.md', 'out.md'],
    'nothing is left behind',
  );
});

test('a folder, a folder that is not there, and a place that may not be written are said in a sentence', async (t) => {
  const dir = await folder(t);
  const both = await writeBoth(dir);
  await mkdir(join(dir, 'texts'));
  const cases = [
    [join(dir, 'texts'), /texts is a folder; name a file in it/],
    [join(dir, 'none', 'out.md'), /the folder .*none does not exist; make it first/],
    ['/proc/out.md', /\/proc\/out\.md could not be written: /],
  ] as const;
  for (const [path, says] of cases) {
    const { code, out, err } = await travaux(['redline', ...both, '--md', path]);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, says);
    assert.doesNotMatch(err, /\n\s+at /);
  }
  assert.deepEqual(await readdir(join(dir, 'texts')), []);
});

test('a pipe is written to as it is, and stays one', async (t) => {
  const dir = await folder(t);
  const [earlier, later] = await writeBoth(dir);
  const pipe = join(dir, 'pipe');
  const { code, out } = await shell(
    `mkfifo ${pipe}; cat ${pipe} & "$T" redline ${earlier} ${later} --md ${pipe} && wait && test -p ${pipe}`,
  );
  assert.equal(code, 0);
  assert.match(out, /Withdrawal/);
});

test('a link to a file that is not there yet makes that file', async (t) => {
  const dir = await folder(t);
  const both = await writeBoth(dir);
  await symlink(join(dir, 'new.md'), join(dir, 'link.md'));
  await travaux(['redline', ...both, '--md', join(dir, 'link.md')]);
  assert.match(await readFile(join(dir, 'new.md'), 'utf8'), /Withdrawal/);
});

test('what a written file does not show is told on standard error, by the name of the file', async (t) => {
  const dir = await folder(t);
  const [earlier, later] = [join(dir, 'earlier.md'), join(dir, 'later.md')];
  await writeFile(earlier, '# Accord\n\n## Article 1\n\nThe Parties **shall** withdraw within 30 days.\n');
  await writeFile(later, '# Accord\n\n## Article 1\n\nThe Parties **shall** withdraw within 60 days.\n');
  const [html, akn] = [join(dir, 'out.html'), join(dir, 'out.xml')];
  const { code, err } = await travaux(['redline', earlier, later, '--html', html, '--akn', akn]);
  assert.equal(code, 0);
  assert.match(err, /out\.html, not carried: How words are set .* in 2 places, as of Article 1\./);
  assert.match(err, /out\.xml, not carried: How words are set .* where they went: in Article 1\./);
});
