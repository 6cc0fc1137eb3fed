import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleCase } from '../server/sample-desk.ts';
import { secretsOf } from '../server/secrets.ts';
import { started } from './program.ts';

/** Every page and file of the river accord that these pages and their links lead to, by address, as it is sent. */
async function crawl(...from: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const answered = await fetch(new URL(path, started.address));
    const sent = await answered.text();
    found.set(path, sent);
    if (answered.headers.get('content-type')?.startsWith('text/html')) waiting.push(...linksIn(sent, path));
  }
  return found;
}

function linksIn(page: string, path: string): readonly string[] {
  const base = new URL(path, started.address);
  return [...page.matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), base))
    .filter((to) => to.origin === base.origin && isOfCase(to))
    .map((to) => to.pathname + to.search);
}

/** Views of one comparison differ in form alone, and any pair can be overruled: one of each is enough. */
function isOfCase({ pathname, searchParams }: URL): boolean {
  return pathname.includes('/river-accord') && !searchParams.has('pair') && !searchParams.has('view');
}

test('no page of the public, and nothing that a page leads to, holds a word of a closed room', async () => {
  const secrets = secretsOf(await sampleCase('river-accord'));
  assert.ok(secrets.length > 50);
  const pages = await crawl('/', '/about', '/cases/river-accord', '/cases/river-accord?known=2030-07-24');
  assert.ok(pages.size > 30, `${pages.size} pages were found`);
  for (const [path, sent] of pages)
    for (const secret of secrets) assert.ok(!sent.includes(secret), `${path} says ${secret}`);
});

test('a page for what lies in a closed room and one for what is not there are the same', async () => {
  for (const [forbidden, missing] of [
    ['/cases/river-accord/drafts/m-08', '/cases/river-accord/drafts/m-99'],
    ['/cases/caucus-kol', '/cases/caucus-xyz'],
  ] as const) {
    const [one, two] = await Promise.all([forbidden, missing].map((path) => fetch(new URL(path, started.address))));
    assert.ok(one && two);
    assert.deepEqual([one.status, two.status], [404, 404]);
    const last = (path: string) => path.split('/').at(-1) ?? '';
    assert.equal((await one.text()).replaceAll(last(forbidden), last(missing)), await two.text());
  }
});
