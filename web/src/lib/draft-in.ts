import { error } from '@sveltejs/kit';
import type { CaseView } from '#agreement/views';

/** The draft of that id in a case as its reader sees it; where there is none for him, the page that says so. */
export function draftIn(view: CaseView, id: string): CaseView['drafts'][number] {
  return view.drafts.find((draft) => draft.id === id) ?? error(404, `There is no draft “${id}” in this case.`);
}
