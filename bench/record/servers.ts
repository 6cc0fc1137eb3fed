import type { Command } from '../../src/agreement/command.ts';
import { asId, type CommandId, type Instant, type RoomId } from '../../src/agreement/terms/index.ts';
import { Desk } from '../../src/desk.ts';
import { KEEPER, PROCESS } from './entries.ts';
import type { Figure } from './figure.ts';
import { begin, must, openAt } from './stores.ts';

/** Milliseconds from commit to the stream of a reader elsewhere, for 99 of 100 commits. */
const GOAL = 100;

const now = () => new Date().toISOString() as Instant;
/** Milliseconds of the machine's one clock, finer than the wall clock's, and the same in every process. */
const clock = () => Number(process.hrtime.bigint()) / 1e6;

/** Follows a process through a desk of its own, and prints the moment at which each event came. */
export async function followEvents(place: string, count: number): Promise<void> {
  const desk = must(await Desk.open({ record: await openAt(place), now }));
  const stop = new AbortController();
  let heard = 0;
  for await (const news of desk.follow(PROCESS, KEEPER, undefined, stop.signal)) {
    if (news.kind === 'reset') process.stdout.write('ready\n');
    for (const entry of news.kind === 'entries' ? news.entries : []) {
      process.stdout.write(`${entry.command} ${clock()}\n`);
      if (++heard === count) stop.abort();
    }
  }
  await desk.close();
}

/** Begins the process that is followed. */
export async function beginFollowed(place: string): Promise<readonly Figure[]> {
  const record = await openAt(place);
  await begin(record);
  await record.close();
  return [];
}

/** Writes events one after the other, each after a short pause, and prints the moment at which each was committed. */
export async function writeEvents(place: string, count: number): Promise<void> {
  const desk = must(await Desk.open({ record: await openAt(place), now }));
  for (let n = 0; n < count; n++) {
    const command = tellEvent(n);
    must(await desk.act(PROCESS, command, KEEPER));
    process.stdout.write(`${command.id} ${clock()}\n`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await desk.close();
}

/** What the moments of both come to: the delays from commit to stream. */
export function figureOfDelays(committed: ReadonlyMap<string, number>, heard: ReadonlyMap<string, number>): Figure {
  const delays = [...committed]
    .map(([id, at]) => (heard.get(id) ?? Number.POSITIVE_INFINITY) - at)
    .sort((a, b) => a - b);
  const at = (share: number) => Math.max(0, delays[Math.ceil(delays.length * share) - 1] ?? Number.NaN);
  return {
    what: `two servers, ${delays.length} commits: from commit to the other's reader`,
    reached: `p99 ${at(0.99).toFixed(1)} ms (median ${at(0.5).toFixed(1)} ms)`,
    goal: `p99 ${GOAL} ms`,
    met: at(0.99) <= GOAL,
  };
}

function tellEvent(n: number): Command {
  const body = { id: `ev-${n}`, kind: 'meeting', title: `Meeting ${n}`, occurred: '2030-01-22', participants: [] };
  return {
    id: asId<CommandId>(`tell-${n}`),
    room: asId<RoomId>('public'),
    kind: 'tellEvent',
    body: { ...body, drafts: [], sources: [] },
  } as unknown as Command;
}
