import { ok, type Result, refuse } from '#agreement/terms';
import type { TabledDraft } from '#agreement/text';
import { asKnownOn, type Case, findCase, findDraft, type Library } from '#cases';

/** The case of that id, whole or as known on a day. Refuses one that is not there, and says which are. */
export function caseOf(library: Library, id: string, known?: string): Result<Case> {
  const found = findCase(library, id);
  if (found === undefined)
    return refuse('unknown', `There is no case "${id}". There are: ${library.cases.map((c) => c.id).join(', ')}.`, [
      id,
    ]);
  return ok(known === undefined ? found : asKnownOn(found, known));
}

/** The draft of that id within a case. Refuses one that is not there, and says which are. */
export function draftOf(found: Case, id: string): Result<TabledDraft> {
  const draft = findDraft(found, id);
  if (draft === undefined)
    return refuse(
      'unknown',
      `The case ${found.id} has no draft "${id}". It has: ${found.drafts.map((d) => d.id).join(', ')}.`,
      [id],
    );
  return ok(draft);
}
