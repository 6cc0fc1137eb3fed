import assert from 'node:assert/strict';
import { test } from 'node:test';
import { started } from './program.ts';
import { assertAccessible, assertNothingCut, NARROW, visit, wordsOf } from './visit.ts';

const PAGES: Readonly<Record<string, RegExp>> = {
  '/': /^Travaux$/,
  '/?known=2025-12-24': /^Travaux$/,
  '/compare': /Compare two files of yours/,
  '/about': /About Travaux/,
  '/check': /Check a printed sheet/,
  '/check?code=0000-0000': /Check a printed sheet/,
  '/cases/ukraine-2025': /The plan to end the war/,
  '/cases/ukraine-2025/drafts/us28': /28-point draft/,
  '/cases/ukraine-2025/compare/us28/v20': /What changed/,
  '/cases/ukraine-2025/matrix': /Who wants what/,
  '/cases/ukraine-2025/questions/q-territory': /Territory/,
  '/cases/ukraine-2025/parties/ukraine': /Ukraine/,
  '/cases/ukraine-2025/statements/sf-13': /Said by/,
  '/cases/ukraine-2025/coverage?party=ukraine&draft=us28': /What a text makes/,
  '/cases/ukraine-2025/witness': /sentence by sentence/,
  '/cases/ukraine-2025/search?q=territory': /Search/,
  '/cases/river-accord': /River Vessary/,
  '/cases/river-accord/drafts/d2': /Single negotiating text/,
  '/cases/river-accord/compare/d1/d2': /What changed/,
  '/cases/river-accord/compare/d3/d4?view=inline': /What changed/,
  '/cases/river-accord/compare/d3/d4?view=changes': /What changed/,
};

for (const [path, title] of Object.entries(PAGES)) {
  test(`${path} can be read by everyone, wide and narrow, by day and by night, and asks nothing of others`, async () => {
    const { page, endClean } = await visit(path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    assert.equal(await page.getByRole('main').count(), 1);
    await assertAccessible(page);
    await assertNothingCut(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await assertAccessible(page, 'color-contrast');
    await page.setViewportSize(NARROW);
    await assertNothingCut(page);
    await endClean();
  });
}

test('a page that is come back to or reloaded is the page that it was', async () => {
  const { page, endClean } = await visit('/');
  const letters = () => page.evaluate(() => [getComputedStyle(document.body).fontFamily, document.styleSheets.length]);
  const first = await letters();
  // Each page is let come to rest: to leave one that is still loading is another matter, and a noisy one.
  const settled = { waitUntil: 'networkidle' } as const;
  await page.goto(new URL('/cases/river-accord', page.url()).href, settled);
  await page.goto(new URL('/', page.url()).href, settled);
  assert.deepEqual(await letters(), first, 'come back to');
  await page.reload(settled);
  assert.deepEqual(await letters(), first, 'reloaded');
  await endClean();
});

test('every page of a sample says what it is, and is kept out of searches', async () => {
  for (const path of ['/', '/cases/ukraine-2025', '/cases/ukraine-2025/compare/us28/v20']) {
    const { page, endClean } = await visit(path);
    assert.match(await wordsOf(page.locator('body')), /Paraphrase, not official text/);
    assert.equal(await page.locator('meta[name=robots]').first().getAttribute('content'), 'noindex');
    await endClean();
  }
});

test('no letters are set below thirteen pixels', async () => {
  for (const path of ['/', '/cases/river-accord/compare/d3/d4', '/cases/river-accord/drafts/d2']) {
    const { page, endClean } = await visit(path);
    const smallest = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('body *')]
          .filter((e) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim() !== ''))
          .filter((e) => !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(e.tagName))
          .map((e) => Number.parseFloat(getComputedStyle(e).fontSize)),
      ),
    );
    assert.ok(smallest >= 13, `${path}: ${smallest}`);
    await endClean();
  }
});

test('an address that leads nowhere is answered in words, with a way on', async () => {
  for (const path of ['/nowhere', '/cases/nowhere', '/cases/river-accord/drafts/d9']) {
    const context = await started.browser.newContext();
    const page = await context.newPage();
    const answered = await page.goto(new URL(path, started.address).href);
    assert.equal(answered?.status(), 404);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await page.getByRole('link', { name: 'The front page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Travaux' }).waitFor();
    await context.close();
  }
});

test('the code at the foot of a text leads back to it, typed by hand too', async () => {
  const { page, endClean } = await visit('/cases/river-accord/drafts/d3');
  const code = await page.getByRole('link', { name: /^[0-9A-Z]{4}-[0-9A-Z]{4}$/ }).textContent();
  await page.goto(new URL('/check', started.address).href, { waitUntil: 'networkidle' });
  await page.getByLabel('Code on the sheet').fill(` ${code?.toLowerCase()}`);
  await page.getByRole('button', { name: 'Find the draft' }).click();
  await page.getByText(`${code} is`).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Revised negotiating text on the Vessary' }).click();
  await page.getByRole('heading', { level: 1, name: 'Revised negotiating text on the Vessary' }).waitFor();
  await endClean();
});

test('scripts run only if they are the pages’ own', async () => {
  const { headers } = await fetch(started.address);
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, /script-src 'self' 'sha256-/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
});
