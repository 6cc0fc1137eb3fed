import { absurd, type DraftId, type Written } from '#agreement/terms';
import type { ToldAssent } from './act.ts';
import type { AssentEntry } from './entries.ts';
import type { ReadFinalClause } from './final-clause.ts';

/** What a reading knows of assent, by draft. Private to the fold. */
export interface AssentState {
  /** In the order in which they were told. */
  readonly acts: Map<DraftId, ToldAssent[]>;
  /** The newest reading of each text's final clauses. */
  readonly clauses: Map<DraftId, ReadFinalClause>;
}

/** Nobody has assented to anything. */
export function initialAssent(): AssentState {
  return { acts: new Map(), clauses: new Map() };
}

/** Takes one entry in. */
export function evolveAssent(state: AssentState, entry: Written & AssentEntry): void {
  const { id, room, knownOn } = entry;
  switch (entry.type) {
    case 'AssentGiven': {
      const told = { ...entry.body, entry: id, room, knownOn };
      const acts = state.acts.get(entry.body.draft);
      if (acts === undefined) state.acts.set(entry.body.draft, [told]);
      else acts.push(told);
      return;
    }
    case 'FinalClauseRead':
      state.clauses.set(entry.body.draft, { ...entry.body, entry: id, room, knownOn });
      return;
    default:
      absurd(entry);
  }
}
