import { absurd, type SourceId, type Written } from '#agreement/terms';
import type { SourcesEntry } from './entries.ts';
import type { Source } from './source.ts';

/** The sources that a reading knows. Private to the fold. */
export interface SourcesState {
  readonly sources: Map<SourceId, Source>;
}

/** Nothing has been read yet. */
export function initialSources(): SourcesState {
  return { sources: new Map() };
}

/** Takes one entry in. */
export function evolveSources(state: SourcesState, entry: Written & SourcesEntry): void {
  switch (entry.type) {
    case 'SourceCaptured':
      state.sources.set(entry.body.id, entry.body);
      return;
    default:
      absurd(entry.type);
  }
}
