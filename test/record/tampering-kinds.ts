import assert from 'node:assert/strict';
import { asId, type RoomId } from '#agreement/terms';
import type { Place, Row } from './stores.ts';
import { CAUCUS, MEDIATOR, PUBLIC, TALKS } from './talks.ts';

/** A room of the talks that was destroyed. */
export const GROUP = asId<RoomId>('group');
/** The tables whose rows are tampered with. */
export const TABLES = ['room', 'envelope', 'blob', 'tombstone'] as const;

/** One way to tamper with a record, and the place that a check must name. */
export interface Tampering {
  readonly name: string;
  readonly change: (place: Place) => Promise<unknown>;
  readonly finds: { readonly room: RoomId; readonly seq?: number };
  /** Given where only a receipt that was kept elsewhere can show it. */
  readonly receipt?: true;
}

const ENVELOPE = 'process = ? AND room = ? AND first = ?';
const at = (first: number, room: RoomId = CAUCUS) => [TALKS, room, first] as const;
const here = { room: CAUCUS, seq: 4 };

/** Sets a column of the caucus's fourth envelope. */
const set = (column: string, value: (row: Row) => string | number | Uint8Array) => async (place: Place) => {
  const [row] = await place.sqlUnguarded(`SELECT * FROM @envelope WHERE ${ENVELOPE}`, ...at(4));
  assert.ok(row);
  await place.sqlUnguarded(`UPDATE @envelope SET ${column} = ? WHERE ${ENVELOPE}`, value(row), ...at(4));
};

const flip = (column: string, where: (length: number) => number) =>
  set(column, (row) => {
    const bytes = new Uint8Array(row[column] as Uint8Array);
    const place = where(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    return bytes;
  });

const header = (change: (header: Record<string, unknown>) => unknown) =>
  set('headers', (row) => JSON.stringify(JSON.parse(String(row.headers)).map(change)));

const doubled = (bytes: Uint8Array) => new Uint8Array([...bytes, ...bytes]);

const to = (set: string) => (place: Place) =>
  place.sqlUnguarded(`UPDATE @envelope SET ${set} WHERE ${ENVELOPE}`, ...at(4));

/** Every column of a room's entries. */
const ENTRIES: readonly Tampering[] = [
  { name: 'the first byte of a box is flipped', change: flip('box', () => 0), finds: here },
  { name: 'a byte amid a box is flipped', change: flip('box', (n) => n >> 1), finds: here },
  { name: 'the last byte of a box is flipped', change: flip('box', (n) => n - 1), finds: here },
  { name: 'a box is emptied', change: set('box', () => new Uint8Array()), finds: here },
  { name: 'a byte of a link is flipped', change: flip('chain', () => 7), finds: here },
  { name: 'a link is cut short', change: set('chain', () => new Uint8Array(31)), finds: here },
  { name: 'an id is changed', change: header((h) => ({ ...h, id: 'en_0' })), finds: here },
  { name: 'a time is changed', change: header((h) => ({ ...h, at: '2029-01-01T00:00:00.000Z' })), finds: here },
  { name: 'a byte of a leaf is flipped', change: flip('leaves', () => 5), finds: here },
  { name: 'a leaf is another', change: set('leaves', () => new Uint8Array(32)), finds: here },
  { name: 'a leaf is cut short', change: set('leaves', () => new Uint8Array(31)), finds: here },
  { name: 'a leaf is doubled', change: set('leaves', (r) => doubled(r.leaves as Uint8Array)), finds: here },
  { name: 'a leaf is taken out', change: set('leaves', () => new Uint8Array()), finds: here },
  { name: 'an id is taken out', change: header(({ id: _, ...h }) => h), finds: here },
  { name: 'a header is none', change: header(() => null), finds: here },
  {
    name: 'a header is doubled',
    change: set('headers', (r) => `[${String(r.headers).slice(1, -1)},${String(r.headers).slice(1)}`),
    finds: here,
  },
  { name: 'the headers are emptied', change: set('headers', () => '[]'), finds: here },
  { name: 'the headers are no JSON', change: set('headers', (r) => String(r.headers).slice(1)), finds: here },
  { name: 'the first sequence is changed', change: set('first', () => 0), finds: { room: CAUCUS, seq: 1 } },
  { name: 'both sequences are changed', change: to('first = 99, last = 99'), finds: here },
  { name: 'the last sequence is changed', change: set('last', () => 99), finds: here },
  { name: 'an envelope is moved to another room', change: to("room = 'public', first = 99, last = 99"), finds: here },
  {
    name: 'an envelope is moved to a room that is none',
    change: set('room', () => 'cellar'),
    finds: { room: asId('cellar') },
  },
  { name: 'an envelope is moved to another process', change: set('process', () => 'others'), finds: here },
];

const remove =
  (...firsts: number[]) =>
  async (place: Place) => {
    for (const first of firsts) await place.sqlUnguarded(`DELETE FROM @envelope WHERE ${ENVELOPE}`, ...at(first));
  };

/** Copies an envelope to another place, as it is. */
const insertCopy = (room: RoomId, first: number) => (place: Place) =>
  place.sqlUnguarded(
    `INSERT INTO @envelope (process, room, first, last, headers, leaves, chain, box)
     SELECT process, '${room}', ${first}, ${first}, headers, leaves, chain, box FROM @envelope WHERE ${ENVELOPE}`,
    ...at(4),
  );

const swap = (columns: string) => async (place: Place) => {
  const rows = await Promise.all(
    [4, 5].map((f) => place.sqlUnguarded(`SELECT * FROM @envelope WHERE ${ENVELOPE}`, ...at(f))),
  );
  for (const [first, from] of [
    [4, rows[1]?.[0]],
    [5, rows[0]?.[0]],
  ] as const)
    for (const column of columns.split(' '))
      await place.sqlUnguarded(
        `UPDATE @envelope SET ${column} = ? WHERE ${ENVELOPE}`,
        from?.[column] ?? null,
        ...at(first),
      );
};

/** Entries removed, moved, put in. */
const ORDER: readonly Tampering[] = [
  { name: 'an entry is removed', change: remove(4), finds: here },
  { name: 'the first entry is removed', change: remove(1), finds: { room: CAUCUS, seq: 1 } },
  { name: 'every entry is removed', change: remove(1, 2, 3, 4, 5, 6, 7), finds: { room: CAUCUS, seq: 1 } },
  { name: 'two entries are swapped', change: swap('headers leaves chain box'), finds: here },
  { name: 'the words of two entries are swapped', change: swap('box'), finds: here },
  { name: 'the headers of two entries are swapped', change: swap('headers'), finds: here },
  { name: 'the leaves of two entries are swapped', change: swap('leaves'), finds: here },
  { name: 'the words and leaves of two entries are swapped', change: swap('leaves box'), finds: here },
  { name: 'an entry is copied after the end', change: insertCopy(CAUCUS, 8), finds: { room: CAUCUS, seq: 8 } },
  { name: 'an entry is copied into another room', change: insertCopy(PUBLIC, 8), finds: { room: PUBLIC, seq: 8 } },
  { name: 'the tail is cut', change: remove(6, 7), finds: { room: CAUCUS, seq: 7 }, receipt: true },
  {
    name: 'the tail of a room that others had seen is cut',
    change: (p) => p.sqlUnguarded(`DELETE FROM @envelope WHERE room = ? AND first >= 6`, PUBLIC),
    finds: { room: PUBLIC, seq: 6 },
  },
  {
    name: 'a whole room is removed',
    change: async (p) => {
      for (const table of TABLES) await p.sqlUnguarded(`DELETE FROM @${table} WHERE room = ?`, CAUCUS);
    },
    finds: { room: CAUCUS, seq: 7 },
    receipt: true,
  },
  {
    name: 'a room is taken out of the list of rooms',
    change: (p) => p.sqlUnguarded('DELETE FROM @room WHERE room = ?', CAUCUS),
    finds: { room: CAUCUS, seq: 1 },
  },
  {
    name: 'a room is renamed in the list of rooms',
    change: (p) => p.sqlUnguarded("UPDATE @room SET room = 'cellar' WHERE room = ?", CAUCUS),
    finds: { room: CAUCUS, seq: 1 },
  },
  {
    name: 'all rooms are taken out of the list',
    change: (p) => p.sqlUnguarded('DELETE FROM @room'),
    finds: { room: PUBLIC, seq: 1 },
  },
  {
    name: 'the rooms are listed under another process',
    change: (p) => p.sqlUnguarded("UPDATE @room SET process = 'others'"),
    finds: { room: PUBLIC, seq: 1 },
  },
];

/** Changes the first blob of the caucus, which its second entry speaks of. */
const blobs =
  (change: (ids: readonly string[]) => readonly [string, ...(string | number | Uint8Array)[]]) =>
  async (place: Place) => {
    const rows = await place.sqlUnguarded('SELECT id, box FROM @blob');
    const [sql, ...values] = change(rows.map((row) => String(row.id)));
    await place.sqlUnguarded(sql, ...values);
  };

const MATTER: readonly Tampering[] = [
  {
    name: 'a blob is replaced',
    change: blobs(() => ['UPDATE @blob SET box = ?', new Uint8Array(60)]),
    finds: { room: CAUCUS, seq: 2 },
  },
  { name: 'a blob is removed', change: blobs(() => ['DELETE FROM @blob']), finds: { room: CAUCUS, seq: 2 } },
  {
    name: 'a blob is moved to another room',
    change: blobs(() => ['UPDATE @blob SET room = ?', PUBLIC]),
    finds: { room: CAUCUS, seq: 2 },
  },
  {
    name: 'a blob is moved to another process',
    change: blobs(() => ["UPDATE @blob SET process = 'others'"]),
    finds: { room: CAUCUS, seq: 2 },
  },
  {
    name: 'a blob has the bytes of another',
    change: blobs(([a = '']) => ['UPDATE @blob SET box = (SELECT box FROM @blob AS b WHERE b.id = ?)', a]),
    finds: { room: CAUCUS },
  },
  {
    name: 'a blob is put in',
    change: blobs(() => [
      "INSERT INTO @blob (process, room, id, box) SELECT process, 'public', 'bl_x', box FROM @blob LIMIT 1",
    ]),
    finds: { room: PUBLIC },
  },
];

/** Changes the words of the destroyed room's tombstone, leaving its form. */
const stone = (change: (stone: Record<string, unknown>) => object) => async (place: Place) => {
  const [row] = await place.sqlUnguarded('SELECT stone FROM @tombstone');
  await place.sqlUnguarded('UPDATE @tombstone SET stone = ?', JSON.stringify(change(JSON.parse(String(row?.stone)))));
};

const ended = { room: GROUP, seq: 4 };
const STONES: readonly Tampering[] = [
  { name: 'another is named who destroyed a room', change: stone((s) => ({ ...s, by: [MEDIATOR] })), finds: ended },
  {
    name: 'another day is named on which it was destroyed',
    change: stone((s) => ({ ...s, at: '2031-01-01T00:00:00.000Z' })),
    finds: ended,
  },
  { name: 'another reason is given', change: stone((s) => ({ ...s, reason: 'It was old' })), finds: ended },
  { name: 'another end is named', change: stone((s) => ({ ...s, seq: 3 })), finds: { room: GROUP, seq: 3 } },
  { name: 'another link is named', change: stone((s) => ({ ...s, chain: 'ab'.repeat(32) })), finds: ended },
  { name: 'another key is named', change: stone((s) => ({ ...s, key: 'ab'.repeat(32) })), finds: ended },
  { name: 'the signature is another', change: stone((s) => ({ ...s, signature: 'ab'.repeat(64) })), finds: ended },
  { name: 'a tombstone names another room', change: stone((s) => ({ ...s, room: CAUCUS })), finds: { room: GROUP } },
  {
    name: 'a tombstone is no JSON',
    change: (p) => p.sqlUnguarded("UPDATE @tombstone SET stone = '{'"),
    finds: { room: GROUP },
  },
  { name: 'a tombstone is removed', change: (p) => p.sqlUnguarded('DELETE FROM @tombstone'), finds: { room: GROUP } },
  {
    name: 'a tombstone is moved to a room that lives',
    change: (p) => p.sqlUnguarded('UPDATE @tombstone SET room = ?', CAUCUS),
    finds: { room: CAUCUS },
  },
  {
    name: 'a tombstone is copied to a room that lives, with the names changed',
    change: async (p) => {
      await stone((s) => ({ ...s, room: CAUCUS, seq: 7 }))(p);
      await p.sqlUnguarded('UPDATE @tombstone SET room = ?', CAUCUS);
    },
    finds: { room: CAUCUS, seq: 7 },
  },
  {
    name: 'the tail of a destroyed room is cut',
    change: (p) => p.sqlUnguarded('DELETE FROM @envelope WHERE room = ? AND first = 4', GROUP),
    finds: ended,
  },
  {
    name: 'the time of an entry of a destroyed room is changed',
    change: (p) =>
      p.sqlUnguarded(
        "UPDATE @envelope SET headers = replace(headers, '2030', '2029') WHERE room = ? AND first = 2",
        GROUP,
      ),
    finds: { room: GROUP, seq: 2 },
  },
];

/** Changes to the keys; put back by what the change answers. */
const KEYS: readonly Tampering[] = [
  {
    name: 'two keys are swapped',
    change: (p) => p.alterKeys((keys) => keys.toReversed()),
    finds: { room: CAUCUS, seq: 1 },
  },
  {
    name: 'a byte of each key is flipped',
    change: (p) => p.alterKeys((keys) => keys.map((k) => k.map((b, i) => (i === 9 ? b ^ 1 : b)))),
    finds: { room: CAUCUS, seq: 1 },
  },
  {
    name: 'the keys are cut short',
    change: (p) => p.alterKeys((keys) => keys.map((k) => k.slice(0, 20))),
    finds: { room: CAUCUS },
  },
  {
    name: 'the keys are emptied',
    change: (p) => p.alterKeys((keys) => keys.map(() => new Uint8Array())),
    finds: { room: CAUCUS },
  },
  {
    name: 'the keys are taken away',
    change: (p) => p.alterKeys((keys) => keys.map(() => undefined)),
    finds: { room: CAUCUS, seq: 1 },
  },
];

/** Every kind of change to a stored row or key. */
export const TAMPERINGS: readonly Tampering[] = [...ENTRIES, ...ORDER, ...MATTER, ...STONES, ...KEYS];
