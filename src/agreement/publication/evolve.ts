import { absurd, type Written } from '#agreement/terms';
import type { PublicationEntry } from './entries.ts';
import type { FrontColumn, FrontLead, FrontMatter } from './front.ts';

/** What is published, as far as a reading knows. Private to the fold. */
export interface PublicationState {
  readonly columns: FrontColumn[];
  readonly matters: FrontMatter[];
  readonly leads: FrontLead[];
}

/** Nothing is published yet. */
export function initialPublication(): PublicationState {
  return { columns: [], matters: [], leads: [] };
}

/** Takes one entry in. */
export function evolvePublication(state: PublicationState, entry: Written & PublicationEntry): void {
  switch (entry.type) {
    case 'FrontColumnSet':
      state.columns.push(entry.body);
      return;
    case 'FrontMatterSet':
      state.matters.push(entry.body);
      return;
    case 'FrontLeadWritten':
      state.leads.push({ ...entry.body, from: entry.knownOn, entry: entry.id });
      return;
    default:
      absurd(entry);
  }
}
