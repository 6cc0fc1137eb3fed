import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { asId, type RoomId } from '#agreement/terms';
import { KEY_HOLDER } from '#desk';
import { type BundledEntry, checkBundle, exportRooms, readBundle, writeBundle } from '#record';
import { fromHex, leafOf, linkOf, type Receipt, toHex } from '#seal';
import { sqlitePlace } from './stores.ts';
import { beginTalks, CAUCUS, capture, clock, deskOver, ELLS, must, naming, PUBLIC, request, TALKS } from './talks.ts';

const GROUP = asId<RoomId>('group');
type Line = { [field: string]: unknown; sealed: Record<string, unknown> };

/** One way to tamper with a bundle's files, and what is said of it: the room and the sequence, or the file and line. */
interface Tampering {
  readonly name: string;
  readonly change: (dir: string) => void;
  readonly finds: { readonly room: RoomId; readonly seq?: number } | RegExp;
  readonly receipt?: true;
}

const ENTRIES = `entries/${CAUCUS}.jsonl`;
const edit = (file: string, change: (text: string) => string) => (dir: string) =>
  writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
const json = (file: string, change: (value: Record<string, unknown>) => object) =>
  edit(file, (text) => JSON.stringify(change(JSON.parse(text))));
const lines = (change: (lines: string[]) => readonly string[], file = ENTRIES) =>
  edit(file, (text) => `${change(text.trimEnd().split('\n')).join('\n')}\n`);
/** Changes the caucus's fourth line. */
const line = (change: (line: Line) => object) =>
  lines((all) => all.map((text, i) => (i === 3 ? JSON.stringify(change(JSON.parse(text))) : text)));
const sealed = (field: string, value: unknown) => line((l) => ({ ...l, sealed: { ...l.sealed, [field]: value } }));

const fourth = { room: CAUCUS, seq: 4 };
const inFourth = /caucus-kol\.jsonl, line 4/;
const LINES: readonly Tampering[] = [
  { name: 'a sequence is changed', change: line((l) => ({ ...l, seq: 5 })), finds: fourth },
  { name: 'an id is changed', change: line((l) => ({ ...l, id: 'en_0' })), finds: fourth },
  { name: 'a time is changed', change: line((l) => ({ ...l, recordedAt: '2029-01-01T00:00:00.000Z' })), finds: fourth },
  { name: 'a time is none', change: line((l) => ({ ...l, recordedAt: 'then' })), finds: inFourth },
  { name: 'a leaf is changed', change: line((l) => ({ ...l, leaf: 'ab'.repeat(32) })), finds: fourth },
  { name: 'a link is changed', change: line((l) => ({ ...l, chain: 'ab'.repeat(32) })), finds: fourth },
  { name: 'a salt is changed', change: line((l) => ({ ...l, salt: 'ab'.repeat(16) })), finds: fourth },
  { name: 'a salt is taken out', change: line(({ salt: _, ...l }) => l), finds: fourth },
  { name: 'a type is changed', change: sealed('type', 'PersonNamed'), finds: fourth },
  { name: 'a version is changed', change: sealed('version', 2), finds: fourth },
  { name: 'an author is changed', change: sealed('author', 'p-amsool'), finds: fourth },
  { name: 'a request is changed', change: sealed('command', 'c-0'), finds: fourth },
  { name: 'a day is changed', change: sealed('knownOn', '2029-01-01'), finds: fourth },
  { name: 'what was seen is changed', change: sealed('seen', { public: 1 }), finds: fourth },
  { name: 'the words are changed', change: sealed('body', { id: 'x', name: 'X', kind: 'state' }), finds: fourth },
  { name: 'something is added to what was sealed', change: sealed('more', 1), finds: fourth },
  { name: 'forged words follow the sealed ones in a line', change: lines((all) => all.map(withForged)), finds: fourth },
  {
    name: 'a file is not UTF-8',
    change: (dir) => writeFileSync(join(dir, ENTRIES), Buffer.from([...readFileSync(join(dir, ENTRIES)), 0xff])),
    finds: /caucus-kol\.jsonl is not written in UTF-8/,
  },
  { name: 'a field is added to a line', change: line((l) => ({ ...l, more: 1 })), finds: inFourth },
  { name: 'a line is no JSON', change: lines((all) => all.map((t, i) => (i === 3 ? t.slice(1) : t))), finds: inFourth },
  { name: 'a line is removed', change: lines((all) => all.toSpliced(3, 1)), finds: fourth },
  {
    name: 'two lines are swapped',
    change: lines((all) => all.toSpliced(3, 2, all[4] ?? '', all[3] ?? '')),
    finds: fourth,
  },
  {
    name: 'a line is doubled',
    change: lines((all) => all.toSpliced(3, 0, all[3] ?? '')),
    finds: { room: CAUCUS, seq: 5 },
  },
  { name: 'the tail is cut', change: lines((all) => all.slice(0, -1)), finds: { room: CAUCUS, seq: 5 } },
  { name: 'an entry that fits the chain is appended', change: lines(appendFitting), finds: { room: CAUCUS, seq: 6 } },
  {
    name: 'a line is copied into another room',
    change: (dir) =>
      lines(
        (all) => [...all, readFileSync(join(dir, ENTRIES), 'utf8').split('\n')[3] ?? ''],
        `entries/${PUBLIC}.jsonl`,
      )(dir),
    finds: { room: PUBLIC, seq: 6 },
  },
  { name: 'all lines are removed', change: lines(() => []), finds: { room: CAUCUS, seq: 5 } },
];

/** JSON takes the last of two members of one name: whoever hashed the first would have proved what nobody then reads. */
function withForged(text: string, i: number): string {
  const { sealed } = JSON.parse(text) as Line;
  return i === 3 ? `${text.slice(0, -1)},"sealed":${JSON.stringify({ ...sealed, author: 'p-amsool' })}}` : text;
}

/** Anybody can reckon the next link, for a bundle is not sealed; that it was not signed is what tells. */
function appendFitting(all: readonly string[]): readonly string[] {
  const last = JSON.parse(all.at(-1) ?? '') as BundledEntry;
  const [id, salt, seq, { recordedAt }] = [asId<typeof last.id>('en_new'), 'cd'.repeat(16), last.seq + 1, last];
  const sha256 = (...parts: readonly (string | Uint8Array)[]) => {
    const digest = createHash('sha256');
    for (const part of parts) digest.update(part);
    return new Uint8Array(digest.digest());
  };
  const leaf = leafOf(last.sealed, fromHex(salt), sha256);
  const chain = linkOf(fromHex(last.chain), leaf, { process: TALKS, room: CAUCUS, seq, id, recordedAt }, sha256);
  return [...all, JSON.stringify({ ...last, seq, id, salt, leaf: toHex(leaf), chain: toHex(chain) })];
}

const HEAD = `heads/${CAUCUS}.json`;
const end = { room: CAUCUS, seq: 5 };
const HEADS: readonly Tampering[] = [
  { name: 'the head names another process', change: json(HEAD, (h) => ({ ...h, process: 'others' })), finds: end },
  { name: 'the head names another room', change: json(HEAD, (h) => ({ ...h, room: PUBLIC })), finds: { room: CAUCUS } },
  {
    name: 'the head names another end',
    change: json(HEAD, (h) => ({ ...h, seq: 4 })),
    finds: { room: CAUCUS, seq: 4 },
  },
  { name: 'the head names another link', change: json(HEAD, (h) => ({ ...h, chain: 'ab'.repeat(32) })), finds: end },
  {
    name: 'the head names another moment',
    change: json(HEAD, (h) => ({ ...h, signedAt: '2031-01-01T00:00:00.000Z' })),
    finds: end,
  },
  { name: 'the head names another key', change: json(HEAD, (h) => ({ ...h, key: 'ab'.repeat(32) })), finds: end },
  { name: 'the signature is another', change: json(HEAD, (h) => ({ ...h, signature: 'ab'.repeat(64) })), finds: end },
  { name: 'the head is removed', change: (dir) => rmSync(join(dir, HEAD)), finds: /heads\/caucus-kol\.json/ },
  {
    name: 'the head is that of another room',
    change: (dir) => cpSync(join(dir, `heads/${PUBLIC}.json`), join(dir, HEAD)),
    finds: { room: CAUCUS },
  },
];

const matter = (change: (file: string) => void) => (dir: string) => {
  const folder = join(dir, 'blobs', CAUCUS);
  change(join(folder, readdirSync(folder)[0] ?? ''));
};
const STONE = `tombstones/${GROUP}.json`;
const OTHERS: readonly Tampering[] = [
  {
    name: 'a blob is altered',
    change: matter((file) => writeFileSync(file, 'What was not said')),
    finds: { room: CAUCUS, seq: 2 },
  },
  { name: 'a blob is removed', change: matter((file) => rmSync(file)), finds: { room: CAUCUS, seq: 2 } },
  { name: 'a blob is put in', change: matter((file) => writeFileSync(`${file}0`, 'More')), finds: { room: CAUCUS } },
  {
    name: 'a room is dropped from the list',
    change: json('bundle.json', (b) => ({ ...b, rooms: [PUBLIC, GROUP] })),
    finds: /caucus-kol.* no room that bundle\.json names/,
  },
  {
    name: 'a room is named twice',
    change: json('bundle.json', (b) => ({ ...b, rooms: [PUBLIC, CAUCUS, GROUP, PUBLIC] })),
    finds: /names room public twice/,
  },
  { name: 'a room is dropped with its files', change: dropRoom, finds: { room: CAUCUS, seq: 5 }, receipt: true },
  {
    name: 'the process is renamed',
    change: json('bundle.json', (b) => ({ ...b, process: 'others' })),
    finds: { room: PUBLIC, seq: 1 },
  },
  {
    name: 'a tombstone has another name',
    change: json(STONE, (s) => ({ ...s, by: ['p-amsool'] })),
    finds: { room: GROUP, seq: 1 },
  },
  {
    name: 'a tombstone has another reason',
    change: json(STONE, (s) => ({ ...s, reason: 'It was old' })),
    finds: { room: GROUP, seq: 1 },
  },
  { name: 'a tombstone has another end', change: json(STONE, (s) => ({ ...s, seq: 0 })), finds: { room: GROUP } },
  { name: 'a tombstone is removed', change: (dir) => rmSync(join(dir, STONE)), finds: { room: GROUP, seq: 1 } },
  {
    name: 'a tombstone is removed, and the head hides it',
    change: (dir) => {
      rmSync(join(dir, STONE));
      json(`heads/${GROUP}.json`, ({ tombstone: _, ...h }) => h)(dir);
    },
    finds: { room: GROUP, seq: 1 },
  },
  {
    name: 'a tombstone is laid on a room that lives',
    change: (dir) => cpSync(join(dir, STONE), join(dir, `tombstones/${PUBLIC}.json`)),
    finds: { room: PUBLIC },
  },
];

function dropRoom(dir: string): void {
  json('bundle.json', (b) => ({ ...b, rooms: [PUBLIC, GROUP] }))(dir);
  rmSync(join(dir, ENTRIES));
  rmSync(join(dir, HEAD));
  rmSync(join(dir, 'blobs', CAUCUS), { recursive: true });
}

test('every kind of change to a bundle is found, and its place is named', async (t) => {
  const place = sqlitePlace();
  const whole = mkdtempSync(join(tmpdir(), 'travaux-bundle-'));
  t.after(() => [whole, `${whole}-changed`].map((dir) => rmSync(dir, { recursive: true, force: true })));
  t.after(() => place.remove());
  const receipts = await writeTalks(place, whole);
  for (const { name, change, finds, receipt } of [...LINES, ...HEADS, ...OTHERS]) {
    await t.test(name, () => {
      const dir = `${whole}-changed`;
      rmSync(dir, { recursive: true, force: true });
      cpSync(whole, dir, { recursive: true });
      assert.deepEqual(faultsIn(dir, receipts), [], 'before anything was changed');
      change(dir);
      const faults = faultsIn(dir, receipt ? receipts : []);
      const named = faults.some((f) =>
        finds instanceof RegExp
          ? finds.test(f.sentence)
          : f.room === finds.room &&
            (finds.seq === undefined || f.seq === finds.seq) &&
            f.sentence.includes(finds.room),
      );
      assert.ok(named, `found only: ${JSON.stringify(faults)}`);
    });
  }
});

test('lines that say the same in another order, with blanks or with escapes, verify', async (t) => {
  const place = sqlitePlace();
  const dir = mkdtempSync(join(tmpdir(), 'travaux-bundle-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  t.after(() => place.remove());
  await writeTalks(place, dir);
  const ways = [
    (text: string) => text.replace('"sealed":', '"sealed" : '),
    (text: string) => `${text.slice(0, -1)} } `,
    (text: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
    (text: string) => text.replace('"type":"', '"t\\u0079pe":"'),
  ];
  lines((all) => all.map((text, i) => ways[i % ways.length]?.(text) ?? text))(dir);
  assert.deepEqual(faultsIn(dir, []), []);
});

interface Found {
  readonly room?: RoomId;
  readonly seq?: number;
  readonly sentence: string;
}

function faultsIn(dir: string, receipts: readonly Receipt[]): readonly Found[] {
  const bundle = readBundle(dir);
  return bundle.ok ? checkBundle(bundle.value, receipts).faults : [bundle.refusal];
}

/** Writes a bundle of three rooms, one of them destroyed, and answers receipts of its rooms. */
async function writeTalks(place: ReturnType<typeof sqlitePlace>, dir: string): Promise<readonly Receipt[]> {
  const record = must(await place.open());
  const desk = await deskOver(record);
  await beginTalks(desk);
  for (let n = 1; n <= 2; n++) must(await desk.act(TALKS, naming(PUBLIC, n), ELLS));
  await capture(desk, CAUCUS, 1, 'What was said');
  for (let n = 1; n <= 3; n++) must(await desk.act(TALKS, naming(CAUCUS, n), ELLS));
  const group = { kind: 'group', title: 'A group', parent: PUBLIC, keepers: [ELLS], twoPersons: false };
  must(
    await desk.actTogether(
      TALKS,
      [{ command: request(GROUP, 'open', { kind: 'openRoom', body: group }), actor: ELLS }],
      KEY_HOLDER,
    ),
  );
  must(await desk.destroyRoom(TALKS, GROUP, [ELLS], 'It is over'));
  const bundle = must(await exportRooms(record, TALKS, [PUBLIC, CAUCUS, GROUP], clock()()));
  must(writeBundle(dir, bundle));
  await desk.close();
  return bundle.rooms.map((room) => room.receipt);
}
