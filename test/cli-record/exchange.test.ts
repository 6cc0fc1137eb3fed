import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder } from '../cli/travaux.ts';
import { CASES, done, filesBelow, headsOf, refused, riverAccord } from './records.ts';

test('both cases come in, room by room; a second time nothing comes in', async (t) => {
  const data = join(await folder(t), 'data');
  const cases = [join(CASES, 'river-accord'), join(CASES, 'ukraine-2025')];
  const first = JSON.parse(await done('import', '--json', '--data', data, ...cases));
  const river = first.imported[0];
  assert.deepEqual([river.kind, river.process, first.imported[1].process], ['case', 'river-accord', 'ukraine-2025']);
  const closed = ['caucus-iss', 'caucus-kol', 'editors', 'mediator', 'monitors'];
  assert.deepEqual(
    river.rooms.map((r: { room: string }) => r.room),
    [...closed, 'plenary', 'public', 'trustee', 'wg-river'],
  );
  for (const { rooms } of first.imported) for (const { entries } of rooms) assert.ok(entries > 0);
  const before = await headsOf('--data', data);
  const second = JSON.parse(await done('import', '--json', '--data', data, ...cases));
  for (const { rooms } of second.imported) for (const { entries } of rooms) assert.equal(entries, 0);
  assert.deepEqual(await headsOf('--data', data), before);
});

test('a member’s bundle holds his rooms alone, and no word of the others in any file', async (t) => {
  const { dir, data } = await riverAccord(t);
  const bundle = join(dir, 'bundle');
  await done('export', '--data', data, '--as', 'p-ells', bundle);
  const rooms = ['caucus-kol', 'plenary', 'public'];
  assert.deepEqual(
    JSON.parse(filesBelow(bundle).find((f) => f.path.endsWith('bundle.json'))?.words ?? '').rooms.sort(),
    rooms,
  );
  // Some names of rooms are everyday words too; those are looked for where a room is named.
  const secrets = new Set(['caucus-iss', 'wg-river', ...EVERYDAY.map((room) => `"room":"${room}"`), '"releaseAt":']);
  const posted = (await entriesOf(data, 'public')).filter(({ type }) => type === 'UpdatePosted');
  for (const room of ['caucus-iss', 'wg-river', ...EVERYDAY]) {
    const entries = await entriesOf(data, room);
    assert.ok(entries.length > 2, `${room} holds something`);
    for (const entry of entries) {
      secrets.add(entry.id);
      for (const words of wordsOf(entry, posted)) secrets.add(JSON.stringify(words));
    }
  }
  assert.ok(secrets.size > 100, 'there is something to find');
  for (const { path, words } of filesBelow(bundle))
    for (const secret of secrets) assert.ok(!words.includes(secret), `${path} holds ${secret}`);
});

const EVERYDAY = ['mediator', 'monitors', 'editors', 'trustee'];

interface Told {
  readonly id: string;
  readonly type: string;
  readonly body: Readonly<Record<string, string>>;
}

async function entriesOf(data: string, room: string): Promise<readonly Told[]> {
  return JSON.parse(await done('log', '--json', '--data', data, '--room', room)).entries;
}

/** The words of a closed room's entry that nobody outside has: what waited there for its moment is posted since then. */
function wordsOf({ type, body }: Told, posted: readonly Told[]): readonly string[] {
  if (type === 'RoomOpened' || type === 'MemberAdmitted') return [];
  const isPosted = type === 'UpdateScheduled' && posted.some((update) => isThatOf(body, update.body));
  return [body.title, body.note, body.text, body.reason]
    .filter((words) => words !== undefined)
    .filter((words) => !isPosted || (words !== body.title && words !== body.text));
}

function isThatOf(waiting: Told['body'], posted: Told['body']): boolean {
  const same = (['id', 'title', 'text'] as const).every((part) => waiting[part] === posted[part]);
  return same && (posted.posted ?? '') >= (waiting.releaseAt ?? '~');
}

test('somebody whom the record does not know gets the public room, and so does one who is in no other', async (t) => {
  const { dir, data } = await riverAccord(t);
  for (const member of ['p-nobody', 'caucus-kol']) {
    const out = JSON.parse(await done('export', '--json', '--data', data, '--as', member, join(dir, member)));
    assert.deepEqual(
      out.bundles[0].rooms.map((r: { room: string }) => r.room),
      ['public'],
    );
  }
});

test('what is exported and imported elsewhere has the same heads and the same readings', async (t) => {
  const { dir, data } = await riverAccord(t);
  await done('import', '--data', data, join(CASES, 'ukraine-2025'));
  const [bundles, other] = [join(dir, 'bundles'), join(dir, 'other')];
  await done('export', '--data', data, bundles);
  await done('import', '--data', other, bundles);
  const heads = await headsOf('--data', data);
  assert.ok(Object.keys(heads).length > 8);
  assert.deepEqual(await headsOf('--data', other), heads);
  assert.deepEqual(await headsOf(bundles), heads);
  for (const member of ['p-ells', 'p-maddrin', 'p-nobody']) {
    const log = (where: string) => done('log', '--json', '--data', where, '--process', 'river-accord', '--as', member);
    assert.equal(await log(other), await log(data));
  }
});

test('two machines that went apart are merged: nothing lost, nothing doubled, collisions in words', async (t) => {
  const dir = await folder(t);
  const [here, there, bundle] = [join(dir, 'here'), join(dir, 'there'), join(dir, 'bundle')];
  // The same case brought in on two machines, which name one party differently.
  const [theirs, parties] = [join(dir, 'case'), join(dir, 'case/parties.yaml')];
  cpSync(join(CASES, 'river-accord'), theirs, { recursive: true });
  writeFileSync(parties, readFileSync(parties, 'utf8').replace('Republic of Kolvane', 'Kolvane Republic'));
  await done('import', '--data', here, join(CASES, 'river-accord'));
  await done('import', '--data', there, theirs);
  await done('export', '--data', there, '--as', 'p-nobody', bundle);
  const before = JSON.parse(await done('log', '--json', '--data', here, '--room', 'public')).entries;
  const come = JSON.parse(await done('log', '--json', '--data', there, '--room', 'public')).entries;
  await refused('diverged', 'import', '--data', here, bundle);
  const merged = JSON.parse(await done('merge', '--json', '--data', here, bundle));
  assert.deepEqual(merged.rooms, [{ room: 'public', entries: come.length }]);
  assert.deepEqual(
    merged.collisions.map((c: { room: string; about: string }) => [c.room, c.about]),
    [['public', 'party kol']],
  );
  const after = JSON.parse(await done('log', '--json', '--data', here, '--room', 'public')).entries;
  const ids = after.map((e: { id: string }) => e.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual([...ids].sort(), [...before, ...come].map((e: { id: string }) => e.id).sort());
  await done('verify', '--data', here);
  const again = JSON.parse(await done('merge', '--json', '--data', here, bundle));
  assert.deepEqual(again.rooms, [{ room: 'public', entries: 0 }]);
});

test('a bundle is written to a new folder only, and what is no bundle is refused in words', async (t) => {
  const { dir, data } = await riverAccord(t);
  await refused('not-empty', 'export', '--data', data, data);
  await refused('path-missing', 'import', '--data', data, join(dir, 'nowhere'));
  await refused('nothing-known', 'import', '--data', data, join(CASES, '../bin'));
  await refused('not-a-folder', 'import', '--data', data, join(CASES, 'river-accord/case.yaml'));
  await refused('is-a-record', 'import', '--data', join(dir, 'other'), data);
  await refused('bundle', 'merge', '--data', data, join(CASES, 'river-accord'));
});
