import type { BrowserContextOptions, Page } from 'playwright-core';
import { started } from './program.ts';
import { type Visit, visit } from './visit.ts';

/**
 * Opens a browser of its own that enters by a one-time address and wears a hat in the river accord. It runs no script
 * unless asked for: the pages are complete without, and nothing on them can come late.
 */
export async function as(name: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await visit(await freshAddress(), { javaScriptEnabled: false, ...options });
  const { page } = visited;
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('heading', { level: 1, name: 'This session' }).waitFor();
  await wear(page, name);
  return visited;
}

/** Puts on another hat. */
async function wear(page: Page, name: string): Promise<void> {
  await open(page, '/cases/river-accord/hats');
  await page
    .getByRole('button', { name: `Be ${name}` })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'The river accord' }).waitFor();
  await page.getByText(`You read as ${name}`).waitFor();
}

/** Goes to an address, once the page before has come to rest. Pages that go on listening are never at rest in the network. */
export async function open(page: Page, path: string): Promise<void> {
  await page.waitForLoadState('load');
  await page.goto(new URL(path, started.address).href, { waitUntil: 'load' });
}

/** The same where script runs: until the page listens for what is new, and so for keys and hands as well. */
export async function openListening(page: Page, path: string): Promise<void> {
  const listens = page.waitForRequest((request) => request.url().endsWith('/stream'));
  await open(page, path);
  await listens;
}

/** The browser that entered by the address that the program printed; it makes the addresses of all others, one at a time. */
let maker: Promise<Page> | undefined;
let turn: Promise<unknown> = Promise.resolve();

function freshAddress(): Promise<string> {
  maker ??= enterFirst();
  const made = Promise.all([maker, turn]).then(([page]) => makeAddress(page));
  turn = made.catch(() => undefined);
  return made;
}

async function enterFirst(): Promise<Page> {
  const { page } = await visit(started.enter, { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('heading', { level: 1, name: 'This session' }).waitFor();
  return page;
}

async function makeAddress(page: Page): Promise<string> {
  await open(page, '/you');
  await page.getByRole('button', { name: 'Make an address for another browser' }).click();
  return page.getByLabel('Address').inputValue();
}
