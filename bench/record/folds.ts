import type { Entry } from '../../src/agreement/entry.ts';
import { foldReading } from '../../src/agreement/reading.ts';
import type { RoomId } from '../../src/agreement/terms/index.ts';
import { Desk } from '../../src/desk.ts';
import { KEEPER, PROCESS, ROOM_IDS } from './entries.ts';
import type { Figure } from './figure.ts';
import { batchesOf } from './imports.ts';
import { stopwatch } from './stopwatch.ts';
import { begin, must, NOW, openAt } from './stores.ts';

/** Seconds for a process of 100,000 entries, and for one of a million; bytes of memory for the latter. */
const [FOLD, WHOLE] = [0.8, 15];

/** Imports a process of so many entries, for the measures that read it in a process of their own. */
export async function makeRecord(place: string, count: number): Promise<readonly Figure[]> {
  const record = await openAt(place);
  const teller = await begin(record);
  for (const batch of batchesOf(count)) await teller.tell(batch);
  await record.close();
  return [];
}

/** Fold of an imported process, cold, unsealing included. */
export async function measureFold(place: string, count: number): Promise<readonly Figure[]> {
  const record = await openAt(place);
  const read = stopwatch();
  const logs = new Map<RoomId, readonly Entry[]>();
  for (const room of ROOM_IDS) logs.set(room, must(await record.read(PROCESS, room)));
  const unsealed = read();
  const state = foldReading(logs);
  const took = read();
  if (state.entries.size < count) throw new Error(`only ${state.entries.size} of ${count} entries were folded`);
  await record.close();
  const goal = (FOLD * count) / 100_000;
  return [
    {
      what: `fold of ${count} entries, cold`,
      reached: `${took.wall.toFixed(2)} s (unsealing ${unsealed.wall.toFixed(2)} s)`,
      cpu: `${took.cpu.toFixed(2)} s`,
      goal: `${goal.toFixed(2)} s`,
      met: took.wall <= goal,
    },
  ];
}

/** Opening, verifying and reading an imported process, as a server does when it starts. */
export async function measureWhole(place: string, count: number): Promise<readonly Figure[]> {
  const read = stopwatch();
  const record = await openAt(place);
  const desk = must(await Desk.open({ record, now: () => NOW, verify: true }));
  const verified = read();
  const entries = must(await desk.ask(PROCESS, KEEPER, (state) => state.entries.size));
  const took = read();
  if (entries < count) throw new Error(`only ${entries} of ${count} entries were read`);
  await desk.close();
  const goal = (WHOLE * count) / 1_000_000;
  return [
    {
      what: `open, verify and read ${count} entries`,
      reached: `${took.wall.toFixed(1)} s (verified after ${verified.wall.toFixed(1)} s)`,
      cpu: `${took.cpu.toFixed(1)} s`,
      goal: `${goal.toFixed(1)} s, 2048 MiB`,
      met: took.wall <= goal && process.resourceUsage().maxRSS / 1024 <= 2048,
    },
  ];
}
