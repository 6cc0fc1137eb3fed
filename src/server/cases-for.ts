import type { Past } from '#agreement/reading';
import { asId, ok, type ProcessId, type Result, refuse } from '#agreement/terms';
import type { CaseView } from '#agreement/views';
import type { Cases } from '#cases';
import type { Desk } from '#desk';
import type { Asker } from './entrance.ts';
import type { ViewIn } from './kept-views.ts';

/** The processes that the desk holds, as the asker may see them; `viewIn` makes the view of a reading. */
export function casesFor(
  desk: Desk,
  viewIn: ViewIn,
  { personIn, readerIn }: Pick<Asker, 'personIn' | 'readerIn'>,
): Cases {
  const viewOf = async (id: ProcessId, past: Past) => {
    const reader = await readerIn(id);
    return reader.ok ? desk.ask(id, reader.value, (state, asOf) => viewIn(id, state, asOf), past) : reader;
  };
  return {
    all: async (past = {}) => {
      const processes = await desk.processes(personIn);
      if (!processes.ok) return processes;
      const views: CaseView[] = [];
      for (const id of processes.value.toSorted()) {
        const view = await viewOf(id, past);
        if (!view.ok) return view;
        if (view.value !== undefined) views.push(view.value);
      }
      return ok(views);
    },
    one: async (id, past = {}): Promise<Result<CaseView>> => {
      const view = await viewOf(asId<ProcessId>(id), past);
      if (!view.ok) return view;
      return view.value === undefined ? refuse('not-found', noCase(id)) : ok(view.value);
    },
  };
}

/** The same for a case that is not there, one that may not be known of, and one of which nothing was known by then. */
function noCase(id: string): string {
  return `There is no case "${id}" that you may read at that time; /api/v1/cases lists those that there are.`;
}
