import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEY_HOLDER } from '#desk';
import { checkRecord, processesToCheck } from '#record';
import type { Fault, Receipt } from '#seal';
import type { Place, Row } from './stores.ts';
import {
  beginTalks,
  CAUCUS,
  capture,
  clock,
  deskOver,
  ELLS,
  MEDIATOR,
  must,
  naming,
  PUBLIC,
  request,
  TALKS,
} from './talks.ts';
import { GROUP, TABLES, TAMPERINGS } from './tampering-kinds.ts';

/** Tells talks of three rooms, the last of them destroyed, and answers the receipts that were handed out at the end. */
async function tellTalks(place: Place): Promise<readonly Receipt[]> {
  const record = must(await place.open());
  const desk = await deskOver(record);
  await beginTalks(desk);
  for (let n = 1; n <= 4; n++) must(await desk.act(TALKS, naming(PUBLIC, n), MEDIATOR));
  const group = { kind: 'group', title: 'A group', parent: PUBLIC, keepers: [ELLS], twoPersons: false };
  must(
    await desk.actTogether(
      TALKS,
      [{ command: request(GROUP, 'open', { kind: 'openRoom', body: group }), actor: ELLS }],
      KEY_HOLDER,
    ),
  );
  for (let n = 1; n <= 3; n++) must(await desk.act(TALKS, naming(GROUP, n), ELLS));
  for (let n = 1; n <= 3; n++) await capture(desk, CAUCUS, n, `What was said ${n}`);
  for (let n = 1; n <= 3; n++) must(await desk.act(TALKS, naming(CAUCUS, n), ELLS));
  const receipts = must(await record.receipts(TALKS, [PUBLIC, CAUCUS, GROUP], clock()()));
  must(await desk.destroyRoom(TALKS, GROUP, [ELLS], 'It is over'));
  await desk.close();
  return receipts;
}

/** Every kind of change to a stored row or key, each with the place that the check must name. */
export function tamperings(makePlace: () => Promise<Place>): void {
  test('every kind of change to what is stored is found, and its place is named', async (t) => {
    const place = await makePlace();
    t.after(() => place.remove());
    const receipts = await tellTalks(place);
    const kept = await snapshot(place);
    const checked = async (given: readonly Receipt[]) => checkAll(place, given);
    assert.deepEqual(await checked(receipts), [], 'before anything was changed');
    for (const { name, change, finds, receipt } of TAMPERINGS) {
      await t.test(name, async () => {
        const putBack = await change(place);
        const faults = await checked(receipt ? receipts : []);
        await (typeof putBack === 'function' ? putBack() : restore(place, kept));
        const named = faults.find((f) => f.room === finds.room && (finds.seq === undefined || f.seq === finds.seq));
        assert.ok(named, `found only: ${JSON.stringify(faults)}`);
        assert.match(named.sentence, new RegExp(finds.room));
      });
    }
    assert.deepEqual(await checked(receipts), [], 'after everything was put back');
  });
}

async function checkAll(place: Place, receipts: readonly Receipt[]): Promise<readonly Fault[]> {
  const record = must(await place.open());
  try {
    const faults: Fault[] = [];
    const processes = new Set([...must(await processesToCheck(record)), TALKS]);
    for (const process of processes) faults.push(...must(await checkRecord(record, process, receipts)).faults);
    return faults;
  } finally {
    await record.close();
  }
}

type Snapshot = ReadonlyMap<string, readonly Row[]>;

async function snapshot(place: Place): Promise<Snapshot> {
  const kept = new Map<string, readonly Row[]>();
  for (const table of TABLES) kept.set(table, await place.sqlUnguarded(`SELECT * FROM @${table}`));
  return kept;
}

async function restore(place: Place, kept: Snapshot): Promise<void> {
  for (const [table, rows] of kept) {
    await place.sqlUnguarded(`DELETE FROM @${table}`);
    const columns = Object.keys(rows[0] ?? {});
    const one = `(${columns.map(() => '?').join(', ')})`;
    const values = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
    await place.sqlUnguarded(
      `INSERT INTO @${table} (${columns.join(', ')}) VALUES ${rows.map(() => one).join(', ')}`,
      ...values,
    );
  }
}
