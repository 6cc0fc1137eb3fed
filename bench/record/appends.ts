import type { Command } from '../../src/agreement/command.ts';
import { asId, type CommandId, type ProcessId, type RoomId } from '../../src/agreement/terms/index.ts';
import { Desk } from '../../src/desk.ts';
import { entriesOf, KEEPER } from './entries.ts';
import type { Figure } from './figure.ts';
import { plainTable } from './plain.ts';
import { stopwatch, type Took, together } from './stopwatch.ts';
import { begin, must, NOW, openAt } from './stores.ts';

/** How many are written in one way before the next way has its turn: what else the machine does then meets all alike. */
const STRETCH = 20;
/** Append within this many times what a plain row costs. */
const GOAL = 1.5;

const PUBLIC = asId<RoomId>('public');
const BY_DESK = asId<ProcessId>('talks-by-desk');

/**
 * Single durable appends through the record and through the desk, beside durable commits of single plain rows in the
 * same kind of store, by turns.
 */
export async function measureAppends(place: string, count: number): Promise<readonly Figure[]> {
  const record = await openAt(place);
  const teller = await begin(record);
  await begin(record, BY_DESK);
  const desk = must(await Desk.open({ record, now: () => NOW }));
  const plain = await plainTable(place);
  const entries = [...entriesOf(5, count)];
  const tooks = await byTurns(count, {
    plain: (n) => plain.commit([JSON.stringify(entries[n])]),
    record: (n) => teller.tell(entries.slice(n, n + 1)),
    desk: async (n) => void must(await desk.act(BY_DESK, tellEvent(n), KEEPER)),
  });
  await plain.close();
  await desk.close();
  const ofPlain = tooks.get('plain') ?? [];
  return [
    figureOf('append through the record', tooks.get('record') ?? [], ofPlain),
    figureOf('append through the desk', tooks.get('desk') ?? [], ofPlain),
  ];
}

async function byTurns(
  count: number,
  ways: Readonly<Record<string, (n: number) => Promise<void>>>,
): Promise<ReadonlyMap<string, readonly Took[]>> {
  const tooks = new Map<string, Took[]>(Object.keys(ways).map((way) => [way, []]));
  for (let n = 0; n < count; n += STRETCH)
    for (const [way, write] of Object.entries(ways)) {
      const read = stopwatch();
      for (let i = n; i < Math.min(n + STRETCH, count); i++) await write(i);
      if (n >= STRETCH) tooks.get(way)?.push(read()); // the first turn warms up
    }
  return tooks;
}

function figureOf(what: string, tooks: readonly Took[], plain: readonly Took[]): Figure {
  const [each, row] = [median(tooks), median(plain)];
  const cpu = (t: readonly Took[]) => ((together(t).cpu / t.length / STRETCH) * 1e6).toFixed(0);
  return {
    what,
    reached: `${(each / row).toFixed(2)}x (${(each * 1e6).toFixed(0)} µs)`,
    cpu: `${cpu(tooks)} µs, plain ${cpu(plain)} µs`,
    goal: `${GOAL}x`,
    peer: `plain row ${(row * 1e6).toFixed(0)} µs`,
    met: each / row <= GOAL,
  };
}

/** The median time of one append: a stretch that the machine broke into does not decide. */
function median(tooks: readonly Took[]): number {
  const sorted = tooks.map((t) => t.wall / STRETCH).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function tellEvent(n: number): Command {
  const note =
    'The delegations met for two hours and agreed to meet again; nothing was said about the bridges. '.repeat(3);
  const body = { id: `ev-${n}`, kind: 'meeting', title: `Meeting ${n}`, occurred: '2030-01-22', note };
  return {
    id: asId<CommandId>(`tell-${n}`),
    room: PUBLIC,
    kind: 'tellEvent',
    body: { ...body, participants: ['party-1', 'party-2'], drafts: [], sources: [] },
  } as unknown as Command;
}
