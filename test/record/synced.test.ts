import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unsynced } from './synced.ts';

const ASKED = '1 write(2</dev/null>, "asked name 1\\n", 13) = 13';
const WRITTEN = '1 pwrite64(20</r/record.sqlite-wal>, "…", 4096, 32) = 4096';
const SYNCED = '1 fdatasync(20</r/record.sqlite-wal>) = 0';
const ACKNOWLEDGED = '1 write(2</dev/null>, "acknowledged name 1\\n", 20) = 20';
const KEY = '1 write(21</r/keys/ab.key.new>, "…", 33) = 33';
const KEY_SYNCED = '1 fsync(21</r/keys/ab.key.new>) = 0';
const NAMED = '1 rename("/r/keys/ab.key.new", "/r/keys/ab.key") = 0';
const FOLDER = '1 fsync(21</r/keys>) = 0';

test('a trace in which the disk was not waited for is found out', () => {
  const found = (...calls: string[]) => unsynced(calls.join('\n')).join();
  assert.equal(found(ASKED, WRITTEN, SYNCED, ACKNOWLEDGED), '');
  assert.match(found(ASKED, WRITTEN, ACKNOWLEDGED, SYNCED), /acknowledged while .*wal/);
  assert.match(found(ASKED, SYNCED, WRITTEN, ACKNOWLEDGED), /acknowledged while .*wal/);
  assert.match(found(ASKED, ACKNOWLEDGED), /nothing was written/);
  assert.equal(found(ASKED, KEY, KEY_SYNCED, NAMED, FOLDER, WRITTEN, SYNCED, ACKNOWLEDGED), '');
  assert.match(found(ASKED, KEY, NAMED, KEY_SYNCED, FOLDER, WRITTEN, SYNCED, ACKNOWLEDGED), /got its name/);
  assert.match(found(ASKED, KEY, KEY_SYNCED, NAMED, WRITTEN, SYNCED, FOLDER, ACKNOWLEDGED), /an envelope was written/);
});

test('SQLite: every commit is on the disk before it is acknowledged, and a key before what it seals', (t) => {
  if (spawnSync('strace', ['-V']).error !== undefined) return t.skip('strace is not installed (Debian: strace)');
  const dir = mkdtempSync(join(tmpdir(), 'travaux-synced-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const calls = 'trace=write,pwrite64,fsync,fdatasync,rename';
  const writer = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, 'synced-writer.ts'),
  ];
  const args = ['-f', '-y', '-s', '64', '-e', calls, '-o', join(dir, 'trace'), ...writer, join(dir, 'record')];
  const done = spawnSync('strace', args, { encoding: 'utf8', timeout: 120_000 });
  if (/ptrace|Operation not permitted/.test(done.stderr)) return t.skip('strace may not trace here');
  assert.equal(done.status, 0, done.stderr);
  const trace = readFileSync(join(dir, 'trace'), 'utf8');
  assert.equal(trace.match(/acknowledged (talks|name|matter|tombstone)/g)?.length, 6);
  assert.equal(trace.match(/rename\("[^"]*\/keys\/[^"]*/g)?.length, 3, 'the keys of two rooms, and that of the seals');
  assert.deepEqual(unsynced(trace), []);
});
