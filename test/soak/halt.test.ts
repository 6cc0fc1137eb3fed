import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

test('a soak that is told to end stops its writers and its database, and leaves nothing behind', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'travaux-halt-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  chmodSync(dir, 0o755); // the database runs as another user
  const env = { ...process.env, TMPDIR: dir };
  const run = join(import.meta.dirname, 'run.ts');
  const soak = spawn(process.execPath, [run, '--kills', '50', '--store', 'postgres'], { env });
  let said = '';
  soak.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const closed = new Promise((resolve) => soak.once('close', resolve));
  while (!readdirSync(dir).some((name) => name.startsWith('travaux-compiled-')) && soak.exitCode === null)
    await wait(50);
  soak.kill('SIGTERM');
  assert.notEqual(await closed, 0);
  assert.match(said, /the soak was told to end \(SIGTERM\)/);
  // Both folders are removed once what worked in them has ended: the last writer, and the server.
  assert.deepEqual(readdirSync(dir), []);
});
