import { noSuch } from '#agreement/parties';
import { asId, ok, type ProcessId, type Result, refuse } from '#agreement/terms';
import type { OpenRecord } from './records.ts';

/** The processes that a command is about: the one that is named, else all. Refuses a record that holds none. */
export function chooseProcesses(
  held: readonly ProcessId[],
  named: string | undefined,
): Result<readonly [ProcessId, ...ProcessId[]]> {
  const [first, ...others] = held;
  if (first === undefined)
    return refuse('record-empty', 'The record holds no negotiation yet; bring one in with "travaux import".');
  if (named === undefined) return ok([first, ...others]);
  const process = asId<ProcessId>(named);
  return held.includes(process) ? ok([process]) : { ok: false, refusal: noSuch('process', named) };
}

/** The one process that a command is about. Refuses to choose among several. */
export async function chooseProcess(record: OpenRecord, named: string | undefined): Promise<Result<ProcessId>> {
  const held = await record.processes();
  if (!held.ok) return held;
  const chosen = chooseProcesses(held.value, named);
  if (!chosen.ok) return chosen;
  const [process, ...others] = chosen.value;
  if (others.length === 0) return ok(process);
  return refuse('several-processes', `The record holds ${held.value.join(', ')}; name one with --process.`);
}
