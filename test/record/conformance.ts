import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { asId, type EntryId, type Instant, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import type { Batch, Commit, Envelope } from '#record';
import type { Tombstone } from '#seal';
import { caseHolder } from './held.ts';
import type { Place } from './stores.ts';
import { must } from './talks.ts';

const [P, Q] = ['talks', 'other-talks'].map((id) => asId<ProcessId>(id)) as [ProcessId, ProcessId];
const [A, B] = ['public', 'caucus'].map((id) => asId<RoomId>(id)) as [RoomId, RoomId];

/** What every store must do, the same to the letter. `place` makes a new, empty one. */
export function conformance(place: () => Promise<Place>): void {
  const held = caseHolder(place);

  held('an empty record holds nothing', async ({ store }) => {
    assert.deepEqual(await store.processes(), []);
    assert.deepEqual([...(await store.heads(P))], []);
    assert.equal(await store.head(P, A), undefined);
    assert.deepEqual(await store.read(P, A, 0, 10), []);
    assert.deepEqual(await store.census(), []);
  });

  held('what is appended is read back, byte for byte, in order and by pages', async ({ store }) => {
    const all = [envelope(A, 1, 2), envelope(A, 3, 3), envelope(A, 4, 10)];
    for (const e of all) must(await store.append(batch([e], [[A, e.first - 1]])));
    assert.deepEqual(plain(await store.read(P, A, 0, 10)), plain(all));
    assert.deepEqual(plain(await store.read(P, A, 2, 10)), plain(all.slice(1)), 'after the end of an envelope');
    assert.deepEqual(plain(await store.read(P, A, 5, 10)), plain(all.slice(2)), 'after the middle of one');
    assert.deepEqual(plain(await store.read(P, A, 0, 2)), plain(all.slice(0, 2)));
    assert.deepEqual(await store.read(P, A, 10, 10), []);
    const head = await store.head(P, A);
    assert.deepEqual(
      { ...head, chain: hex(head?.chain) },
      { seq: 10, chain: hex(all[2]?.chain), recordedAt: all[2]?.headers.at(-1)?.at },
    );
    assert.deepEqual([...(await store.heads(P)).keys()], [A]);
  });

  held('rooms and processes are apart, and begin by themselves', async ({ store }) => {
    must(await store.append(batch([envelope(A, 1, 1)], [[A, 0]])));
    must(
      await store.append(
        batch(
          [envelope(B, 1, 3)],
          [
            [A, 1],
            [B, 0],
          ],
        ),
      ),
    );
    must(await store.append({ ...batch([envelope(A, 1, 5, Q)], [[A, 0]]), process: Q }));
    assert.deepEqual(await store.processes(), [Q, P]);
    assert.deepEqual(
      [...(await store.heads(P))].map(([room, { seq }]) => [room, seq]),
      [
        [B, 3],
        [A, 1],
      ],
    );
    assert.equal((await store.head(Q, A))?.seq, 5);
    assert.deepEqual(await store.read(Q, B, 0, 10), []);
  });

  held(
    'a writer who has not read the newest is told that the record moved on, and nothing is written',
    async ({ store }) => {
      must(await store.append(batch([envelope(A, 1, 1)], [[A, 0]])));
      const late = await store.append(batch([envelope(A, 1, 1)], [[A, 0]]));
      assert.equal(code(late), 'moved-on');
      assert.doesNotMatch(late.ok ? '' : late.refusal.sentence, /public/, 'it names no room');
      const unread = batch(
        [envelope(B, 1, 1)],
        [
          [A, 0],
          [B, 0],
        ],
        [blob(B, 'b1')],
      );
      assert.equal(code(await store.append(unread)), 'moved-on', 'though the room that moved on is only read');
      assert.equal(await store.head(P, B), undefined);
      assert.equal(await store.blob(P, B, 'b1'), undefined);
      assert.equal((await store.read(P, A, 0, 10)).length, 1);
    },
  );

  held('of many who write after the same entry one is taken', async ({ store }) => {
    const tries = Array.from({ length: 12 }, () => store.append(batch([envelope(A, 1, 1)], [[A, 0]])));
    const codes = (await Promise.all(tries)).map(code).sort();
    assert.deepEqual(codes, [...Array.from({ length: 11 }, () => 'moved-on'), 'ok']);
    assert.equal((await store.read(P, A, 0, 20)).length, 1);
  });

  held('one transaction over several rooms is whole or not at all', async ({ store }) => {
    must(
      await store.append(
        batch(
          [envelope(A, 1, 1), envelope(B, 1, 1)],
          [
            [A, 0],
            [B, 0],
          ],
        ),
      ),
    );
    const broken = batch(
      [envelope(A, 2, 2), { ...envelope(B, 2, 2), last: 1 }],
      [
        [A, 1],
        [B, 1],
      ],
    );
    const refused = await store.append(broken).catch((error: Error) => ({ ok: false, error }));
    assert.equal(refused.ok, false);
    assert.deepEqual([(await store.head(P, A))?.seq, (await store.head(P, B))?.seq], [1, 1]);
    must(await store.append(batch([envelope(A, 2, 2)], [[A, 1]])));
  });

  held('a blob is found in its room alone', async ({ store }) => {
    const matter = blob(A, 'b1');
    must(await store.append(batch([envelope(A, 1, 1)], [[A, 0]], [matter, blob(A, 'b0')])));
    assert.equal(hex(await store.blob(P, A, 'b1')), hex(matter.box));
    assert.equal(await store.blob(P, B, 'b1'), undefined);
    assert.equal(await store.blob(Q, A, 'b1'), undefined);
    assert.deepEqual(await store.blobIds(P, A), ['b0', 'b1']);
  });

  held('a tombstone ends a room for good', async ({ store }) => {
    must(await store.append(batch([envelope(A, 1, 2)], [[A, 0]])));
    assert.equal(code(await store.bury(stone(A, 1))), 'moved-on', 'where it says that the room ends elsewhere');
    must(await store.bury(stone(A, 2)));
    assert.deepEqual(await store.tombstone(P, A), stone(A, 2));
    assert.equal(await store.tombstone(P, B), undefined);
    assert.equal(code(await store.bury(stone(A, 2))), 'destroyed');
    assert.equal(code(await store.append(batch([envelope(A, 3, 3)], [[A, 2]]))), 'destroyed');
    assert.equal((await store.read(P, A, 0, 10)).length, 1, 'the chain stays');
  });

  held('every commit is announced once it is there, until one stops to listen', async ({ store }) => {
    const heard: Commit[] = [];
    const stop = store.onCommit((commit) => heard.push(commit));
    must(
      await store.append(
        batch(
          [envelope(A, 1, 1), envelope(B, 1, 1)],
          [
            [A, 0],
            [B, 0],
          ],
        ),
      ),
    );
    const { process, rooms, envelopes, buried } = heard[0] ?? {};
    assert.deepEqual([process, rooms, buried], [P, [A, B], undefined]);
    assert.deepEqual(
      envelopes?.map((e) => [e.room, e.first, e.last]),
      [
        [A, 1, 1],
        [B, 1, 1],
      ],
    );
    await store.append(batch([envelope(A, 1, 1)], [[A, 0]]));
    must(await store.bury(stone(B, 1)));
    assert.ok(heard.some((c) => c.buried && c.rooms.includes(B)));
    assert.ok(
      heard.every((c) => c.buried || c.rooms.length === 2),
      'a refused append is not announced',
    );
    stop();
    const before = heard.length;
    must(await store.append(batch([envelope(A, 2, 2)], [[A, 1]])));
    assert.equal(heard.length, before);
  });

  held('a census names every place of which there is any row', async ({ store }) => {
    must(
      await store.append(
        batch(
          [envelope(A, 1, 1), envelope(B, 1, 1)],
          [
            [A, 0],
            [B, 0],
          ],
        ),
      ),
    );
    must(await store.append({ ...batch([envelope(A, 1, 1, Q)], [[A, 0]]), process: Q }));
    assert.deepEqual(await store.census(), [
      { process: Q, room: A, listed: true },
      { process: P, room: B, listed: true },
      { process: P, room: A, listed: true },
    ]);
  });

  for (const table of ['envelope', 'blob', 'tombstone', 'room']) {
    held(`the store itself refuses to change or delete a row of ${table}`, async (record, at) => {
      must(await record.store.append(batch([envelope(A, 1, 1)], [[A, 0]], [blob(A, 'b1')])));
      must(await record.store.bury(stone(A, 1)));
      await record.close();
      await assert.rejects(at.sql(`UPDATE @${table} SET room = 'elsewhere'`), /only adds|permission denied/);
      await assert.rejects(at.sql(`DELETE FROM @${table}`), /only adds|permission denied/);
      assert.equal((await at.sqlUnguarded(`SELECT room FROM @${table}`))[0]?.room, A, 'it is there as it was');
    });
  }

  held('what was committed is there when the record is opened again', async (record, at) => {
    const written = envelope(A, 1, 3);
    must(await record.store.append(batch([written], [[A, 0]], [blob(A, 'b1')])));
    await record.close();
    const again = must(await at.open());
    assert.deepEqual(plain(await again.store.read(P, A, 0, 10)), plain([written]));
    assert.deepEqual(await again.store.blobIds(P, A), ['b1']);
    await again.close();
  });
}

/** A store never looks into a box, so any bytes do. */
function envelope(room: RoomId, first: number, last: number, process = P): Envelope {
  const headers = Array.from({ length: last - first + 1 }, (_, i) => ({
    id: asId<EntryId>(`en_${room}_${first + i}`),
    at: `2030-01-22T09:00:${String(first + i).padStart(2, '0')}.000Z` as Instant,
  }));
  const leaves = randomBytes(32 * headers.length);
  return { process, room, first, last, headers, leaves, chain: randomBytes(32), box: randomBytes(64) };
}

function batch(
  envelopes: readonly Envelope[],
  expected: readonly (readonly [RoomId, number])[],
  blobs: Batch['blobs'] = [],
): Batch {
  return { process: P, expected: new Map(expected), envelopes, blobs };
}

function blob(room: RoomId, id: string): Batch['blobs'][number] {
  return { room, id, box: randomBytes(200) };
}

function stone(room: RoomId, seq: number): Tombstone {
  const [at, chain, key, signature] = ['2030-02-01T00:00:00.000Z' as Instant, 'aa', 'bb', 'cc'];
  return { process: P, room, by: [], at, reason: 'asked', seq, chain, key, signature };
}

/** Bytes as hexadecimal, for the drivers bring them in clothes of their own. */
function plain(envelopes: readonly Envelope[]): readonly object[] {
  return envelopes.map((e) => ({ ...e, leaves: hex(e.leaves), chain: hex(e.chain), box: hex(e.box) }));
}

function hex(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('hex');
}

function code(answer: Result<unknown>): string {
  return answer.ok ? 'ok' : answer.refusal.code;
}
