export type { SourcesEntry } from './entries.ts';
export { sourcesEntries } from './entries.ts';
export type { SourcesState } from './evolve.ts';
export { evolveSources, initialSources } from './evolve.ts';
export type { Reliability, Source } from './source.ts';
export { RELIABILITIES } from './source.ts';
