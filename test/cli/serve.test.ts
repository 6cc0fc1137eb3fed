import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { folder, TRAVAUX, travaux } from './travaux.ts';

const ROOT = join(import.meta.dirname, '../..');
const UNBUILT = existsSync(join(ROOT, 'web/build/handler.js')) ? false : 'the pages are not built: npm run build';

test('serve prints its address, serves pages and data there, and ends when told to', { skip: UNBUILT }, async (t) => {
  const serving = await start(t, TRAVAUX, ['serve', '--port', '0', '--no-open']);
  const address = await addressOf(serving);
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.match(await (await fetch(`${address}/`)).text(), /Travaux/);
  const { cases } = await (await fetch(`${address}/api/v1/cases`)).json();
  assert.ok(cases.some((c: { id: string }) => c.id === 'river-accord'));
  assert.equal(await ended(serving), 0);
});

test('npm start does the same, whichever Node runs npm', { skip: UNBUILT }, async (t) => {
  const serving = await start(t, 'npm', ['start', '--silent', '--', '--port', '0', '--no-open']);
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
  const { code, err } = await travaux(['serve', '--no-open', '--port', String(taken.port), '--data', await folder(t)]);
  assert.equal(code, 1);
  assert.match(err, new RegExp(`Port ${taken.port} is taken.*--port`));
});

test('an address that this computer does not have is said in a sentence', { skip: UNBUILT }, async (t) => {
  const data = await folder(t);
  const behind = ['--host', '192.0.2.1', '--behind-tls', '--name', 'talks.example'];
  const { code, err } = await travaux(['serve', '--no-open', '--port', '0', ...behind, '--data', data]);
  assert.equal(code, 1);
  assert.match(err, /no address 192\.0\.2\.1/);
});

test('a second program on the same record is refused, and the first goes on', { skip: UNBUILT }, async (t) => {
  const data = await folder(t);
  const serving = await start(t, TRAVAUX, ['serve', '--port', '0', '--no-open'], data);
  const address = await addressOf(serving);
  const { code, err } = await travaux(['serve', '--no-open', '--port', '0', '--data', data]);
  assert.equal(code, 1);
  assert.match(err, /Another process has the record in .* open/);
  assert.equal((await fetch(`${address}/api/v1/cases`)).status, 200);
  assert.equal(await ended(serving), 0);
});

test('a sample that the record holds in another form stays as it is, and that is said', {
  skip: UNBUILT,
}, async (t) => {
  const [data, copies] = [await folder(t), await folder(t)];
  const dir = join(copies, 'river-accord');
  await cp(join(ROOT, 'cases/river-accord'), dir, { recursive: true });
  const head = await readFile(join(dir, 'case.yaml'), 'utf8');
  await writeFile(join(dir, 'case.yaml'), head.replace('short: The river accord', 'short: An older river accord'));
  assert.equal((await travaux(['import', '--data', data, dir])).code, 0);
  const serving = await start(t, TRAVAUX, ['serve', '--port', '0', '--no-open'], data);
  let said = '';
  serving.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const address = await addressOf(serving);
  assert.match(await (await fetch(`${address}/api/v1/cases/river-accord`)).text(), /An older river accord/);
  assert.equal((await fetch(`${address}/api/v1/cases/ukraine-2025`)).status, 200);
  assert.equal(await ended(serving), 0);
  assert.match(said, /The record holds the case in .*river-accord in another form/);
  assert.doesNotMatch(said, /ukraine-2025/);
});

async function start(t: TestContext, program: string, words: readonly string[], data?: string): Promise<ChildProcess> {
  const env = { ...process.env, TRAVAUX_DATA: data ?? (await folder(t)) };
  const child = spawn(program, words, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
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
