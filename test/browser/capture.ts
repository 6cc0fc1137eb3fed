import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { as, open, openListening } from './as.ts';
import { assertAccessible, assertNothingCut, NARROW, WIDE, wordsOf } from './visit.ts';

const SHARED = process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../../shared');
const SEED = join(SHARED, 'seed/article.txt');
const CASE = '/cases/ukraine-2025';
const DAY = '2025-11-25';

/** Takes the holder's hat of the compiler, who writes in the public room of the sample. */
async function asCompiler(javaScriptEnabled: boolean) {
  const visited = await as('Lume Dovray', { javaScriptEnabled });
  await open(visited.page, `${CASE}/hats`);
  await visited.page.getByRole('button', { name: 'Be compiler' }).first().click();
  await visited.page.getByText('You read as compiler').waitFor();
  return visited;
}

/** How many candidates are open, written and refused, as the page tells it. */
async function counts(page: Page) {
  const words = await wordsOf(page.getByText(/candidates?: /).first());
  const of = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(words)?.[1]);
  return { written: of('written'), refused: of('refused'), open: of('open') };
}

/** Counts the keys that are pressed. */
function keysOf(page: Page) {
  let pressed = 0;
  return {
    press: async (key: string) => {
      pressed++;
      await page.keyboard.press(key);
    },
    count: () => pressed,
  };
}

test('the report that it all began with is pasted, confirmed by single keys, and moves the matrix', async (t) => {
  if (!existsSync(SEED)) return t.skip('the shared folder with the seed article is not here');
  const { page, endClean } = await asCompiler(true);
  const matrix = async () => {
    await open(page, `${CASE}/matrix?known=${DAY}`);
    return wordsOf(page.getByRole('table'));
  };
  const before = await matrix();

  await openListening(page, `${CASE}/rooms/public/capture`);
  await page.getByLabel('The words').fill(readFileSync(SEED, 'utf8'));
  await page.getByLabel('Published on').fill(DAY);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('heading', { name: 'Sure', exact: true }).waitFor();
  await assertAccessible(page);
  await page.setViewportSize(NARROW);
  await assertNothingCut(page);
  await page.setViewportSize(WIDE);

  const start = await counts(page);
  assert.ok(start.open >= 6, `${start.open} candidates`);
  const keys = keysOf(page);
  for (let left = start.open; left > 0; left--) {
    const current = page.locator('li[aria-current=true]');
    // A candidate without a party cannot be put down to anybody: it is laid aside, as an editor might.
    const isKnown = (await current.locator('summary').textContent())?.startsWith('No party found') === false;
    await keys.press(isKnown ? 'a' : 'r');
    await page.getByText(new RegExp(`, ${left - 1} open`)).waitFor();
  }
  const end = await counts(page);
  assert.equal(end.open, 0);
  assert.ok(end.written >= 4, `${end.written} written`);
  const perStatement = keys.count() / end.written;
  t.diagnostic(`${keys.count()} keys for ${end.written} confirmed statements: ${perStatement.toFixed(2)} each`);
  assert.ok(perStatement <= 3);

  await page
    .getByRole('link', { name: /^the statement/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Said by/ }).waitFor();
  await page.locator('mark').first().waitFor();
  assert.notEqual(await matrix(), before, 'the matrix shows what was confirmed');
  await endClean();
});

test('a demand that is confirmed on an option stands in the coverage, without script too', async () => {
  const still = await asCompiler(false);
  const path = `${CASE}/coverage?party=turkey&draft=us28&known=${DAY}`;
  await open(still.page, path);
  assert.match(await wordsOf(still.page.getByRole('main')), /No demand on record/);

  await open(still.page, `${CASE}/rooms/public/capture`);
  await still.page
    .getByLabel('The words')
    .fill('Turkey’s foreign minister demanded on Monday that the fighting stop at once along the whole line.');
  await still.page.getByLabel('Published on').fill(DAY);
  await still.page.getByRole('button', { name: 'Read it' }).click();
  const candidate = still.page.getByRole('listitem').filter({ hasText: 'demanded' });
  await candidate.locator('summary').click();
  await candidate.locator('select[name$=-party]').selectOption('turkey');
  await candidate.locator('select[name$=-on]').selectOption({ index: 3 });
  await candidate.locator('select[name$=-stance]').selectOption('demand');
  await candidate.getByRole('button', { name: /^Accept/ }).click();
  await still.page.getByText('1 written').waitFor();
  await open(still.page, path);
  const main = await wordsOf(still.page.getByRole('main'));
  assert.match(main, /1 demand, in the order/);
  assert.match(main, /met|part|unmet|silent|unknown/);
  await still.endClean();
});

test('an article that was chosen as a file is kept to the byte, and a reload loses nothing of what was done with it', async () => {
  const { page, endClean } = await asCompiler(true);
  const article =
    '\uFEFFThe guarantor’s envoy said on Monday that “the line is quiet”.\r\n\r\nTurkey’s foreign minister demanded that the fighting stop at once.\r\n';
  const buffer = Buffer.from(article);
  const give = async () => {
    await openListening(page, `${CASE}/rooms/public/capture`);
    await page.getByLabel('Or a file').setInputFiles({ name: 'article.txt', mimeType: 'text/plain', buffer });
    await page.getByLabel('Published on').fill(DAY);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText(/candidates?: /).waitFor();
  };
  const kept = () => page.evaluate(() => JSON.stringify(sessionStorage));

  await give();
  const candidate = page.getByRole('listitem').filter({ hasText: 'demanded' });
  await candidate.locator('summary').click();
  await candidate.locator('select[name$=-party]').selectOption('turkey');
  const { open } = await counts(page);
  await candidate.getByRole('button', { name: /^Accept/ }).click();
  await page.getByText('1 written').waitFor();
  await page.getByText('give the same article again').waitFor();
  assert.doesNotMatch(await kept(), /quiet|Turkey|guarantor/, 'no word of the article stays in the browser');

  await give();
  assert.deepEqual(await counts(page), { written: 1, refused: 0, open: open - 1 });
  for (let left = open - 1; left > 0; left--) {
    await page
      .getByRole('button', { name: /^Refuse/ })
      .first()
      .click();
    await page.getByText(new RegExp(`, ${left - 1} open`)).waitFor();
  }
  await page.getByText('This tab has forgotten the article').waitFor();
  assert.doesNotMatch(await kept(), /travaux-capture/);

  await page.getByRole('link', { name: /^the statement/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Said by/ }).waitFor();
  const file = await page.getByRole('link', { name: 'The file itself' }).getAttribute('href');
  const answered = await page.request.get(new URL(file ?? '', page.url()).href);
  assert.deepEqual(await answered.body(), buffer);
  await endClean();
});
