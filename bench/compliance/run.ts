import { parseArgs } from 'node:util';
import type { Assessment } from '../../src/agreement/compliance/index.ts';
import { assess } from '../../src/agreement/compliance/index.ts';
import { linesOfTable } from '../redline/table.ts';
import { agreementOf578, entriesOf, NORMS, TODAY } from './world.ts';
import { achievedByXstate } from './xstate.ts';

const { values } = parseArgs({ options: { entries: { type: 'string', default: '1000000' } } });
const GOAL = 1;

const agreement = agreementOf578();
const entries = entriesOf(Number(values.entries));
const asked = { asOf: TODAY, asKnownOn: TODAY };
const runs = Array.from({ length: 3 }, () => timed(() => assess(agreement, entries, asked)));
const [fastest] = runs.toSorted((a, b) => a.seconds - b.seconds);
if (fastest === undefined) throw new Error('nothing was run');
const peer = timed(() => achievedByXstate(agreement, entries));
const ours = doneIn(fastest.answer);
const alike = [...ours].filter((id) => peer.answer.done.has(id)).length;

console.log(`${NORMS} norms, ${entries.length} entries; processor time, the fastest of three`);
for (const line of linesOfTable([
  ['what', 'entries', 'seconds', 'goal', '', 'done'],
  [
    'Travaux: all three axes, phases, findings, responses',
    String(entries.length),
    told(fastest.seconds),
    `${GOAL} s`,
    fastest.seconds <= GOAL ? 'met' : 'missed',
    String(ours.size),
  ],
  [
    'XState: claims and verifications of duties alone',
    String(peer.answer.sent),
    told(peer.seconds),
    '',
    '',
    String(peer.answer.done.size),
  ],
]))
  console.log(line);
console.log(`Duties that both call done: ${alike} of ${ours.size}.`);
if (fastest.seconds > GOAL || alike !== ours.size) process.exitCode = 1;

function doneIn({ norms }: Assessment): ReadonlySet<string> {
  return new Set(norms.filter(({ performance }) => performance.state === 'done').map(({ id }) => id));
}

function timed<A>(work: () => A): { readonly answer: A; readonly seconds: number } {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  return { answer, seconds: (user + system) / 1_000_000 };
}

function told(seconds: number): string {
  return `${seconds.toFixed(2)} s`;
}
