import type { Asked, Command } from '#agreement/command';
import { asIfWritten, decide } from '#agreement/decide';
import type { Entry } from '#agreement/entry';
import { evolve, initialState, type State } from '#agreement/evolve';
import { roomsOf } from '#agreement/parties';
import { foldReading, type Logs, type Past } from '#agreement/reading';
import {
  asId,
  type EntryId,
  type Instant,
  ok,
  type PersonId,
  type ProcessId,
  type Result,
  type RoomId,
  refuse,
} from '#agreement/terms';
import { type CaseView, caseView } from '#agreement/views';
import { readCaseFiles } from './files.ts';
import { requestsOf } from './requests.ts';

/** The moment at which a case that lies in no record counts as told; nothing of it is ever shown. */
const TOLD = '1970-01-01T00:00:00.000Z' as Instant;

/** A case that lies in its folder alone. */
export interface OpenedCase {
  readonly id: ProcessId;
  /** As the public may see it, now or as known on a day; nothing on a day when nothing of it was known. */
  readonly view: (past?: Past) => CaseView | undefined;
  /** What a member of its rooms reads, or the public; somebody unknown reads the public room. */
  readonly state: (reader: PersonId | undefined, past?: Past) => State;
}

/**
 * Opens a case folder without a record: the requests that would bring it in are decided in memory, and their entries
 * folded as the desk folds them. Refuses what is not of its form, as an import does.
 */
export async function openCase(dir: string): Promise<Result<OpenedCase>> {
  const files = await readCaseFiles(dir);
  if (!files.ok) return files;
  const id = asId<ProcessId>(files.value.head.id);
  const told = tellAll(id, requestsOf(files.value));
  if (!told.ok) return refuse(told.refusal.code, `${dir}: ${told.refusal.sentence}`, told.refusal.ids);
  const { logs, rooms } = told.value;
  const state = (reader: PersonId | undefined, past: Past = {}) => {
    const entered = roomsOf(rooms, reader);
    return foldReading(new Map([...logs].filter(([room]) => entered.includes(room))), past);
  };
  return ok({ id, view: (past) => caseView(id, state(undefined, past), past?.asOf), state });
}

/** What the requests lead to, by room. An entry's id tells of its own room alone. */
function tellAll(
  process: ProcessId,
  requests: readonly Asked[],
): Result<{ readonly logs: Logs; readonly rooms: State['parties']['rooms'] }> {
  const state = initialState();
  const logs = new Map<RoomId, Entry[]>();
  for (const asked of requests) {
    const { command, actor } = asked;
    const decision = decide(state, command, { now: TOLD, newId: idsFor(command, state), actor });
    if (!decision.ok) return decision;
    for (const decided of decision.value.kind === 'write' ? decision.value.entries : []) {
      const entry = asIfWritten(state, decided, asked, { process, now: TOLD });
      evolve(state, entry);
      const log = logs.get(entry.room) ?? [];
      logs.set(entry.room, log);
      log.push(entry);
    }
  }
  return ok({ logs, rooms: state.parties.rooms });
}

/** Ids for what a request leads to. Of a release the first is that of the entry in the open room, which may tell of no other. */
function idsFor(command: Command, { heads }: State): () => EntryId {
  const made = new Map<RoomId, number>();
  const rooms = command.kind === 'release' ? [command.to] : [];
  return () => {
    const room = rooms.shift() ?? command.room;
    const before = made.get(room) ?? heads.get(room) ?? 0;
    made.set(room, before + 1);
    return asId<EntryId>(`en_${room}_${before + 1}`);
  };
}
