import { readdirSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

type Leak = (answers: typeof ServerResponse.prototype) => void;

/** Leaks of the kinds that servers have by habit; the crawl must find each. */
export const leaks: Readonly<Record<string, Leak>> = {
  'an ETag over the whole store': (answers) => withHeader(answers, 'etag', () => `"${sizeOfStore().toString(16)}"`),
  'a header that says when the record changed last': (answers) =>
    withHeader(answers, 'x-last-changed', () => String(lastChange())),
  'a count in a page': (answers) => withWords(answers, () => `<!-- ${sizeOfStore()} bytes in all -->`),
};

/** The names of the leaks that can be planted. */
export const LEAKS: readonly string[] = Object.keys(leaks);

function withHeader(answers: typeof ServerResponse.prototype, name: string, value: () => string): void {
  const { writeHead } = answers;
  answers.writeHead = function (this: ServerResponse, ...args: Parameters<typeof writeHead>) {
    this.setHeader(name, value());
    return writeHead.apply(this, args);
  } as typeof writeHead;
}

/** Adds words to the end of every page. */
function withWords(answers: typeof ServerResponse.prototype, words: () => string): void {
  const { end, write, writeHead } = answers;
  answers.writeHead = function (this: ServerResponse, ...args: Parameters<typeof writeHead>) {
    if (isPage(this)) this.removeHeader('content-length');
    return writeHead.apply(this, args);
  } as typeof writeHead;
  answers.end = function (this: ServerResponse, ...args: readonly unknown[]) {
    if (isPage(this)) Reflect.apply(write, this, [words()]);
    return Reflect.apply(end, this, args);
  } as typeof end;
}

function isPage(answer: ServerResponse): boolean {
  return String(answer.getHeader('content-type')).startsWith('text/html');
}

/** How many bytes the folder of the record takes, as a count over everything would tell. */
function sizeOfStore(): number {
  return filesOfStore().reduce((sum, { size }) => sum + size, 0);
}

function lastChange(): number {
  return Math.max(...filesOfStore().map(({ mtimeMs }) => mtimeMs));
}

function filesOfStore(): readonly { readonly size: number; readonly mtimeMs: number }[] {
  const dir = process.env.TRAVAUX_DATA ?? '.';
  return readdirSync(dir)
    .filter((name) => name.startsWith('record.sqlite'))
    .map((name) => statSync(join(dir, name)));
}
