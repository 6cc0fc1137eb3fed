import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { started } from './program.ts';
import { visit, wordsOf } from './visit.ts';

test('the last column stays empty until the slider reaches its day', async () => {
  const { page, endClean } = await visit('/');
  const slider = page.getByRole('slider', { name: 'As known on' });
  assert.equal(await slider.getAttribute('aria-valuetext'), '25 November 2025');
  const texts = page.getByRole('table');
  assert.doesNotMatch(await page.content(), /20 points|20-point|2025-12-24|v20/);
  assert.match(await wordsOf(texts), /nothing is known on this day/i);

  await slider.fill('29');
  await page.waitForURL(/known=2025-12-24/);
  await texts.getByRole('columnheader', { name: /20 points/ }).waitFor();
  assert.match(await wordsOf(texts), /Changed: 800,000 in peacetime as a supported strength/);
  assert.equal(await slider.getAttribute('aria-valuetext'), '24 December 2025');

  await slider.fill('0');
  await page.waitForURL(/known=2025-11-25/);
  await page.waitForFunction(() => !document.body.textContent.includes('20 points'));
  await endClean();
});

test('without script a button shows the day, and a day in the address is shown as asked', async () => {
  const { page, endClean } = await visit('/', { javaScriptEnabled: false });
  await page.getByRole('slider', { name: 'As known on' }).press('End');
  await page.getByRole('button', { name: 'Show this day' }).click();
  assert.match(await wordsOf(page.getByRole('table')), /20 points/);
  assert.match(await wordsOf(page.locator('output')), /11 April 2026/);
  await endClean();
});

test('on the time line a later text is neither shown nor counted', async () => {
  const { page, endClean } = await visit('/cases/ukraine-2025?known=2025-11-25');
  const then = await wordsOf(page.getByRole('main'));
  assert.doesNotMatch(then, /20-point version|Berlin leaders|Prosperity/);
  await page.goto(new URL('/cases/ukraine-2025?known=2026-04-11', started.address).href);
  const [before, now] = [then, await wordsOf(page.getByRole('main'))].map((words) =>
    Number(/(\d+) texts known/.exec(words)?.[1]),
  );
  assert.ok(before !== undefined && now !== undefined && before < now, `${before} then, ${now} now`);
  await endClean();
});

test('a comparison that is opened from a day, its other views and its files stay on that day', async () => {
  const { page, endClean } = await visit('/?known=2025-11-26');
  await page.getByRole('link', { name: 'What changed', exact: true }).last().click();
  await page.getByRole('heading', { level: 1, name: 'What changed' }).waitFor();
  await page.getByText('As known on 26 November 2025').waitFor();
  await page.getByRole('link', { name: 'Inline', exact: true }).click();
  await page.waitForURL(/view=inline/);
  await page.getByText('As known on 26 November 2025').waitFor();
  const file = await page.getByRole('link', { name: 'Markdown' }).getAttribute('href');
  assert.match(file ?? '', /known=2025-11-26/);
  const later = await fetch(new URL('/cases/ukraine-2025/compare/us28/v20?known=2025-11-26', started.address));
  assert.equal(later.status, 404);
  await endClean();
});

test('a day before the record begins is its first day, on pages with a slider and on those without', async () => {
  for (const path of ['', '/drafts/us28', '/compare/us28/v20']) {
    const [before, first] = await Promise.all(['2000-01-01', '2025-11-25'].map((day) => pageOn(path, day)));
    assert.equal(before?.status, first?.status, path);
    assert.equal(before?.title, first?.title, path);
  }
});

async function pageOn(path: string, day: string) {
  const answered = await fetch(new URL(`/cases/ukraine-2025${path}?known=${day}`, started.address));
  return { status: answered.status, title: /<h1[\s\S]*?<\/p>/.exec(await answered.text())?.[0] };
}

test('what happened around the texts stands among them, with its sources, and nothing of it is told early', async () => {
  const { page, endClean } = await visit('/cases/ukraine-2025?known=2026-02-06');
  const main = page.getByRole('main');
  assert.match(await wordsOf(main), /Witkoff and Kushner meet Dmitriev.*European Pravda via UANews, relaying Axios/);
  assert.doesNotMatch(await wordsOf(main), /Target month named/);
  await page.goto(new URL('/?known=2026-02-07', started.address).href);
  const next = page.getByRole('region', { name: 'What next: deadlines and meetings' });
  assert.match(await wordsOf(next), /1 to 30 June 2026 ?Target month named by the United States/);
  await endClean();
});

test('a text that is opened from a day says nothing that was known later', async () => {
  const { page, endClean } = await visit('/');
  await page
    .getByRole('columnheader', { name: /28 points/ })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { level: 1, name: /28-point draft/ }).waitFor();
  assert.doesNotMatch(await wordsOf(page.getByRole('main')), /20-point version|Berlin leaders|Prosperity/);
  await page.getByRole('link', { name: 'Sovereignty of Ukraine', exact: true }).click();
  await page.getByRole('slider', { name: 'As known on' }).waitFor();
  assert.match(page.url(), /known=2025-11-25/);
  await endClean();
});

/** The statements that a page opens to, by their addresses without the day. */
async function statementsOn(page: Page): Promise<readonly string[]> {
  const links = await page.getByRole('main').locator('a[href*="/statements/"]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return [...new Set(addresses.map((address) => new URL(address ?? '', started.address).pathname))];
}

test('a question’s page and a party’s open to what was known on the slider’s day, and a statement from later is not there yet', async () => {
  for (const path of ['questions/q-territory', 'parties/turkey']) {
    const { page, endClean } = await visit(`/cases/ukraine-2025/${path}?known=2025-11-25`);
    const then = await statementsOn(page);
    await page.getByRole('slider', { name: 'As known on' }).fill('137');
    await page.waitForURL(/known=2026-04-11/);
    await page.locator('main a[href*="known=2026-04-11"]').first().waitFor();
    const now = await statementsOn(page);
    assert.ok(then.length > 0 && then.every((address) => now.includes(address)), `${path}: nothing known is lost`);
    const later = now.filter((address) => !then.includes(address));
    assert.ok(later.length > 0, `${path}: something was said later`);
    for (const [addresses, status] of [
      [then.slice(0, 3), 200],
      [later.slice(0, 3), 404],
    ] as const)
      for (const address of addresses) {
        const answered = await fetch(new URL(`${address}?known=2025-11-25`, started.address));
        assert.equal(answered.status, status, address);
      }
    await endClean();
  }
});

test('the matrix is that of the slider’s day, and is the same again when the slider comes back', async () => {
  const { page, endClean } = await visit('/cases/ukraine-2025/matrix?known=2025-11-25');
  const words = () => wordsOf(page.getByRole('table').first());
  const show = async (step: string, day: string) => {
    await page.getByRole('slider', { name: 'As known on' }).fill(step);
    await page.waitForURL(new RegExp(`known=${day}`));
    await page.locator(`main a[href*="known=${day}"]`).first().waitFor();
    return words();
  };
  const first = await words();
  assert.notEqual(await show('137', '2026-04-11'), first);
  assert.equal(await show('0', '2025-11-25'), first);
  await endClean();
});
