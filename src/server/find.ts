import { ok, type Result, refuse } from '#agreement/terms';
import type { TabledDraft } from '#agreement/text';
import type { CaseView } from '#agreement/views';

/** The draft of that id within a case as a reader sees it. Refuses one that is not there for him, and says which are. */
export function draftOf(view: CaseView, id: string): Result<TabledDraft> {
  const draft = view.drafts.find((d) => d.id === id);
  if (draft !== undefined) return ok(draft);
  const others = view.drafts.map((d) => d.id).join(', ');
  return refuse('not-found', `The case ${view.id} has no draft "${id}" that you may read. You may read: ${others}.`);
}
