// npm run bench -- doors: how long a member waits for the pages of a long process, on a warm server.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ok } from '../../src/agreement/terms/index.ts';
import { Desk } from '../../src/desk.ts';
import { codesAtDesk } from '../../src/main/check-codes.ts';
import { sealsOf } from '../../src/main/seals.ts';
import type { Entrance } from '../../src/server/entrance.ts';
import { createServer, type Screens } from '../../src/server/index.ts';
import { publicEntrance } from '../../src/server/public-entrance.ts';
import { KEEPER, PROCESS } from '../record/entries.ts';
import { makeRecord } from '../record/folds.ts';
import { stopwatch } from '../record/stopwatch.ts';
import { must, NOW, openAt } from '../record/stores.ts';
import { linesOfTable } from '../redline/table.ts';

const { values } = parseArgs({
  options: {
    /** Entries of the process. */
    entries: { type: 'string', default: '10000' },
    /** How often each address is asked, after a warming-up. */
    asks: { type: 'string', default: '40' },
  },
});
const [entries, asks] = [Number(values.entries), Number(values.asks)];
/** Milliseconds in which a page answers. */
const GOAL = 50;
const WARMING = 10;

const dir = mkdtempSync(join(tmpdir(), 'travaux-doors-'));
await makeRecord(dir, entries);
const record = await openAt(dir);
const desk = must(await Desk.open({ record, now: () => NOW }));
const screens = await builtScreens();
const server = createServer({
  desk,
  codesOf: codesAtDesk(record, desk),
  seals: sealsOf(record),
  entrance: everybodyIs(),
  version: '0.0.0',
  ...(screens === undefined ? {} : { screens }),
});

try {
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const pages = screens === undefined ? [] : ['', '/home', '/rooms/caucus-kol', '/rooms/public/log'];
  const api = ['', '/rooms', '/rooms/public/log?limit=100'];
  const rows: (readonly string[])[] = [
    ['answer', 'by the clock, median', 'slowest', 'processor, each', `goal ${GOAL} ms`],
  ];
  for (const path of [
    ...pages.map((page) => `/cases/${PROCESS}${page}`),
    ...api.map((a) => `/api/v1/cases/${PROCESS}${a}`),
  ])
    rows.push(await measure(address, path));
  process.stdout.write(`A process of ${entries} entries, asked by a member of all its rooms.\n`);
  if (screens === undefined) process.stdout.write('The pages are not built (npm run build); only the API was asked.\n');
  process.stdout.write(`${linesOfTable(rows).join('\n')}\n`);
} finally {
  await server.close();
  await desk.close();
  rmSync(dir, { recursive: true });
}

async function measure(address: string, path: string): Promise<readonly string[]> {
  const ask = async () => {
    const answered = await fetch(`${address}${path}`);
    const length = (await answered.arrayBuffer()).byteLength;
    if (answered.status !== 200) throw new Error(`${path} answered ${answered.status}, ${length} bytes`);
  };
  for (let i = 0; i < WARMING; i++) await ask();
  const waits: number[] = [];
  const read = stopwatch();
  for (let i = 0; i < asks; i++) {
    const started = performance.now();
    await ask();
    waits.push(performance.now() - started);
  }
  const { cpu } = read();
  waits.sort((a, b) => a - b);
  const [median = 0, slowest = 0] = [waits[Math.floor(waits.length / 2)], waits.at(-1)];
  return [
    path,
    ...[median, slowest, (cpu * 1000) / asks].map((ms) => `${ms.toFixed(1)} ms`),
    median <= GOAL ? 'met' : 'missed',
  ];
}

/** An entrance by which everybody is the keeper of all rooms. */
function everybodyIs(): Entrance {
  const hats = new Map([[PROCESS, KEEPER]]);
  return { ...publicEntrance(), visitorOf: async () => ok({ kind: 'holder', session: 'bench', hats }) };
}

async function builtScreens(): Promise<Screens | undefined> {
  const handler = join(import.meta.dirname, '../../web/build/handler.js');
  return existsSync(handler) ? (await import(handler)).handler : undefined;
}
