import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { addressesOf } from './program.ts';
import { assertAccessible, visit, wordsOf } from './visit.ts';

/** A server where people sign in, with a record and accounts of its own. */
async function serveAccounts() {
  const data = await mkdtemp(join(tmpdir(), 'travaux-accounts-'));
  const args = ['src/main.ts', 'serve', '--accounts', '--no-open', '--port', '0', '--data', data];
  const program = spawn(process.execPath, args, {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(async () => {
    program.kill('SIGTERM');
    if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
    await rm(data, { recursive: true });
  });
  return addressesOf(program);
}

async function makeAccount(page: Page, account: { readonly name: string; readonly email: string }): Promise<void> {
  await page.getByLabel('Name').first().fill(account.name);
  await page.getByLabel('E-mail').first().fill(account.email);
  await page.getByLabel('Password').first().fill('four words nobody guesses');
  await page.getByRole('button', { name: 'Make the account' }).click();
}

const QUIET = { javaScriptEnabled: false } as const;

test('the first account begins a process and invites a guest, who is told the process, makes an account and comes in once', async () => {
  const { address, enter } = await serveAccounts();
  const at = (path: string) => new URL(path, address).href;
  const keeper = await visit(enter, QUIET);
  await makeAccount(keeper.page, { name: 'Ines Aldane', email: 'ines@example.org' });
  await keeper.page.getByRole('heading', { level: 1, name: 'Ines Aldane' }).waitFor();

  await keeper.page.getByRole('link', { name: 'Begin a process of your own' }).click();
  await keeper.page.getByLabel('Title', { exact: true }).fill('Talks on the ferry at Orvane');
  await keeper.page.getByRole('button', { name: 'Begin it' }).click();
  await keeper.page.getByText('You read as Ines Aldane').waitFor();
  await keeper.page.getByRole('link', { name: 'Rooms', exact: true }).click();
  await keeper.page.getByRole('link', { name: 'Open a room' }).click();
  await keeper.page.getByLabel('Name', { exact: true }).fill('The quiet room');
  await keeper.page.getByRole('checkbox', { name: /Note who reads it/ }).check();
  await keeper.page.getByRole('button', { name: 'Open the room' }).click();
  await keeper.page.getByLabel('Name of the guest').fill('Karel Brecht');
  await keeper.page.getByRole('button', { name: 'Make the address' }).click();
  const invitation = await keeper.page.getByLabel('Address').inputValue();

  const guest = await visit(invitation, QUIET);
  const told = await wordsOf(guest.page.locator('body'));
  assert.match(told, /To a room of the process Talks on the ferry at Orvane, under the name Karel Brecht/);
  assert.doesNotMatch(told, /quiet room/);
  await makeAccount(guest.page, { name: 'Karel Brecht', email: 'karel@example.org' });
  await guest.page.getByRole('button', { name: 'Accept as Karel Brecht' }).click();
  await guest.page.getByText('You read as Karel Brecht').waitFor();
  await guest.page
    .getByRole('navigation', { name: 'Your rooms' })
    .getByRole('link', { name: /The quiet room/ })
    .click();
  await guest.page.getByRole('heading', { level: 1, name: 'The quiet room' }).waitFor();

  const late = await visit(invitation, QUIET);
  await late.page.getByRole('heading', { name: 'No invitation stands here' }).waitFor();

  await keeper.page.goto(keeper.page.url().replace(/\?.*$/, ''));
  await keeper.page.getByRole('link', { name: 'Who read' }).click();
  await keeper.page.getByRole('row').filter({ hasText: 'Karel Brecht' }).first().waitFor();

  await guest.page.goto(at('/you'));
  await guest.page.getByRole('button', { name: 'Sign out of this browser' }).click();
  await guest.page.goto(at('/sign-in'));
  await guest.page.getByLabel('E-mail').fill('karel@example.org');
  await guest.page.getByLabel('Password').fill('not the one');
  await guest.page.getByRole('button', { name: 'Sign in' }).click();
  await guest.page.getByRole('alert').waitFor();
  assert.equal(await guest.page.getByLabel('E-mail').inputValue(), 'karel@example.org');
  await guest.page.getByLabel('Password').fill('four words nobody guesses');
  await guest.page.getByRole('button', { name: 'Sign in' }).click();
  await guest.page.getByRole('heading', { level: 1, name: 'Karel Brecht' }).waitFor();
  const eyes = await visit(at('/sign-in'));
  await assertAccessible(eyes.page);
  await eyes.endClean();
});
