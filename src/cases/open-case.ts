import type { Asked } from '#agreement/command';
import { asIfWritten, decide } from '#agreement/decide';
import type { Entry } from '#agreement/entry';
import { evolve, initialState } from '#agreement/evolve';
import { foldReading, type Logs, type Past } from '#agreement/reading';
import {
  asId,
  type EntryId,
  type Instant,
  ok,
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
const PUBLIC = asId<RoomId>('public');

/** A case that lies in its folder alone. */
export interface OpenedCase {
  readonly id: ProcessId;
  /** As the public may see it, now or as known on a day; nothing on a day when nothing of it was known. */
  readonly view: (past?: Past) => CaseView | undefined;
}

/**
 * Opens a case folder without a record: the requests that would bring it in are decided in memory, and their entries
 * folded as the desk folds them. Only the public room is opened. Refuses what is not of its form, as an import does.
 */
export async function openCase(dir: string): Promise<Result<OpenedCase>> {
  const files = await readCaseFiles(dir);
  if (!files.ok) return files;
  const id = asId<ProcessId>(files.value.head.id);
  const log = publicLog(id, requestsOf(files.value));
  if (!log.ok) return refuse(log.refusal.code, `${dir}: ${log.refusal.sentence}`, log.refusal.ids);
  const logs: Logs = new Map([[PUBLIC, log.value]]);
  return ok({ id, view: (past) => caseView(id, foldReading(logs, past), past?.asOf) });
}

/** What the requests in the public room lead to. They point at nothing in a closed one, so they stand by themselves. */
function publicLog(process: ProcessId, requests: readonly Asked[]): Result<readonly Entry[]> {
  const state = initialState();
  const log: Entry[] = [];
  for (const asked of requests.filter((request) => request.command.room === PUBLIC)) {
    const { command, actor } = asked;
    const newId = () => asId<EntryId>(`en_${log.length + 1}`);
    const decision = decide(state, command, { now: TOLD, newId, actor });
    if (!decision.ok) return decision;
    for (const decided of decision.value.kind === 'write' ? decision.value.entries : []) {
      const entry = asIfWritten(state, decided, asked, { process, now: TOLD });
      evolve(state, entry);
      log.push(entry);
    }
  }
  return ok(log);
}
