import { readFileSync } from 'node:fs';
import { type Measured, measure } from './measure.ts';
import { PEERS } from './peers.ts';
import type { TrueCase } from './truth.ts';

/** Run in a process of its own: one peer on the cases in a file. Prints one line of JSON; the parent watches the clock. */
const [peerName, file = ''] = process.argv.slice(2);
const peer = PEERS.find((p) => p.name === peerName);
if (peer === undefined) throw new Error(`no such peer: ${peerName}`);

const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly TrueCase[];
const compare = await peer.load();
let [seconds, cpu] = [0, 0];
const measured: Measured[] = [];
for (const truth of cases) {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const pairs = await compare(truth);
  seconds += (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  cpu += (user + system) / 1e6;
  measured.push(measure(truth, pairs));
}
const sum = (count: (m: Measured) => number) => measured.reduce((total, m) => total + count(m), 0);
const [hits, found, known] = [sum((m) => m.hits), sum((m) => m.found), sum((m) => m.true)];
const mebibytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ seconds, cpu, mebibytes, hits, found, true: known })}\n`);
