import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { as, open } from './as.ts';
import { visit, wordsOf } from './visit.ts';

const ROOM = '/cases/river-accord/rooms/caucus-kol';

/** Tells a note in the caucus of Kolvane. */
async function tell(page: Page, title: string): Promise<void> {
  await open(page, `${ROOM}/write`);
  await page.getByLabel('What happened, or is due').fill(title);
  await page.getByRole('button', { name: 'Write it in Caucus of Kolvane' }).click();
  await page.getByRole('heading', { level: 1, name: 'The log' }).waitFor();
  await page.getByText(title).waitFor();
}

test('words leave a caucus by two keepers; the public reads them and on whose leave, and not where they come from', async () => {
  const [one, other] = [await as('Tavrin Ells'), await as('Lume Dovray')];
  await tell(one.page, 'Kolvane could live with forty days');

  await open(one.page, `${ROOM}/release`);
  await one.page.getByRole('checkbox', { name: /could live with forty days/ }).check();
  await one.page.getByRole('button', { name: 'Take their words' }).click();
  const words = one.page.getByLabel('The words that will leave');
  assert.match(await words.inputValue(), /forty days/);
  await words.fill('A period of forty days\nis not excluded.\n\nMore is not said.');
  await one.page.getByLabel('On leave of').fill('The delegation of Kolvane');
  await one.page.getByRole('button', { name: 'Show what they will read' }).click();
  const preview = one.page.getByRole('region', { name: '3. What Public will show' });
  assert.match(
    await wordsOf(preview),
    /A period of forty days is not excluded\..*On leave of The delegation of Kolvane\./,
  );
  await one.page.getByLabel('Why, for the other keepers').fill('The Envoy asks for a sign');
  await one.page.getByRole('button', { name: 'Propose this release' }).click();
  await one.page.getByText('You proposed this; another keeper carries it out.').waitFor();

  const reader = await visit('/cases/river-accord');
  assert.doesNotMatch(await wordsOf(reader.page.getByRole('main')), /forty days/);

  await open(other.page, '/cases/river-accord/home');
  await other.page.getByRole('link', { name: 'Tavrin Ells proposes to release words' }).click();
  await other.page.getByRole('button', { name: 'Carry it out: release words' }).click();
  await other.page.getByRole('heading', { level: 1, name: 'What left this room' }).waitFor();
  assert.match(
    await wordsOf(other.page.getByRole('main')),
    /Released by Lume Dovray, as Tavrin Ells had proposed.*not excluded.*Kolvane could live with forty days/,
  );

  await reader.page.reload({ waitUntil: 'networkidle' });
  const shown = await wordsOf(reader.page.getByRole('region', { name: 'Let out of closed rooms' }));
  assert.match(
    shown,
    /A period of forty days is not excluded\. ?More is not said\. ?On leave of The delegation of Kolvane\./,
  );
  assert.doesNotMatch(await reader.page.content(), /Caucus of Kolvane|could live with/);
  for (const { endClean } of [one, other, reader]) await endClean();
});

test('what is refused says why in its place, and keeps what was typed', async () => {
  const { page } = await as('Tavrin Ells');
  await open(page, `${ROOM}/write`);
  await page.getByLabel('What happened, or is due').fill('   ');
  await page.getByLabel('Place').first().fill('Ulloway');
  await page.getByRole('button', { name: 'Write it in Caucus of Kolvane' }).click();
  assert.match(await wordsOf(page.getByRole('alert')), /Not done\. .*title/);
  assert.equal(await page.getByLabel('Place').first().inputValue(), 'Ulloway');
  await page.context().close();
});

test('an entry is corrected and withdrawn by further ones, which stand beside it', async () => {
  const { page, endClean } = await as('Lume Dovray');
  await tell(page, 'The seventh meeting began at nine');
  const entry = page.getByRole('listitem').filter({ hasText: 'The seventh meeting began at nine' });
  await entry.getByRole('link', { name: /^Open/ }).click();
  await page.getByLabel('What happened, or is due').fill('The seventh meeting began at ten');
  await page.getByLabel('Why').first().fill('Misread');
  await page.getByRole('button', { name: 'Correct it in Caucus of Kolvane' }).click();
  await entry.getByText('Corrected by').waitFor();
  await entry.getByRole('link', { name: /^Open/ }).click();
  assert.equal(await page.getByLabel('What happened, or is due').inputValue(), 'The seventh meeting began at ten');
  await page.getByLabel('Why').last().fill('There was no seventh meeting');
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await entry.getByText('Withdrawn by').waitFor();
  await endClean();
});

test('a text is tabled in a room once its losses were seen, and bears the room’s sign', async () => {
  const { page, endClean } = await as('Tavrin Ells');
  await open(page, `${ROOM}/write`);
  const file = {
    name: 'ours.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Our own text\n\n1. The band is [two] miles wide.\n\n![map](map.png)\n'),
  };
  await page.getByLabel('File').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByRole('heading', { name: 'What was read in ours.md' }).waitFor();
  await page.getByLabel('Title').fill('Our own text on the band');
  await page.getByRole('checkbox', { name: 'Kolvane', exact: true }).last().check();
  await page.getByRole('button', { name: 'Table it in Caucus of Kolvane' }).click();
  await page.getByRole('heading', { level: 1, name: 'Our own text on the band' }).waitFor();
  assert.match(await wordsOf(page.getByRole('main')), /Proposal, Kolvane,.*In the room: Caucus of Kolvane/);
  const read = await fetch(page.url());
  assert.equal(read.status, 404, 'nobody else knows of it');
  await endClean();
});
