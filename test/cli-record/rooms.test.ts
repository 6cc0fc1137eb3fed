import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { travaux } from '../cli/travaux.ts';
import { CLEAN, done, filesBelow, headsOf, refused, riverAccord } from './records.ts';

const logOf = async (data: string, ...words: string[]) =>
  JSON.parse(await done('log', '--json', '--data', data, ...words)).entries as {
    room: string;
    knownOn: string;
    recordedAt: string;
    type: string;
  }[];

test('the log shows a reader his rooms, on a day no more than could be known, and nothing before it was recorded', async (t) => {
  const { data } = await riverAccord(t);
  const rooms = (entries: readonly { room: string }[]) => [...new Set(entries.map((e) => e.room))].sort();
  assert.deepEqual(rooms(await logOf(data, '--as', 'p-ells')), ['caucus-kol', 'plenary', 'public']);
  assert.deepEqual(rooms(await logOf(data, '--as', 'p-nobody')), ['public']);
  assert.equal(rooms(await logOf(data)).length, 9);
  const then = await logOf(data, '--as-known-on', '2030-06-30');
  assert.ok(then.length > 10 && then.length < (await logOf(data)).length);
  assert.ok(then.every((e) => e.knownOn <= '2030-06-30'));
  assert.deepEqual(await logOf(data, '--as-recorded-by', '2020-01-01T00:00:00.000Z'), []);
  assert.match(await done('log', '--data', data, '--room', 'public'), /2030-01-22 {2}public {2}1 .*RoomOpened/);
});

test('a room that one may not enter and a room that is not there are answered alike', async (t) => {
  const { data } = await riverAccord(t);
  const log = (room: string) => refused('not-found', 'log', '--data', data, '--as', 'p-ells', '--room', room);
  const [forbidden, missing] = [await log('caucus-iss'), await log('caucus-xyz')];
  assert.equal(missing.err.replace('caucus-xyz', 'caucus-iss'), forbidden.err);
});

test('a room is destroyed by two of its keepers where it asks for two; then nobody reads it, and all seals hold', async (t) => {
  const { dir, data } = await riverAccord(t);
  const destroy = ['destroy', '--data', data, '--room', 'caucus-kol', '--reason', 'agreed at the end'];
  await refused('two-persons', ...destroy, '--by', 'p-ells');
  await refused('two-persons', ...destroy, '--by', 'p-ells', '--by', 'p-ells');
  await refused('not-a-keeper', ...destroy, '--by', 'p-ells', '--by', 'p-ruvel');
  await refused('not-found', ...destroy, '--by', 'p-maddrin', '--by', 'p-ells');
  const before = await headsOf('--data', data);
  assert.ok((await logOf(data, '--room', 'caucus-kol')).length > 0);
  const done1 = JSON.parse(await done(...destroy, '--json', '--by', 'p-ells', '--by', 'p-dovray'));
  assert.deepEqual(done1.by, ['p-ells', 'p-dovray']);
  assert.deepEqual(await headsOf('--data', data), before);
  await refused('not-found', 'log', '--data', data, '--as', 'p-ells', '--room', 'caucus-kol');
  assert.ok((await logOf(data, '--as', 'p-ells')).length > 0, 'his other rooms are still his');
  const bundle = join(dir, 'bundle');
  await done('export', '--data', data, bundle);
  await done('verify', bundle);
  const stone = filesBelow(bundle).find((f) => f.path.includes('tombstones/'));
  assert.match(stone?.words ?? '', /agreed at the end/);
  assert.ok(
    filesBelow(bundle)
      .filter((f) => f.path.endsWith('caucus-kol.jsonl'))
      .every((f) => !f.words.includes('sealed')),
  );
});

test('the record is found by the environment too, and an option stands above it', async (t) => {
  const { dir, data } = await riverAccord(t);
  const env = { ...CLEAN, TRAVAUX_DATA: data };
  assert.equal((await travaux(['verify'], { env })).code, 0);
  assert.equal((await travaux(['verify', '--data', join(dir, 'nowhere')], { env })).code, 1);
  assert.equal((await travaux(['verify'], { env: { ...env, TRAVAUX_POSTGRES: 'postgres://x' } })).code, 2);
});

test('keys under a passphrase open with it alone', async (t) => {
  const { dir } = await riverAccord(t);
  const data = join(dir, 'guarded');
  const withWord = (word: string | undefined, ...words: string[]) =>
    travaux(words, { env: word === undefined ? CLEAN : { ...CLEAN, TRAVAUX_PASSPHRASE: word } });
  const cases = join(import.meta.dirname, '../../cases/river-accord');
  assert.equal((await withWord('weir', 'import', '--data', data, cases)).code, 0);
  assert.equal((await withWord('weir', 'verify', '--data', data)).code, 0);
  for (const word of ['ford', undefined]) {
    const { code, err } = await withWord(word, 'log', '--data', data);
    assert.equal(code, 1);
    assert.doesNotMatch(err, /\n\s+at /);
  }
});
