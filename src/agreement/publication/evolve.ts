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
  const { id, room, knownOn } = entry;
  switch (entry.type) {
    case 'FrontColumnSet':
      put(state.columns, { ...entry.body, entry: id, room }, (column) => column.draft === entry.body.draft);
      return;
    case 'FrontMatterSet':
      put(state.matters, { ...entry.body, entry: id, room }, (matter) => matter.title === entry.body.title);
      return;
    case 'FrontLeadWritten': {
      const after = state.leads.findIndex((lead) => lead.from > knownOn);
      const lead = { ...entry.body, from: knownOn, entry: id, room };
      state.leads.splice(after === -1 ? state.leads.length : after, 0, lead);
      return;
    }
    default:
      absurd(entry);
  }
}

/** Puts an item in the place of the one that it sets anew, or at the end. */
function put<T>(list: T[], item: T, isSame: (other: T) => boolean): void {
  const at = list.findIndex(isSame);
  if (at === -1) list.push(item);
  else list[at] = item;
}
