import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArguments } from './arguments.ts';
import { serveOptions } from './serve-options.ts';

test('on this computer alone it is for one person, without TLS', () => {
  for (const host of ['127.0.0.1', '127.8.0.1', '::1', 'localhost']) {
    const options = read('--host', host);
    assert.ok(options.ok);
    assert.deepEqual([options.value.accounts, options.value.tls, options.value.behind], [false, undefined, undefined]);
  }
  const asked = read('--accounts');
  assert.ok(asked.ok && asked.value.accounts);
});

test('where other computers reach it, it refuses to do without TLS and says what to give', () => {
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'talks.example', '127.0.0.1.example'])
    for (const more of [[], ['--accounts']]) {
      const options = read('--host', host, ...more);
      assert.ok(!options.ok, host);
      assert.equal(options.refusal.code, 'serve');
      assert.match(options.refusal.sentence, /--tls-cert and --tls-key.*--behind-tls --name/);
    }
});

test('with TLS, given or in front, people sign in', () => {
  const given = read('--host', '0.0.0.0', '--tls-cert', 'c.pem', '--tls-key', 'k.pem', '--name', 'talks.example');
  assert.ok(given.ok && given.value.accounts);
  assert.deepEqual(given.value.tls, { cert: 'c.pem', key: 'k.pem', name: 'talks.example' });
  const behind = read('--behind-tls', '--name', 'talks.example', '--proxy', '10.0.0.2');
  assert.ok(behind.ok && behind.value.accounts, 'a proxy on this computer lets strangers in, too');
  assert.deepEqual(behind.value.behind, { name: 'talks.example', proxies: ['10.0.0.2'] });
});

test('options that do not go together are not understood', () => {
  for (const words of [
    ['--tls-cert', 'c.pem'],
    ['--tls-key', 'k.pem'],
    ['--behind-tls'],
    ['--name', 'talks.example'],
    ['--proxy', '10.0.0.2'],
    ['--behind-tls', '--name', 'talks.example', '--proxy', 'proxy.example'],
    ['--behind-tls', '--name', 'talks.example', '--tls-cert', 'c.pem', '--tls-key', 'k.pem'],
    ['--port', '70000'],
  ]) {
    const options = read(...words);
    assert.ok(!options.ok, words.join(' '));
    assert.equal(options.refusal.code, 'usage', words.join(' '));
  }
});

function read(...words: readonly string[]) {
  const invocation = readArguments(['serve', ...words]);
  return invocation.ok ? serveOptions(invocation.value, {}) : invocation;
}
