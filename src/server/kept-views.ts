import type { State } from '#agreement/evolve';
import type { Day, ProcessId } from '#agreement/terms';
import { type CaseView, caseView } from '#agreement/views';

/** How many days of one reading are kept. */
const DAYS = 8;

type View = CaseView | undefined;

/** Makes the view of a reading, or takes the one that was made. */
export type ViewIn = (id: ProcessId, state: State, asOf: Day | undefined) => View;

/**
 * Makes the view of a reading, once for all who read the same rooms: it is kept with the state that it was made of,
 * which belongs to a set of rooms and never to a person, and made again when the state was folded on.
 */
export function keepViews(): ViewIn {
  const kept = new WeakMap<State, { readonly heads: string; readonly views: Map<Day | undefined, View> }>();
  return (id, state, asOf) => {
    const heads = JSON.stringify([...state.heads]);
    const before = kept.get(state);
    const views = before?.heads === heads ? before.views : new Map<Day | undefined, View>();
    if (views !== before?.views) kept.set(state, { heads, views });
    if (!views.has(asOf)) {
      const oldest = views.keys().next();
      if (views.size >= DAYS && !oldest.done) views.delete(oldest.value);
      views.set(asOf, caseView(id, state, asOf));
    }
    return views.get(asOf);
  };
}
