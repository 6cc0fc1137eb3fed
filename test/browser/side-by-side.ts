import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { as, open, openListening } from './as.ts';
import { visit, wordsOf } from './visit.ts';

const CASE = '/cases/river-accord';
const READ = [
  CASE,
  `${CASE}/home`,
  `${CASE}/rooms`,
  `${CASE}/rooms/public/log`,
  `${CASE}/rooms/plenary/log`,
  `${CASE}/rooms/caucus-iss/log`,
  `${CASE}/rooms/caucus-iss/disclosures`,
  `${CASE}/rooms/caucus-kol`,
  `${CASE}/rooms/caucus-kol/log`,
  `${CASE}/drafts/d3`,
  `${CASE}/compare/d3/d4`,
  '/you',
];

/** What is sent of each of these pages, byte for byte. */
async function allSent(page: Page): Promise<ReadonlyMap<string, string>> {
  const sent = new Map<string, string>();
  for (const path of READ) {
    const answered = await page.request.get(new URL(path, page.url()).href);
    sent.set(path, `${answered.status()} ${await answered.text()}`);
  }
  return sent;
}

test('with two browsers side by side nothing moves in one when the other acts in private', async () => {
  const [kolvane, issarun] = [await as('Tavrin Ells'), await as('Yeset Maddrin', { javaScriptEnabled: true })];
  await openListening(issarun.page, `${CASE}/home`);
  const [before, seen] = [await allSent(issarun.page), await wordsOf(issarun.page.locator('body'))];
  assert.match(before.get(`${CASE}/rooms/caucus-kol`) ?? '', /^404 /);

  await open(kolvane.page, `${CASE}/rooms/caucus-kol/write`);
  await kolvane.page.getByLabel('What happened, or is due').fill('A line that only Kolvane knows');
  await kolvane.page.getByRole('button', { name: 'Write it in Caucus of Kolvane' }).click();
  await kolvane.page.getByText('A line that only Kolvane knows').waitFor();
  await open(kolvane.page, `${CASE}/rooms/new`);
  await kolvane.page.getByLabel('Name', { exact: true }).fill('Kolvane, three of us');
  await kolvane.page.getByLabel('Below').selectOption({ label: 'Caucus of Kolvane' });
  await kolvane.page.getByRole('checkbox', { name: 'Lume Dovray' }).check();
  await kolvane.page.getByRole('button', { name: 'Open the room' }).click();
  await kolvane.page.getByRole('heading', { level: 1, name: 'Kolvane, three of us' }).waitFor();
  await kolvane.page.getByLabel('A person of this process').selectOption({ label: 'Oenn Sarnick' });
  await kolvane.page.getByRole('button', { name: 'Admit' }).click();
  await kolvane.page.getByRole('listitem').filter({ hasText: 'Oenn Sarnick' }).waitFor();

  await wait(1_000); // as long as news takes many times over
  assert.equal(await wordsOf(issarun.page.locator('body')), seen);
  assert.deepEqual(await allSent(issarun.page), before);
  for (const { endClean } of [kolvane, issarun]) await endClean();
});

test('what is written in a room that both read is told to the other, and moves nothing until he asks', async () => {
  const [writer, listener] = [await as('Yeset Maddrin'), await as('Tavrin Ells', { javaScriptEnabled: true })];
  await openListening(listener.page, `${CASE}/rooms/plenary/log`);
  const main = () => wordsOf(listener.page.getByRole('main'));
  const seen = await main();
  await open(writer.page, `${CASE}/rooms/plenary/write`);
  await writer.page.getByLabel('What happened, or is due').fill('Both delegations agree to meet again');
  await writer.page.getByRole('button', { name: 'Write it in Plenary' }).click();
  await listener.page.getByText('Something new stands in your rooms.').waitFor();
  assert.equal(await main(), seen);
  await listener.page.getByRole('button', { name: 'Show it' }).click();
  await listener.page.getByRole('main').getByText('Both delegations agree to meet again').waitFor();
  for (const { endClean } of [writer, listener]) await endClean();
});

test('an address that was used lets nobody else in', async () => {
  const first = await as('Dessa Okarin');
  const used = await first.page.request.get(new URL('/you', first.page.url()).href);
  assert.equal(used.status(), 200);
  const stranger = await visit('/enter/not-a-token-that-was-ever-made', { javaScriptEnabled: false });
  await stranger.page.getByRole('button', { name: 'Enter' }).click();
  await stranger.page.getByRole('alert').waitFor();
  await stranger.page.context().close();
  await first.endClean();
});
