import type { Act } from './cues/verbs.ts';
import type { Way } from './found.ts';
import type { Span } from './span.ts';

/** An attribution in spans of the text, before its speaker is known. */
export interface DraftAttribution {
  readonly source: Span | null;
  readonly cue: Span | null;
  content: readonly Span[];
  readonly act: Act;
  readonly lemma: string;
  readonly way: Way;
  readonly near: boolean;
  readonly negated: boolean;
  /** The sentence that the cue stands in. */
  readonly sentence: Span;
  /** Content that lies within the content of another attribution. */
  readonly nested: boolean;
}
