import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { started } from './program.ts';

/** A page under watch: what it asked of others, and what it complained of. */
export interface Visit {
  readonly page: Page;
  /** Fails if the page asked anything of another origin, or complained. */
  readonly endClean: () => Promise<void>;
}

/** Opens a page in a context of its own and watches it. */
export async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await started.browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  const address = new URL(path, started.address);
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== address.origin) outside.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address.href, { waitUntil: 'networkidle' });
  const endClean = async () => {
    await context.close();
    assert.deepEqual(outside, [], 'nothing is asked of another origin');
    assert.deepEqual(complaints, [], 'the page complains of nothing');
  };
  return { page, endClean };
}

/** All words of a place, hidden ones too, with single spaces between them. */
export async function wordsOf(place: Locator): Promise<string> {
  return ((await place.textContent()) ?? '').replace(/\s+/g, ' ');
}

/** The window that pages are visited in where no other is asked for. */
export const WIDE = { width: 1280, height: 900 };
/** The narrowest window that the pages are made for. */
export const NARROW = { width: 390, height: 844 };

/** Fails on anything that axe finds; of the rules named, if any are. */
export async function assertAccessible(page: Page, ...rules: readonly string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  assert.deepEqual(
    violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
    [],
  );
}

/** Fails if the page can be moved sideways, or if any words are cut off by the box that they stand in. */
export async function assertNothingCut(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const isHidden = (e: Element) =>
      getComputedStyle(e).clipPath !== 'none' || getComputedStyle(e).position === 'absolute';
    const cut = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((e) => e.checkVisibility() && !isHidden(e) && e.textContent.trim() !== '')
      .filter((e) => {
        const { right, left } = e.getBoundingClientRect();
        const clips = getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
        return right > window.innerWidth + 1 || left < -1 || clips;
      })
      .map((e) => `${e.tagName} ${e.textContent.trim().slice(0, 40)}`);
    return { wide, cut };
  });
  assert.deepEqual(found, { wide: 0, cut: [] });
}
