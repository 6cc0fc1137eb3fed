import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { as, open, openListening } from './as.ts';
import { assertAccessible, assertNothingCut, NARROW, wordsOf } from './visit.ts';

const WALL = '/cases/river-accord/rooms/plenary/projector';

/** The page as a screen reader has it. */
function spoken(page: Page): Promise<string> {
  return page.locator('body').ariaSnapshot();
}

test('the wall shows one room alone, with its name in large letters', async () => {
  const { page, endClean } = await as('Tavrin Ells', { javaScriptEnabled: true });
  await openListening(page, WALL);
  const name = page.getByRole('banner').getByText('Plenary', { exact: true });
  const size = await name.evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));
  assert.ok(size >= 36, `${size}`);
  const sent = await (await page.request.get(page.url())).text();
  assert.doesNotMatch(sent, /Caucus of Kolvane|Instructions for the ceiling/);
  await assertAccessible(page);
  await assertNothingCut(page);
  await page.setViewportSize(NARROW);
  await assertNothingCut(page);
  await endClean();
});

test('a key blanks the wall, for eyes and ears, and shows it again', async () => {
  const { page, endClean } = await as('Tavrin Ells', { javaScriptEnabled: true });
  await openListening(page, WALL);
  const shown = await spoken(page);
  assert.match(shown, /Plenary/);
  await page.keyboard.press('b');
  await page.getByRole('heading', { name: 'The screen is blank' }).waitFor();
  assert.doesNotMatch(await spoken(page), /Plenary|Tavrin|Ells/);
  assert.doesNotMatch(await page.title(), /Plenary/);
  await assertAccessible(page);
  await page.keyboard.press('b');
  await page.getByRole('banner').waitFor();
  assert.equal(await spoken(page), shown);
  await page.getByRole('button', { name: 'Blank the screen' }).click();
  await page.getByRole('button', { name: 'Show the room' }).click();
  await page.getByRole('banner').waitFor();
  await endClean();
});

test('without script a button blanks it, and then nothing of the room is even sent', async () => {
  const { page, endClean } = await as('Tavrin Ells');
  await open(page, WALL);
  await page.getByRole('button', { name: 'Blank the screen' }).click();
  await page.getByRole('heading', { name: 'The screen is blank' }).waitFor();
  assert.doesNotMatch(await page.content(), /Plenary/);
  await page.getByRole('button', { name: 'Show the room' }).click();
  await page.getByRole('banner').waitFor();
  await endClean();
});

test('what is written in the room comes up on the wall by itself', async () => {
  const [writer, wall] = [await as('Lume Dovray'), await as('Tavrin Ells', { javaScriptEnabled: true })];
  await openListening(wall.page, WALL);
  await open(writer.page, '/cases/river-accord/rooms/plenary/write');
  await writer.page.getByLabel('What happened, or is due').fill('The chair reads Article 9 aloud');
  await writer.page.getByRole('button', { name: 'Write it in Plenary' }).click();
  await wall.page.getByText('The chair reads Article 9 aloud').waitFor();
  assert.match(await wordsOf(wall.page.getByRole('main')), /Lume Dovray/);
  for (const { endClean } of [writer, wall]) await endClean();
});
