import type { Asked, Command } from '#agreement/command';
import { asIfWritten, decide } from '#agreement/decide';
import { evolve, type State } from '#agreement/evolve';
import type { Room } from '#agreement/parties';
import { foldReading, type Logs } from '#agreement/reading';
import { asId, type EntryId, type Instant, ok, type ProcessId, type Result, type RoomId } from '#agreement/terms';
import type { ToWrite } from '#record';

/** The fold does not ask of which process its entries are. */
const NONE = asId<ProcessId>('');

/** Makes the id of an entry that a request leads to: random, and counting nothing. */
export type NewEntryId = (command: Command) => EntryId;

/** What several requests come to: the entries to write, the rooms after them, and the ids that answer the requests. */
export interface DecidedAll {
  readonly entries: readonly ToWrite[];
  /** The rooms as they are after the requests, newly opened ones among them. */
  readonly rooms: ReadonlyMap<RoomId, Room>;
  readonly answers: readonly EntryId[];
}

/**
 * Decides on requests one after the other, each on the state that the ones before it led to. The kept state of the
 * reading is not touched: one request is decided on it as it is, several on a fold of their own.
 */
export function decideAll(
  kept: State,
  logs: Logs,
  requests: readonly Asked[],
  now: Instant,
  newId: NewEntryId,
): Result<DecidedAll> {
  const entries: ToWrite[] = [];
  const answers: EntryId[] = [];
  let state = kept;
  for (const asked of requests) {
    const { command, actor } = asked;
    const decision = decide(state, command, { now, newId: () => newId(command), actor });
    if (!decision.ok) return decision;
    if (decision.value.kind === 'done') {
      answers.push(...decision.value.entries);
      continue;
    }
    // The kept state is not ours to change; a lone request, by far the most usual, needs no fold of its own.
    if (state === kept && requests.length > 1) state = foldReading(logs);
    for (const decided of decision.value.entries) {
      entries.push({ ...decided, author: actor, command: command.id });
      answers.push(decided.id);
      if (state !== kept) evolve(state, asIfWritten(state, decided, asked, { process: NONE, now }));
    }
  }
  const rooms = new Map<RoomId, Room>(state.parties.rooms);
  for (const { room, ...e } of entries) {
    if (e.type === 'RoomOpened') rooms.set(room, { ...e.body, id: room, closed: false, members: new Map() });
  }
  return ok({ entries, rooms, answers });
}
