import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { asId, type RoomId } from '#agreement/terms';
import { type Desk, KEY_HOLDER } from '#desk';
import {
  type Bundle,
  checkRecord,
  copyRecord,
  exportRooms,
  importBundle,
  mergeBundle,
  type Record,
  readBundle,
  writeBundle,
} from '#record';
import { startPostgres, type TestPostgres } from '../postgres.ts';
import { type Place, postgresPlace, sqlitePlace } from './stores.ts';
import { beginTalks, CAUCUS, capture, clock, deskOver, ELLS, must, naming, PUBLIC, request, TALKS } from './talks.ts';

const GROUP = asId<RoomId>('group');
const ROOMS = [PUBLIC, CAUCUS, GROUP];
const NOW = clock('2030-03-01T00:00:00.000Z');

let server: TestPostgres;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

/** A new record of a store, closed and removed with the test. */
async function held(t: TestContext, store: Place['store']): Promise<Record> {
  const place = store === 'sqlite' ? sqlitePlace() : await postgresPlace(server);
  const record = must(await place.open());
  t.after(async () => {
    await record.close();
    place.remove();
  });
  return record;
}

/** Talks with matter, and a third room that was destroyed. */
async function tellTalks(record: Record): Promise<Desk> {
  const desk = await deskOver(record);
  await beginTalks(desk);
  for (let n = 1; n <= 3; n++) must(await desk.act(TALKS, naming(PUBLIC, n), ELLS));
  await capture(desk, CAUCUS, 1, 'What was said');
  must(await desk.act(TALKS, naming(CAUCUS, 1), ELLS));
  const group = { kind: 'group', title: 'A group', parent: PUBLIC, keepers: [ELLS], twoPersons: false };
  must(
    await desk.actTogether(
      TALKS,
      [{ command: request(GROUP, 'open', { kind: 'openRoom', body: group }), actor: ELLS }],
      KEY_HOLDER,
    ),
  );
  must(await desk.act(TALKS, naming(GROUP, 1), ELLS));
  must(await desk.destroyRoom(TALKS, GROUP, [ELLS], 'It is over'));
  return desk;
}

/** All that a record says and proves, to be compared: entries, heads, tombstones, matter. */
async function whole(record: Record): Promise<object> {
  const bundle = must(await exportRooms(record, TALKS, ROOMS, NOW()));
  assert.deepEqual(
    must(
      await checkRecord(
        record,
        TALKS,
        bundle.rooms.map((r) => r.receipt),
      ),
    ).faults,
    [],
  );
  return bundle.rooms.map(({ receipt, ...room }) => ({ ...room, seq: receipt.seq, chain: receipt.chain }));
}

/** A bundle as it is after it was written to files and read again. */
function throughFiles(bundle: Bundle): Bundle {
  const dir = mkdtempSync(join(tmpdir(), 'travaux-bundle-'));
  must(writeBundle(dir, bundle));
  const read = must(readBundle(dir));
  rmSync(dir, { recursive: true });
  return read;
}

for (const [from, to] of [
  ['sqlite', 'sqlite'],
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
] as const) {
  test(`a bundle of ${from} restores the same heads and entries in ${to}, tombstones too; twice is once`, async (t) => {
    const [source, target] = [await held(t, from), await held(t, to)];
    await tellTalks(source);
    const bundle = throughFiles(must(await exportRooms(source, TALKS, ROOMS, NOW())));
    assert.deepEqual(
      [...must(await importBundle(target, bundle))],
      [
        [PUBLIC, 6],
        [CAUCUS, 3],
        [GROUP, 2],
      ],
    );
    assert.deepEqual(await whole(target), await whole(source));
    assert.deepEqual([...must(await importBundle(target, bundle)).values()], [0, 0, 0]);
    assert.deepEqual(must(await mergeBundle(target, bundle, NOW())).collisions, []);
    assert.deepEqual(await whole(target), await whole(source));
    const read = await target.read(TALKS, GROUP);
    assert.equal(read.ok ? 'read' : read.refusal.code, 'destroyed');
  });

  test(`a copy from ${from} to ${to} has the same heads, keys, seals and readings; a target in use is refused`, async (t) => {
    const [source, target] = [await held(t, from), await held(t, to)];
    const desk = await tellTalks(source);
    assert.deepEqual(must(await copyRecord(source, target)), { processes: 1, entries: 11 });
    assert.deepEqual(await whole(target), await whole(source));
    const there = await deskOver(target);
    assert.deepEqual(must(await there.ask(TALKS, ELLS, (s) => s)), must(await desk.ask(TALKS, ELLS, (s) => s)));
    const signer = async (record: Record) => must(await record.receipt(TALKS, PUBLIC, NOW())).key;
    assert.equal(await signer(target), await signer(source));
    must(await there.act(TALKS, naming(CAUCUS, 'later'), ELLS));
    const again = await copyRecord(source, target);
    assert.equal(again.ok ? 'copied' : again.refusal.code, 'not-empty');
    must(await there.act(TALKS, naming(CAUCUS, 'later-still'), ELLS));
    assert.deepEqual(must(await checkRecord(target, TALKS, [])).faults, [], 'and what was there is unharmed');
  });
}

/** What one side of a branch does: names parties, some of them under names that the other side takes as well. */
type Branch = readonly { readonly room: RoomId; readonly party: number }[];
const branch: fc.Arbitrary<Branch> = fc.array(fc.record({ room: fc.constantFrom(PUBLIC, CAUCUS), party: fc.nat(4) }), {
  maxLength: 6,
});

async function writeBranch(record: Record, side: string, steps: Branch): Promise<void> {
  const desk = await deskOver(record);
  for (const [i, { room, party }] of steps.entries()) {
    const body = { id: `party-${party}`, name: `As ${side} has it`, kind: 'state' };
    await desk.act(TALKS, request(room, `${side}-${i}`, { kind: 'nameParty', body }), ELLS);
  }
}

test('two branches merged in either order hold the same entries and the same collisions; again brings nothing', async (t) => {
  await fc.assert(
    fc.asyncProperty(branch, branch, async (mine, theirs) => {
      const [ours, yours] = [await held(t, 'sqlite'), await held(t, 'sqlite')];
      await beginTalks(await deskOver(ours));
      const bundleOf = async (record: Record) =>
        throughFiles(must(await exportRooms(record, TALKS, [PUBLIC, CAUCUS], NOW())));
      must(await importBundle(yours, await bundleOf(ours)));
      await writeBranch(ours, 'one', mine);
      await writeBranch(yours, 'other', theirs);
      const [one, other] = [await bundleOf(ours), await bundleOf(yours)];
      const [here, there] = [must(await mergeBundle(ours, other, NOW())), must(await mergeBundle(yours, one, NOW()))];
      const sorted = (merged: typeof here) => merged.collisions.map((c) => JSON.stringify(c)).sort();
      assert.deepEqual(sorted(here), sorted(there));
      assert.deepEqual(await entriesOf(ours), await entriesOf(yours));
      for (const [record, bundle] of [
        [ours, other],
        [yours, one],
      ] as const) {
        assert.deepEqual(
          must(await checkRecord(record, TALKS, bundle === one ? [] : one.rooms.map((r) => r.receipt))).faults,
          [],
        );
        const again = must(await mergeBundle(record, bundle, NOW()));
        assert.deepEqual([[...again.added.values()], again.collisions], [[0, 0], []]);
      }
    }),
    { numRuns: 12 },
  );
});

/** The entries of each room by id: whose they are, when they could be known, and their words. */
async function entriesOf(record: Record): Promise<readonly string[]> {
  const entries = [];
  for (const room of [PUBLIC, CAUCUS]) entries.push(...must(await record.read(TALKS, room)));
  return entries.map(({ seq: _, recordedAt: _at, seen: _seen, ...entry }) => JSON.stringify(entry)).sort();
}

test('a merged entry proves the branch that it came from, and a change of that proof is found', async (t) => {
  const [ours, yours] = [await held(t, 'sqlite'), await held(t, 'sqlite')];
  await beginTalks(await deskOver(ours));
  const bundleOf = async (record: Record) => must(await exportRooms(record, TALKS, [PUBLIC, CAUCUS], NOW()));
  must(await importBundle(yours, await bundleOf(ours)));
  await writeBranch(ours, 'one', [
    { room: PUBLIC, party: 1 },
    { room: CAUCUS, party: 2 },
  ]);
  await writeBranch(yours, 'other', [
    { room: PUBLIC, party: 3 },
    { room: PUBLIC, party: 4 },
    { room: CAUCUS, party: 0 },
  ]);
  must(await mergeBundle(ours, await bundleOf(yours), NOW()));
  const merged = (await bundleOf(ours)).rooms.flatMap((room) => room.entries).filter((entry) => entry.sealed?.branch);
  assert.equal(merged.length, 3);
  const before = (await bundleOf(yours)).rooms.flatMap((room) => room.entries);
  for (const { id, sealed } of merged) {
    const there = before.find((entry) => entry.id === id);
    const { seq, recordedAt, leaf } = there ?? {};
    assert.deepEqual({ ...sealed?.branch }, { ...sealed?.branch, seq, recordedAt, leaf, seen: there?.sealed?.seen });
  }
});
