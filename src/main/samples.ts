import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ledTo } from '#agreement/evolve';
import { asId, ok, type ProcessId, type Result, refuse } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import { type Desk, KEY_HOLDER } from '#desk';
import { foldersIn } from '../case-folders/cases-in-folders.ts';
import { readCaseFiles, readCaseHead } from '../case-folders/files.ts';
import { type OpenedCase, openCase } from '../case-folders/open-case.ts';
import { requestsOf } from '../case-folders/requests.ts';

/** A sample case as its folder below `dir` has it, as the public sees it. Refuses one that is not there. */
export async function openSample(dir: string, id: string): Promise<Result<CaseView>> {
  const folders = await foldersIn(dir);
  if (!folders.includes(id))
    return refuse('not-found', `There is no file of that name, and no case ${id}; there are ${folders.join(', ')}.`);
  const opened = await openCase(join(dir, id));
  if (!opened.ok) return opened;
  const view = opened.value.view();
  return view === undefined ? refuse('case', `The case in ${join(dir, id)} opens no process.`) : ok(view);
}

/** What commands are handed as `caseAt`: a case folder by its path, else the sample of that id below `dir`. */
export async function openCaseAt(dir: string, named: string): Promise<Result<OpenedCase>> {
  if (existsSync(join(named, 'case.yaml'))) return openCase(named);
  const folders = await foldersIn(dir);
  if (folders.includes(named)) return openCase(join(dir, named));
  return refuse(
    'not-found',
    `There is no case folder ${named} (with case.yaml), and no sample case of that id; there are ${folders.join(', ')}.`,
  );
}

/** Brings the cases below `dir` into a record that does not hold them, and answers those that it held already. */
export async function bringInSamples(desk: Desk, dir: string): Promise<Result<readonly string[]>> {
  const processes = await desk.processes(() => undefined);
  if (!processes.ok) return processes;
  const held = new Set<string>(processes.value);
  const there: string[] = [];
  for (const name of await foldersIn(dir)) {
    const folder = join(dir, name);
    const head = await readCaseHead(folder);
    if (!head.ok) return head;
    if (held.has(head.value.id)) there.push(folder);
    else {
      const brought = await bringIn(desk, folder);
      if (!brought.ok) return brought;
    }
  }
  return ok(there);
}

/** Whether the record holds the case of a folder in another form: what the folder asks for was not all carried out. */
export async function isHeldOtherwise(desk: Desk, folder: string): Promise<Result<boolean>> {
  const files = await readCaseFiles(folder);
  if (!files.ok) return files;
  const process = asId<ProcessId>(files.value.head.id);
  const requests = requestsOf(files.value);
  return desk.ask(process, KEY_HOLDER, (state) =>
    requests.some(({ command }) => ledTo(state, command.room, command.id).length === 0),
  );
}

/** All of a case in one transaction. It is decided on by the one who holds the keys, for no person is in all its rooms. */
async function bringIn(desk: Desk, folder: string): Promise<Result<unknown>> {
  const files = await readCaseFiles(folder);
  if (!files.ok) return files;
  return desk.actTogether(asId<ProcessId>(files.value.head.id), requestsOf(files.value), KEY_HOLDER);
}
