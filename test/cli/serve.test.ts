import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { TRAVAUX, travaux } from './travaux.ts';

const ROOT = join(import.meta.dirname, '../..');
const UNBUILT = existsSync(join(ROOT, 'web/build/handler.js')) ? false : 'the pages are not built: npm run build';

test('serve prints its address, serves pages and data there, and ends when told to', { skip: UNBUILT }, async (t) => {
  const serving = start(t, TRAVAUX, ['serve', '--port', '0', '--no-open']);
  const address = await addressOf(serving);
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.match(await (await fetch(`${address}/`)).text(), /Travaux/);
  const { cases } = await (await fetch(`${address}/api/v1/cases`)).json();
  assert.ok(cases.some((c: { id: string }) => c.id === 'river-accord'));
  assert.equal(await ended(serving), 0);
});

test('npm start does the same, whichever Node runs npm', { skip: UNBUILT }, async (t) => {
  const serving = start(t, 'npm', ['start', '--silent', '--', '--port', '0', '--no-open']);
  const address = await addressOf(serving);
  assert.equal((await fetch(`${address}/`)).status, 200);
  await ended(serving);
  await assert.rejects(fetch(`${address}/`), 'the server outlived npm');
});

test('a port that is taken is said in a sentence, with the way out', { skip: UNBUILT }, async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  t.after(() => other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const taken = other.address();
  assert.ok(taken !== null && typeof taken === 'object');
  const { code, err } = await travaux(['serve', '--no-open', '--port', String(taken.port)]);
  assert.equal(code, 1);
  assert.match(err, new RegExp(`Port ${taken.port} is taken.*--port`));
});

test('an address that this computer does not have is said in a sentence', { skip: UNBUILT }, async () => {
  const { code, err } = await travaux(['serve', '--no-open', '--port', '0', '--host', '192.0.2.1']);
  assert.equal(code, 1);
  assert.match(err, /no address 192\.0\.2\.1/);
});

function start(t: TestContext, program: string, words: readonly string[]): ChildProcess {
  const child = spawn(program, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(() => child.kill('SIGKILL'));
  return child;
}

/** Waits for the address, which is the first thing that is printed; a server that ends before is a failure. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const take = (chunk: Buffer) => {
      printed += chunk;
      const address = /Travaux is at (\S+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`ended with ${code} before it served: ${printed}`)));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.on('exit', (code) => resolve(code));
    child.kill('SIGTERM');
  });
}
