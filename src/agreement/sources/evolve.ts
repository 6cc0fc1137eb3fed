import { absurd, type Placed, type SourceId, type Written } from '#agreement/terms';
import type { SourcesEntry } from './entries.ts';
import type { Source } from './source.ts';

/** The sources that a reading knows. Private to the fold. */
export interface SourcesState {
  readonly sources: Map<SourceId, Source & Placed>;
}

/** Nothing has been read yet. */
export function initialSources(): SourcesState {
  return { sources: new Map() };
}

/** Takes one entry in. */
export function evolveSources(state: SourcesState, entry: Written & SourcesEntry): void {
  switch (entry.type) {
    case 'SourceCaptured':
      state.sources.set(entry.body.id, { ...entry.body, entry: entry.id, room: entry.room });
      return;
    default:
      absurd(entry.type);
  }
}
