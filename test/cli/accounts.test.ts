import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { folder, TRAVAUX, travaux } from './travaux.ts';

const ROOT = join(import.meta.dirname, '../..');
const UNBUILT = existsSync(join(ROOT, 'web/build/handler.js')) ? false : 'the pages are not built: npm run build';
const NO_OPENSSL =
  spawnSync('openssl', ['version']).status === 0 ? UNBUILT : 'there is no openssl to make a certificate';
const ROSE = { name: 'Rose', email: 'rose@example.org', password: 'four words are enough' };

test('a server with accounts prints the address that makes the first, and its keeper sees to them', {
  skip: UNBUILT,
}, async (t) => {
  const data = await folder(t);
  const { said, stop } = await start(t, ['--accounts', '--data', data]);
  const address = /Travaux is at (\S+)/.exec(said)?.[1] ?? '';
  const token = /\/set-up\/(\S+)/.exec(said)?.[1];
  assert.equal((await post(address, '/accounts', { token, ...ROSE })).status, 200);
  assert.equal((await travaux(['account', 'list', '--data', data])).out, 'rose@example.org  Rose\n');
  const { out } = await travaux(['account', 'reset', ROSE.email, '--data', data, '--at', address]);
  const [, reset] = /^http:\S+\/reset\/(\S+)\n/.exec(out) ?? [];
  const password = 'five words are even better';
  assert.equal((await post(address, '/accounts/reset', { token: reset, password })).status, 200);
  assert.equal((await post(address, '/session', { email: ROSE.email, password: ROSE.password })).status, 401);
  assert.equal((await post(address, '/session', { email: ROSE.email, password })).status, 200);
  assert.equal((await travaux(['account', 'remove', ROSE.email, '--data', data])).code, 0);
  assert.equal((await post(address, '/session', { email: ROSE.email, password })).status, 401);
  await stop();
});

test('what account does not understand or find is said in a sentence', async (t) => {
  const data = await folder(t);
  for (const words of [
    ['account', 'list'],
    ['account', 'list', 'x@y.org', '--data', data],
    ['account', 'reset', '--data', data],
    ['account', 'mend', 'x@y.org', '--data', data],
  ])
    assert.equal((await travaux(words)).code, 2, words.join(' '));
  const none = await travaux(['account', 'list', '--data', data]);
  assert.equal(none.code, 1);
  assert.match(none.err, /no accounts in .*serve --accounts/);
});

test('with a certificate of its own it answers over TLS, by the name on it', { skip: NO_OPENSSL }, async (t) => {
  const data = await folder(t);
  const [cert, key] = [join(data, 'cert.pem'), join(data, 'key.pem')];
  const made = spawnSync('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    key,
    '-out',
    cert,
    '-days',
    '2',
    '-subj',
    '/CN=talks.example',
  ]);
  assert.equal(made.status, 0, String(made.stderr));
  const words = ['--host', '0.0.0.0', '--tls-cert', cert, '--tls-key', key, '--name', 'talks.example', '--data', data];
  const { said, stop } = await start(t, words);
  assert.match(said, /Travaux is at https:\/\/talks\.example:\d+\n.*https:\/\/talks\.example:\d+\/set-up\//);
  const port = Number(/talks\.example:(\d+)/.exec(said)?.[1]);
  assert.equal(await statusOver(port, 'talks.example'), 200);
  assert.equal(await statusOver(port, 'other.example'), 403);
  await stop();
  const broken = await travaux(['serve', '--no-open', '--tls-cert', key, '--tls-key', key, '--data', data]);
  assert.equal(broken.code, 1);
  assert.match(broken.err, /The certificate in .* cannot be used/);
});

/** Starts a server and waits for all that it prints first. */
async function start(
  t: TestContext,
  words: readonly string[],
): Promise<{ said: string; stop: () => Promise<unknown> }> {
  const child: ChildProcess = spawn(TRAVAUX, ['serve', '--port', '0', '--no-open', ...words], { cwd: ROOT });
  t.after(() => child.kill('SIGKILL'));
  const said = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const take = (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes('Ctrl-C')) resolve(printed);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
  const stop = () => {
    const gone = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    return gone;
  };
  return { said, stop };
}

function post(address: string, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: address };
  return fetch(`${address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

function statusOver(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = { host: '127.0.0.1', port, path: '/api/v1/me', headers: { host }, rejectUnauthorized: false };
    get(asked, (answered) => {
      answered.resume();
      resolve(answered.statusCode);
    }).on('error', reject);
  });
}
