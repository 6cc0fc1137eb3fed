import { readBundle, writeBundle } from '../../src/record/bundle.ts';
import { exportRooms } from '../../src/record/export.ts';
import { importBundle } from '../../src/record/import.ts';
import type { ToWrite } from '../../src/record/record.ts';
import { entriesOf, PROCESS, ROOM_IDS } from './entries.ts';
import type { Figure } from './figure.ts';
import { plainTable } from './plain.ts';
import { stopwatch, type Took } from './stopwatch.ts';
import { begin, must, NOW, openAt } from './stores.ts';

/** How many entries one transaction brings in. */
const BATCH = 10_000;

/** Entries a second that each store is to take in. */
const GOALS = { sqlite: 50_000, postgres: 15_000 } as const;

/** Import of entries in batches, beside inserts of the same JSON as plain rows, many in a transaction. */
export async function measureImport(place: string, count: number): Promise<readonly Figure[]> {
  const batches = [...batchesOf(count)];
  const record = await openAt(place);
  const teller = await begin(record);
  const read = stopwatch();
  for (const batch of batches) await teller.tell(batch);
  const took = read();
  await record.close();
  const plain = await plainTable(place);
  const rows = batches.map((batch) => batch.map((entry) => JSON.stringify(entry)));
  const readPlain = stopwatch();
  for (const batch of rows) await plain.commit(batch);
  const peer = readPlain();
  await plain.close();
  return [figureOf(`import of ${count} entries`, count, took, place, `plain rows ${rate(count, peer.wall)}`)];
}

/** Writes a bundle of so many entries into a folder, for `measureBundle`. */
export async function makeBundle(place: string, bundle: string, count: number): Promise<readonly Figure[]> {
  const record = await openAt(place);
  const teller = await begin(record);
  for (const batch of batchesOf(count)) await teller.tell(batch);
  must(writeBundle(bundle, must(await exportRooms(record, PROCESS, ROOM_IDS, NOW))));
  await record.close();
  return [];
}

/** Import of a bundle from its files: read, verified, sealed anew, written. */
export async function measureBundle(place: string, bundle: string, count: number): Promise<readonly Figure[]> {
  const record = await openAt(place);
  const reading = stopwatch();
  const opened = must(readBundle(bundle));
  const read = reading();
  const importing = stopwatch();
  must(await importBundle(record, opened));
  const took = importing();
  await record.close();
  const what = `import of a bundle of ${count} entries, verified`;
  return [figureOf(what, count, took, place, `reading its files ${rate(count, read.wall)}`)];
}

/** Entries in batches of one transaction each. */
export function* batchesOf(count: number): Generator<readonly ToWrite[]> {
  let batch: ToWrite[] = [];
  for (const entry of entriesOf(7, count)) {
    batch.push(entry);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function figureOf(what: string, count: number, took: Took, place: string, peer: string): Figure {
  const goal = GOALS[place.startsWith('postgres:') ? 'postgres' : 'sqlite'];
  return {
    what,
    reached: rate(count, took.wall),
    cpu: rate(count, took.cpu),
    goal: `${goal}/s`,
    peer,
    met: count / took.wall >= goal,
  };
}

function rate(count: number, seconds: number): string {
  return `${Math.round(count / seconds)}/s`;
}
