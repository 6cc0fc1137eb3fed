import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Draft, flatten } from '#agreement/text';
import { writeDraftDocx } from '#formats';
import { readFile } from '#readers';
import { assertAccessible, assertNothingCut, NARROW, visit, wordsOf } from './visit.ts';

interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function wordFile(name: string, ...articles: readonly string[]): Promise<Dropped & { readonly draft: Draft }> {
  const source = JSON.stringify({
    units: articles.map((text, i) => ({ kind: 'article', num: `Article ${i + 1}`, text })),
  });
  const read = await readFile(`${name}.json`, new TextEncoder().encode(source), 'accepted');
  assert.ok(read.ok);
  const { draft } = read.value;
  return { name, bytes: writeDraftDocx(draft, { author: 'A test', date: '2026-01-01' }), draft };
}

const EARLIER = await wordFile(
  'earlier.docx',
  'The Parties shall meet within 30 days.',
  'The Commission shall inspect any weir.',
  'Fishing communities keep their landing places.',
);
const LATER = await wordFile(
  'later.docx',
  'Fishing communities keep their landing places.',
  'The Parties shall meet within 90 days.',
  'The Commission may inspect any weir.',
);

/** Drops files on a place of the page, as a hand would. */
async function drop(page: Page, place: string, files: readonly Dropped[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all)
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    return data;
  }, sent);
  const at = page.getByRole('group', { name: place });
  await at.dispatchEvent('dragover', { dataTransfer: transfer });
  await at.dispatchEvent('drop', { dataTransfer: transfer });
}

test('two Word files dropped on the page are compared in it, and nothing is sent anywhere', async () => {
  const { page, endClean } = await visit('/compare');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await drop(page, 'Earlier text', [EARLIER, LATER]);
  await page.getByRole('article').first().waitFor();
  const main = await wordsOf(page.getByRole('main'));
  assert.match(main, /In force modal shall →\s?became may/);
  assert.match(main, /In force period 30 days →\s?became 90 days/);
  assert.match(await wordsOf(page.getByRole('status')), /Compared: 2 changes of substance/);
  await assertAccessible(page);
  await page.setViewportSize(NARROW);
  await assertNothingCut(page);
  await page.getByRole('link', { name: 'Inline', exact: true }).click();
  await page.waitForURL(/view=inline/);
  assert.ok((await page.getByRole('article').count()) > 0, 'the files stay while the view changes');
  assert.deepEqual(sent, []);
  await endClean();
});

test('the tracked-changes file that the page writes gives the later text, and rejected the earlier', async () => {
  const { page, endClean } = await visit('/compare');
  await drop(page, 'Earlier text', [EARLIER]);
  await drop(page, 'Later text', [LATER]);
  await page.getByRole('article').first().waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Word file with tracked changes' }).click();
  const download = await downloading;
  assert.equal(download.suggestedFilename(), 'earlier-to-later.docx');
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const words = (draft: Draft) => flatten(draft).units.map((unit) => unit.text);
  for (const [view, draft] of [
    ['accepted', LATER.draft],
    ['original', EARLIER.draft],
  ] as const) {
    const read = await readFile('changes.docx', bytes, view);
    assert.ok(read.ok, view);
    assert.deepEqual(words(read.value.draft), words(draft), view);
  }
  await endClean();
});

test('by keys alone: two files are chosen, compared, walked and swapped', async () => {
  const { page, endClean } = await visit('/compare');
  // Once somebody listens, the browser asks no person for a file; that must be settled before the first key is pressed.
  page.on('filechooser', () => undefined);
  await page.getByRole('heading', { level: 1 }).click();
  for (const [label, file] of [
    ['Earlier text', EARLIER],
    ['Later text', LATER],
  ] as const) {
    const input = page.getByLabel(label, { exact: true }).and(page.locator('input'));
    await input.focus();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) });
    await page.getByRole('group', { name: label }).getByText(file.name).waitFor();
  }
  await page.getByRole('article').first().waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  assert.equal(await page.locator('[data-change]:focus').count(), 1);
  await page.getByRole('button', { name: 'Swap the two' }).press('Enter');
  await page
    .getByText(/may → became ?shall/)
    .or(page.locator('.force', { hasText: /may.*shall/ }))
    .first()
    .waitFor();
  await endClean();
});

test('a file that cannot be read is refused in a sentence with the remedy', async () => {
  const { page, endClean } = await visit('/compare');
  await drop(page, 'Earlier text', [{ name: 'broken.docx', bytes: EARLIER.bytes.slice(0, 400) }]);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await wordsOf(alert), /broken\.docx .*\./);
  await endClean();
});

test('two files that Word wrote are compared', async (t: TestContext) => {
  const pairs = join(process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../../shared'), 'samples/docx/pairs');
  if (!existsSync(pairs)) return t.skip('the folder of samples is not here');
  const { page, endClean } = await visit('/compare');
  const files = ['WC007-Unmodified.docx', 'WC007-Moved-into-Table.docx'];
  await drop(
    page,
    'Earlier text',
    files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(pairs, name))) })),
  );
  await page.getByRole('region', { name: 'What changed' }).waitFor();
  assert.match(await wordsOf(page.getByRole('status')), /Compared: \d+ changes? of substance/);
  await endClean();
});
