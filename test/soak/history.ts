import assert from 'node:assert/strict';
import type { Entry } from '#agreement/entry';
import { checkRecord } from '#record';
import type { Place } from '../record/stores.ts';
import { CAUCUS, must, PUBLIC, TALKS } from '../record/talks.ts';

/** What the writers of a campaign said. */
export interface History {
  /** For each writer, the number of its last acknowledged request. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** What readings saw last in a room: room, sequence and entry. */
  readonly readings: readonly (readonly [reader: string, room: string, seq: number, entry: string])[];
  readonly troubles: readonly string[];
  last(slot: string, writer: number): number;
  note(slot: string, line: string): void;
}

/** An empty history. */
export function newHistory(): History {
  const acknowledged = new Map<string, number>();
  const readings: [string, string, number, string][] = [];
  const troubles: string[] = [];
  const last = (slot: string, writer: number) => acknowledged.get(`${slot}.${writer}`) ?? 0;
  let lives = 0;
  const note = (slot: string, line: string) => {
    const [what, a = '', b = '', c = ''] = line.split(' ');
    if (what === 'open') lives++;
    if (what === 'lost') throw new Error(`entry ${a} was acknowledged, and a later reading does not hold it`);
    if (what === 'read') readings.push([`${slot} ${lives}`, a, Number(b), c]);
    if (what === 'trouble') troubles.push(line);
    if (what !== 'ack') return;
    assert.equal(Number(b), last(slot, Number(a)) + 1, 'a writer goes on where it stood');
    acknowledged.set(`${slot}.${a}`, Number(b));
  };
  return { acknowledged, readings, troubles, last, note };
}

/** Nothing acknowledged is missing, doubled or out of order; the chain verifies; every reading saw a beginning of the whole. */
export async function verifyHistory(place: Place, history: History): Promise<void> {
  const record = must(await place.open());
  try {
    assert.deepEqual(must(await checkRecord(record, TALKS, [])).faults, []);
    const logs = new Map<string, readonly Entry[]>();
    for (const room of [PUBLIC, CAUCUS]) logs.set(room, must(await record.read(TALKS, room)));
    const written = numbersByWriter([...logs.values()].flat());
    for (const [writer, last] of history.acknowledged) {
      const numbers = written.get(writer) ?? [];
      // At most one more than was acknowledged: the request that was under way when the writer was last killed.
      assert.ok(numbers.length === last || numbers.length === last + 1, `${writer}: ${numbers.length} of ${last}`);
      assert.deepEqual(
        numbers,
        numbers.map((_, i) => i + 1),
        `the entries of ${writer}, each once and in order`,
      );
    }
    for (const writer of written.keys())
      assert.ok(Number(written.get(writer)?.length) - (history.acknowledged.get(writer) ?? 0) <= 1);
    verifyReadings(history, logs);
  } finally {
    await record.close();
  }
}

/** For each writer the numbers of its requests, in the order in which the rooms hold them. */
function numbersByWriter(entries: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const written = new Map<string, number[]>();
  for (const { command } of entries) {
    const [, writer, number] = /(s\d+\.\d+)\.(\d+)$/.exec(command) ?? [];
    if (writer === undefined) continue;
    written.set(writer, [...(written.get(writer) ?? []), Number(number)]);
  }
  return written;
}

/** A reader sees beginnings of one and the same log, that only grow. */
function verifyReadings(history: History, logs: ReadonlyMap<string, readonly Entry[]>): void {
  const seen = new Map<string, number>();
  for (const [reader, room, seq, entry] of history.readings) {
    assert.equal(logs.get(room)?.[seq - 1]?.id, entry, `a reading saw another entry ${seq} of ${room}`);
    assert.ok(seq >= (seen.get(`${reader} ${room}`) ?? 0), `a reading of ${room} went back`);
    seen.set(`${reader} ${room}`, seq);
  }
}
