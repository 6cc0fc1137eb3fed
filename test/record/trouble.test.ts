import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import type { Instant, Result } from '#agreement/terms';
import { checkRecord, openFolder, type Record } from '#record';
import type { Receipt } from '#seal';
import { startPostgres } from '../postgres.ts';
import { postgresPlace } from './stores.ts';
import { beginTalks, CAUCUS, capturing, deskOver, ELLS, must, naming, PUBLIC, TALKS } from './talks.ts';

function refusal(answer: Result<unknown>): { readonly code: string; readonly sentence: string } {
  assert.ok(!answer.ok, 'it should have been refused');
  return answer.refusal;
}

/** A folder for a test, removed after it. */
function folder(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'travaux-trouble-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const NODE = [process.execPath, '--disable-warning=ExperimentalWarning'];

test('a second process on the same folder is refused in a sentence, and the first works on', async (t) => {
  const dir = folder(t);
  const desk = await deskOver(must(openFolder(dir, undefined)));
  await beginTalks(desk);
  const second = spawnSync(NODE[0] ?? '', [NODE[1] ?? '', join(import.meta.dirname, 'opener.ts'), dir], {
    encoding: 'utf8',
  });
  assert.match(second.stdout, /^store Another process has the record in .* open; close it, or use another folder\.$/m);
  must(await desk.act(TALKS, naming(PUBLIC, 1), ELLS));
  await desk.close();
  const third = spawnSync(NODE[0] ?? '', [NODE[1] ?? '', join(import.meta.dirname, 'opener.ts'), dir], {
    encoding: 'utf8',
  });
  assert.match(third.stdout, /^open$/m);
});

test('a folder that cannot be written is refused in a sentence, whether or not it holds a record', async (t) => {
  const dir = folder(t);
  chmodSync(dir, 0o755);
  const nobody = 65_534;
  const record = join(dir, 'record');
  const desk = await deskOver(must(openFolder(record, undefined)));
  await beginTalks(desk);
  await desk.close();
  for (const file of readdirSync(record, { recursive: true, encoding: 'utf8' })) chmodSync(join(record, file), 0o555);
  mkdirSync(join(dir, 'empty'), 0o555);
  chmodSync(dir, 0o555);
  for (const at of [record, join(dir, 'empty'), join(dir, 'none', 'yet')]) {
    const answer = asUser(nobody, () => refusal(openFolder(at, undefined)));
    assert.match(answer.sentence, /cannot be written; make it writable, or use another/, at);
  }
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) chmodSync(join(dir, file), 0o755);
  chmodSync(dir, 0o755);
});

/** Does something as another user, as far as the file system is concerned, if we are root, who may write anywhere. */
function asUser<T>(uid: number, work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(uid);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

/** A disk that is small until it grows. */
interface SmallDisk {
  readonly fill: () => void;
  readonly grow: () => void;
  readonly remove: () => void;
}

/** A disk in memory at this folder, where we may mount one. */
function mountedDisk(dir: string): SmallDisk | undefined {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'travaux', dir]).status !== 0) return undefined;
  const filler = join(dir, 'filler');
  const grow = () => {
    rmSync(filler);
    spawnSync('mount', ['-o', 'remount,size=8m', dir]);
  };
  return { fill: () => fillUp(filler), grow, remove: () => spawnSync('umount', ['-l', dir]) };
}

/** Writes into a file until the disk is full. */
function fillUp(path: string): void {
  for (let size = 65_536; size > 0; size >>= 1) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch (error) {
      assert.equal((error as { code?: string }).code, 'ENOSPC');
    }
  }
}

/** The next best thing, for whom may not mount: no file of this process may grow beyond a size. */
function limitedFiles(): SmallDisk | undefined {
  const limit = (bytes: number | 'unlimited') =>
    spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]).status === 0;
  if (!limit(1 << 20)) return undefined;
  const grow = () => limit('unlimited');
  return { fill: () => limit(1), grow, remove: grow };
}

const NO_SPACE = /(?:is full|failed to read or write); nothing was written\. (?:Free some space|See to the disk)/;

test('a full disk: a sentence, nothing half written, and work goes on once there is space', (t) =>
  meetFullDisk(t, (dir) => mountedDisk(dir) ?? limitedFiles()));

test('files that may not grow: the same', (t) => meetFullDisk(t, limitedFiles));

async function meetFullDisk(t: TestContext, makeSmall: (dir: string) => SmallDisk | undefined): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'travaux-disk-'));
  const disk = makeSmall(dir);
  t.after(() => {
    disk?.remove();
    rmSync(dir, { recursive: true, force: true });
  });
  if (disk === undefined) return t.skip('neither may a small disk be mounted here, nor has this system prlimit');
  const record = must(openFolder(join(dir, 'record'), undefined));
  const desk = await deskOver(record);
  await beginTalks(desk);
  let told = 0;
  const stuff = Buffer.alloc(60_000, 'x');
  const tell = () => desk.capture(TALKS, capturing(CAUCUS, told), stuff, ELLS);
  let last = await tell();
  for (; last.ok && told < 40; last = await tell()) told++;
  assert.ok(told > 2 && told < 40, `${told} were told`);
  assert.match(refusal(last).sentence, NO_SPACE);
  assert.equal((await record.store.head(TALKS, CAUCUS))?.seq, told + 1, 'nothing of the last is there');
  assert.equal((await record.store.blobIds(TALKS, CAUCUS)).length, told);
  disk.fill();
  const room = { kind: 'group', title: 'A group', parent: PUBLIC, keepers: [ELLS], twoPersons: false };
  const opening = { ...naming(PUBLIC, 1), room: 'group', kind: 'openRoom', body: room } as never;
  assert.match(refusal(await desk.act(TALKS, opening, ELLS)).sentence, NO_SPACE);
  assert.deepEqual(
    readdirSync(join(dir, 'record', 'keys')).filter((name) => name.endsWith('.new')),
    [],
  );
  disk.grow();
  must(await tell());
  must(await desk.act(TALKS, opening, ELLS));
  assert.deepEqual(must(await checkRecord(record, TALKS, [])).faults, []);
  await desk.close();
}

test('a file that is damaged is refused or found, or what was changed in it changes nothing', async (t) => {
  const dir = folder(t);
  const desk = await deskOver(must(openFolder(join(dir, 'record'), undefined)));
  await beginTalks(desk);
  for (let n = 1; n <= 6; n++) must(await desk.act(TALKS, naming(CAUCUS, n), ELLS));
  await desk.close();
  await flipBytes(join(dir, 'record'), ['record.sqlite'], []);
});

test('a change in what SQLite has not yet moved into its file is found by a receipt, or changes nothing', async (t) => {
  const dir = folder(t);
  const record = must(openFolder(join(dir, 'record'), undefined));
  const desk = await deskOver(record);
  await beginTalks(desk);
  for (let n = 1; n <= 6; n++) must(await desk.act(TALKS, naming(CAUCUS, n), ELLS));
  const receipts = must(await record.receipts(TALKS, [PUBLIC, CAUCUS], '2030-01-22T10:00:00.000Z' as Instant));
  cpSync(join(dir, 'record'), join(dir, 'stopped'), { recursive: true }); // as it lies when the machine stops now
  await desk.close();
  await flipBytes(join(dir, 'stopped'), ['record.sqlite-wal', 'record.sqlite'], receipts);
});

/** Changes bytes at random places of the first file, one at a time; the others are put back as they were each time. */
async function flipBytes(dir: string, files: readonly string[], receipts: readonly Receipt[]): Promise<void> {
  const kept = files.map((file) => readFileSync(join(dir, file)));
  const lay = (changed: Uint8Array | undefined) => {
    for (const file of ['record.sqlite', 'record.sqlite-wal', 'record.sqlite-shm'])
      rmSync(join(dir, file), { force: true });
    for (const [i, bytes] of kept.entries())
      writeFileSync(join(dir, files[i] ?? ''), i === 0 ? (changed ?? bytes) : bytes);
  };
  lay(undefined);
  const said = await everything(must(openFolder(dir, undefined)));
  const bytes = kept[0] ?? Buffer.alloc(0);
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, mask) => {
      lay(bytes.map((byte, i) => (i === place ? byte ^ mask : byte)));
      const now = await readDamaged(dir, receipts);
      if (now === undefined) found++;
      else assert.deepEqual(now, said, `a byte at ${place} was changed, and the record says something else`);
    }),
    { numRuns: 80 },
  );
  assert.ok(found > 0, 'some of the changes met what counts');
}

/** What a damaged record says; nothing, if the damage was refused in a sentence or found by a check. */
async function readDamaged(dir: string, receipts: readonly Receipt[]): Promise<object | undefined> {
  const record = openFolder(dir, undefined);
  if (!record.ok) {
    assert.match(record.refusal.sentence, /record/);
    return undefined;
  }
  const check = await checkRecord(record.value, TALKS, receipts);
  if (!check.ok || check.value.faults.length > 0 || check.value.rooms.length === 0) {
    await record.value.close();
    return undefined;
  }
  return everything(record.value);
}

async function everything(record: Record): Promise<object> {
  const rooms = [];
  for (const room of [PUBLIC, CAUCUS]) rooms.push(await record.read(TALKS, room));
  await record.close();
  return rooms;
}

test('a file that is no database is refused in a sentence and left as it is', (t) => {
  const dir = folder(t);
  writeFileSync(
    join(dir, 'record.sqlite'),
    'A list of things to buy, long enough to be no header of a database at all.'.repeat(20),
  );
  const before = readFileSync(join(dir, 'record.sqlite'));
  assert.match(
    refusal(openFolder(dir, undefined)).sentence,
    /is damaged or no record; put a copy or a bundle in its place/,
  );
  assert.deepEqual(readFileSync(join(dir, 'record.sqlite')), before);
});

test('a PostgreSQL that goes away amid the work: a sentence, and the work goes on when it is back', async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const record = must(await (await postgresPlace(server)).open());
  const desk = await deskOver(record);
  t.after(() => desk.close());
  await beginTalks(desk);
  must(await desk.act(TALKS, naming(CAUCUS, 1), ELLS));
  await server.kill();
  // Its children live on for a moment; what they still carry out is carried out.
  while ((await desk.ask(TALKS, ELLS, () => 0)).ok) await wait(10);
  for (const answer of [
    await desk.act(TALKS, naming(CAUCUS, 2), ELLS),
    await desk.ask(TALKS, ELLS, (s) => s.heads.size),
    await desk.processes(() => ELLS),
  ])
    assert.match(
      refusal(answer).sentence,
      /cannot be reached; try again once it is back|it is not known whether it was written/,
    );
  await server.start();
  must(await desk.act(TALKS, naming(CAUCUS, 2), ELLS));
  must(await desk.act(TALKS, naming(CAUCUS, 2), ELLS));
  assert.equal((await record.store.head(TALKS, CAUCUS))?.seq, 3, 'it is there once');
  assert.deepEqual(must(await checkRecord(record, TALKS, [])).faults, []);
});

test('a server that was away hears what others wrote meanwhile', async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const place = await postgresPlace(server);
  const [here, there] = [must(await place.open()), must(await place.open())];
  const [ours, theirs] = [await deskOver(here), await deskOver(there)];
  t.after(() => Promise.all([ours.close(), theirs.close()]));
  await beginTalks(ours);
  await server.kill();
  await server.start();
  const heard: string[] = [];
  const stop = there.store.onCommit((commit) => heard.push(...commit.rooms));
  must(await ours.act(TALKS, naming(PUBLIC, 1), ELLS));
  while (!heard.includes(PUBLIC)) await wait(20);
  stop();
  assert.equal(must(await theirs.ask(TALKS, ELLS, (s) => s.parties.parties.size)), 1);
});
