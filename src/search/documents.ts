import type { State } from '#agreement/evolve';
import type { RoomId } from '#agreement/terms';
import type { SearchDocument } from './document.ts';
import { matterDocuments } from './matter-documents.ts';
import { saidDocuments } from './said-documents.ts';
import { textDocuments } from './text-documents.ts';

/** Everything of one room that can be found, by the state of that room and of those that are more open. */
export function documentsOf(state: State, room: RoomId): readonly SearchDocument[] {
  return [...matterDocuments(state), ...textDocuments(state), ...saidDocuments(state)].filter(
    (document) => document.room === room,
  );
}
