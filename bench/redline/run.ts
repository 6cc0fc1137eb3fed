import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETS } from './cases.ts';
import { rates } from './measure.ts';
import { printMissed } from './missed.ts';
import { PEERS } from './peers.ts';
import { printRecall } from './recall.ts';
import { linesOfTable } from './table.ts';

/** Seconds that a peer has for a set. */
const LIMIT = Number(process.env.BENCH_LIMIT ?? 60);

// The cases lie in a file, so that what it took to make them does not count.
const folder = mkdtempSync(join(tmpdir(), 'travaux-bench-'));
for (const set of SETS) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, JSON.stringify(set.cases()));
  const rows: string[][] = [];
  for (const peer of PEERS) rows.push([peer.name, ...(await runChild(peer.name, file))]);
  console.log(`\n${set.name}`);
  for (const line of linesOfTable([['', 'time', 'processor', 'memory', 'precision', 'recall', 'F1'], ...rows]))
    console.log(line);
}
rmSync(folder, { recursive: true });
console.log('\nTravaux by kind of edit');
printRecall();
printMissed();

/** Runs one peer on one set in a process of its own, cold, and answers the cells of its row. */
async function runChild(peer: string, file: string): Promise<readonly string[]> {
  const { out, ended } = await run('child.ts', [peer, file]);
  if (ended === 'late') return [`did not finish in ${LIMIT} s`, '', '', '', '', ''];
  if (ended === 'failed') return ['failed', '', '', '', '', ''];
  const { seconds, cpu, mebibytes, hits, found, true: known } = JSON.parse(out.trim().split('\n').at(-1) ?? '');
  const { precision, recall, f1 } = rates({ hits, found, true: known, missed: [], wrong: [] });
  return [
    `${seconds.toFixed(2)} s`,
    `${cpu.toFixed(2)} s`,
    `${mebibytes.toFixed(0)} MiB`,
    ...[precision, recall, f1].map((x) => x.toFixed(3)),
  ];
}

function run(script: string, args: readonly string[]): Promise<{ out: string; ended: 'well' | 'late' | 'failed' }> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let [out, late] = ['', false];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const clock = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, LIMIT * 1000);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(clock);
      resolve({ out, ended: late ? 'late' : code === 0 ? 'well' : 'failed' });
    });
  });
}
