import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../test/postgres.ts';
import { linesOfTable } from '../redline/table.ts';
import { output, runChild, startChild, type Told } from './children.ts';
import { figureOfDelays } from './servers.ts';

const { values } = parseArgs({
  options: {
    /** Entries of the largest process. */
    entries: { type: 'string', default: '1000000' },
    /** Single appends of each kind. */
    appends: { type: 'string', default: '400' },
    /** Commits between the two servers. */
    commits: { type: 'string', default: '300' },
    /** Measures to take, by name, with commas; all if left out. */
    only: { type: 'string', default: 'appends,import,bundle,fold,whole,servers' },
  },
});
const [most, appends, commits] = [Number(values.entries), Number(values.appends), Number(values.commits)];
/** Seconds that one step has. */
const LIMIT = 300;
const wanted = new Set(values.only.split(','));
const dir = mkdtempSync(join(tmpdir(), 'travaux-bench-'));
const postgres = await startPostgres();
const rows: (readonly string[])[] = [];

try {
  for (const store of ['SQLite', 'PostgreSQL']) {
    if (wanted.has('appends')) await take(store, 'appends', await newPlace(store), appends);
    if (wanted.has('import')) await take(store, 'import', await newPlace(store), Math.min(most, 100_000));
  }
  if (wanted.has('bundle')) await takeBundle(Math.min(most, 50_000));
  if (wanted.has('fold')) for (const part of [0.25, 0.5, 1]) await takeMade('fold', part * Math.min(most, 100_000));
  if (wanted.has('whole')) await takeMade('whole', most);
  if (wanted.has('servers')) await takeServers();
} finally {
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}
const head = ['', 'store', 'reached', 'goal', '', 'processor', 'peer', 'memory'];
for (const line of linesOfTable([head, ...rows])) console.log(line);

async function newPlace(store: string): Promise<string> {
  if (store === 'SQLite') return mkdtempSync(join(dir, 'record-'));
  return postgres.database(`bench_${rows.length}_${Date.now()}`);
}

async function take(store: string, step: string, ...args: readonly (string | number)[]): Promise<void> {
  addRows(store, await runChild(LIMIT, step, ...args));
}

async function takeMade(step: string, count: number): Promise<void> {
  const place = await newPlace('SQLite');
  await runChild(LIMIT, 'make-record', place, count);
  await take('SQLite', step, place, count);
  rmSync(place, { recursive: true, force: true });
}

async function takeBundle(count: number): Promise<void> {
  const bundle = join(dir, 'bundle');
  await runChild(LIMIT, 'make-bundle', await newPlace('SQLite'), count, bundle);
  for (const store of ['SQLite', 'PostgreSQL']) await take(store, 'bundle', await newPlace(store), count, bundle);
}

/** Two servers on one database: one writes, and the other's reader hears. */
async function takeServers(): Promise<void> {
  const place = await newPlace('PostgreSQL');
  await runChild(LIMIT, 'begin-followed', place);
  const follower = startChild('follow', place, commits);
  let ready = () => {};
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const heard = output(follower, (soFar) => soFar.includes('ready\n') && ready());
  await Promise.race([isReady, heard]);
  const committed = await output(startChild('write', place, commits));
  addRows('PostgreSQL', { figures: [figureOfDelays(momentsIn(committed), momentsIn(await heard))], mebibytes: 0 });
}

function momentsIn(lines: string): ReadonlyMap<string, number> {
  const pairs = lines.split('\n').map((line) => line.split(' '));
  return new Map(pairs.filter((p) => p.length === 2).map(([id = '', at]) => [id, Number(at)]));
}

function addRows(store: string, { figures, mebibytes }: Told): void {
  const memory = mebibytes === 0 ? '' : `${mebibytes.toFixed(0)} MiB`;
  for (const { what, reached, goal = '', met, cpu = '', peer = '' } of figures) {
    const row = [what, store, reached, goal, met === undefined ? '' : met ? 'met' : 'missed', cpu, peer, memory];
    rows.push(row);
    console.error(`${row.join(' | ')} | load ${loadavg()[0]?.toFixed(1)}`);
  }
}
