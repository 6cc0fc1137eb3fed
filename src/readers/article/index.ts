export type { Attribution, AttributionKind, Tier } from './attribution.ts';
export type { CaptureOptions } from './attributions-in.ts';
export { attributionsBy, attributionsIn } from './attributions-in.ts';
export type { Gazetteer } from './gazetteer.ts';
export { levelOf } from './manner.ts';
export type { Span } from './span.ts';
export type { Tagger } from './tagger.ts';
export { loadTagger } from './tagger.ts';
