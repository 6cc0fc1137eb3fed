import { asId, type ThreadId, type UnitId } from '#agreement/terms';
import type { Pair, Redline } from './redline.ts';

/** What units of successive drafts have in common. A thread that starts in a split or a merger names its sources. */
export interface Thread {
  readonly id: ThreadId;
  /** The unit with which it starts. */
  readonly from: UnitId;
  /** The threads whose words it took over; empty for new matter. */
  readonly sources: readonly ThreadId[];
}

/** The threads of a draft's units, by unit. */
export type Threads = ReadonlyMap<UnitId, ThreadId>;

/** Starts a thread with each unit of a first draft. */
export function startThreads(units: readonly { readonly id: UnitId }[]): {
  readonly threads: Threads;
  readonly started: readonly Thread[];
} {
  const started = units.map(({ id }) => startThread(id, []));
  return { threads: new Map(started.map((thread) => [thread.from, thread.id])), started };
}

/**
 * Hands threads on from one draft to the next. A pair of one and one hands its thread on if it is `confirmed`; a split
 * or a merger starts threads that link to their sources; of a copied unit the one in its old place goes on and the
 * copies start threads of their own. Whatever else the later draft holds starts a thread.
 */
export function handOnThreads(
  redline: Pick<Redline, 'earlier' | 'later' | 'pairs'>,
  earlier: Threads,
  confirmed: (pair: Pair) => boolean,
): { readonly threads: Threads; readonly started: readonly Thread[] } {
  const threads = new Map<UnitId, ThreadId>();
  const started: Thread[] = [];
  const start = (unit: UnitId, sources: readonly ThreadId[]) => {
    const thread = startThread(unit, sources);
    started.push(thread);
    threads.set(unit, thread.id);
  };
  for (const pair of redline.pairs) {
    const sources = pair.a.flatMap((i) => threadAt(redline.earlier.units[i]?.id, earlier));
    const heir = confirmed(pair) ? heirOf(redline, pair) : undefined;
    const own = sources[0];
    for (const unit of pair.b.flatMap((i) => redline.later.units[i]?.id ?? [])) {
      if (threads.has(unit)) continue;
      if (unit === heir && own !== undefined) threads.set(unit, own);
      else start(unit, isCertain(pair) || confirmed(pair) ? sources : []);
    }
  }
  return { threads, started };
}

/** Threads are named by the unit that they start with, so that the same drafts give the same threads. */
function startThread(unit: UnitId, sources: readonly ThreadId[]): Thread {
  return { id: asId<ThreadId>(`th_${unit}`), from: unit, sources };
}

function threadAt(unit: UnitId | undefined, threads: Threads): readonly ThreadId[] {
  const thread = unit === undefined ? undefined : threads.get(unit);
  return thread === undefined ? [] : [thread];
}

/** The unit that goes on with the thread: the only one, or of copies the first. */
function heirOf(redline: Pick<Redline, 'later'>, pair: Pair): UnitId | undefined {
  if (pair.a.length !== 1) return undefined;
  return pair.b.length === 1 || pair.label === 'duplicated' ? redline.later.units[pair.b[0] ?? -1]?.id : undefined;
}

function isCertain(pair: Pair): boolean {
  return pair.b.length > 1 || pair.a.length > 1;
}
