import type { Act } from './cues/verbs.ts';
import type { Range } from './words.ts';

/** How the content of an attribution is joined to its cue; the surest ways first. */
export type Way =
  | 'quoted'
  | 'marked'
  | 'parenthetical'
  | 'according'
  | 'clause'
  | 'infinitive'
  | 'object'
  | 'noun'
  | 'label';

/** An attribution found in one sentence, in places of its words. */
export interface Found {
  readonly source?: Range;
  readonly cue?: Range;
  readonly content: readonly Range[];
  readonly act: Act;
  readonly lemma: string;
  readonly way: Way;
  /** Whether the source stands right at its verb, so that there is little doubt about it. */
  readonly near: boolean;
  readonly negated: boolean;
}
