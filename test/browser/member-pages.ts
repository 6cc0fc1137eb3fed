import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, openListening } from './as.ts';
import { started } from './program.ts';
import { assertAccessible, assertNothingCut, NARROW, visit, WIDE, wordsOf } from './visit.ts';

const CASE = '/cases/river-accord';
const PAGES: Readonly<Record<string, RegExp>> = {
  [`${CASE}/home`]: /The river accord/,
  [`${CASE}/hats`]: /Wear another hat/,
  [`${CASE}/rooms`]: /^Rooms$/,
  [`${CASE}/rooms/new`]: /Open a room/,
  [`${CASE}/rooms/caucus-kol`]: /Caucus of Kolvane/,
  [`${CASE}/rooms/caucus-kol/log`]: /The log/,
  [`${CASE}/rooms/caucus-kol/entries/1`]: /Entry 1/,
  [`${CASE}/rooms/caucus-kol/write`]: /Write in Caucus of Kolvane/,
  [`${CASE}/rooms/caucus-kol/release`]: /Release words/,
  [`${CASE}/rooms/caucus-kol/proposals`]: /second keeper/,
  [`${CASE}/rooms/caucus-kol/disclosures`]: /What left this room/,
  [CASE]: /River Vessary/,
};

test('every page of a member can be read by everyone, wide and narrow, by day and by night', async (t) => {
  const { page, endClean } = await as('Tavrin Ells', { javaScriptEnabled: true });
  for (const [path, title] of Object.entries(PAGES)) {
    await t.test(path, async () => {
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ colorScheme: 'light' });
      await openListening(page, path);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await assertAccessible(page);
      await assertNothingCut(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await assertAccessible(page, 'color-contrast');
      await page.setViewportSize(NARROW);
      await assertNothingCut(page);
    });
  }
  await endClean();
});

test('pages about who one is can be read by everyone', async () => {
  for (const path of ['/sign-in', '/sign-out', '/you', '/enter/x', `${CASE}/rooms/public/log`]) {
    const { page, endClean } = await visit(path);
    await assertAccessible(page);
    await page.setViewportSize(NARROW);
    await assertNothingCut(page);
    await endClean();
  }
});

test('which room a thing is in is said beside it, and nothing is said to the public', async () => {
  const member = await as('Tavrin Ells');
  await member.page.goto(new URL(CASE, started.address).href);
  assert.match(await wordsOf(member.page.getByRole('main')), /In the room: Plenary/);
  assert.match(await wordsOf(member.page.getByRole('main')), /In the room: Caucus of Kolvane/);
  const reader = await visit(CASE);
  assert.doesNotMatch(await reader.page.content(), /In the room:/);
  for (const { endClean } of [member, reader]) await endClean();
});

test('as known on an earlier day the log says nothing that was known later', async () => {
  const { page, endClean } = await as('Tavrin Ells');
  await page.goto(new URL(`${CASE}/rooms/public/log?known=2030-02-12`, started.address).href);
  const main = await wordsOf(page.getByRole('main'));
  assert.match(main, /known on 12 February 2030/);
  assert.doesNotMatch(main, /known on [^.]*(March|April|May|June|July) 2030/);
  await endClean();
});
