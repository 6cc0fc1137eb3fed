import { noSuch } from '#agreement/parties';
import { asId, ok, type PersonId, type Result, refuse } from '#agreement/terms';
import { type Entrant, KEY_HOLDER } from '#desk';
import type { Invocation } from '../arguments.ts';
import type { Handed } from '../handed.ts';
import { print } from '../output.ts';
import { type CodedDraft, codedDrafts } from './check-codes.ts';
import { chooseProcess, chooseProcesses } from './choose-process.ts';
import { withRecord } from './where.ts';

/** `travaux code DRAFT`: the check code for a printed sheet of a draft. */
export async function code(invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const { takes, values, flags } = invocation;
  return withRecord(invocation, handed, 'read', async (record) => {
    const process = await chooseProcess(record, values.process);
    if (!process.ok) return process;
    const drafts = await codedDrafts(record, process.value, readerOf(values.as));
    if (!drafts.ok) return drafts;
    const found = drafts.value.find(({ draft }) => draft === takes[0]);
    if (found === undefined) return { ok: false, refusal: noSuch('draft', takes[0] ?? '') };
    await print(flags.has('json') ? `${JSON.stringify(found)}\n` : `${found.code}\n`);
    return ok(undefined);
  });
}

/** `travaux verify CODE`: which draft a printed sheet shows, among those that may be read. */
export async function resolveCode(written: string, invocation: Invocation, handed: Handed): Promise<Result<void>> {
  const { values, flags } = invocation;
  return withRecord(invocation, handed, 'read', async (record) => {
    const held = await record.processes();
    if (!held.ok) return held;
    const chosen = chooseProcesses(held.value, values.process);
    if (!chosen.ok) return chosen;
    const found: CodedDraft[] = [];
    for (const process of chosen.value) {
      const drafts = await codedDrafts(record, process, readerOf(values.as));
      if (!drafts.ok) return drafts;
      found.push(...drafts.value.filter((draft) => draft.code === written));
    }
    if (found.length === 0)
      return refuse('not-found', `No draft that you may read bears the code ${written}, as it now stands.`);
    await print(flags.has('json') ? `${JSON.stringify({ drafts: found })}\n` : found.map(sayDraft).join(''));
    return ok(undefined);
  });
}

function readerOf(member: string | undefined): Entrant {
  return member === undefined ? KEY_HOLDER : asId<PersonId>(member);
}

function sayDraft({ code: printed, draft, process, room, seq }: CodedDraft): string {
  return `${printed} is draft ${draft} of ${process}, room ${room}, entry ${seq}; its words are those of the record now.\n`;
}
