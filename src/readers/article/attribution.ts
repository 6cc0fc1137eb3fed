import type { Manner } from '#agreement/sources';
import type { Span } from './span.ts';

/** Whether the words of a content stand in quotation marks: all of them, some, or none. */
export type AttributionKind = 'direct' | 'mixed' | 'indirect';

/** How far a candidate may be trusted before a person has looked at it. */
export type Tier = 'sure' | 'doubtful';

/**
 * A candidate: who said what, by the words of a text alone. Spans are UTF-16 code units of that text and are its words
 * to the letter; `content` is one span, or several where other words stand between.
 */
export interface Attribution {
  /** The words that name the speaker; null where a quotation stands alone or nobody is named. */
  readonly source: Span | null;
  /** The words that report; null where only the form of the text does. */
  readonly cue: Span | null;
  readonly content: Span | readonly Span[];
  readonly kind: AttributionKind;
  readonly tier: Tier;
  /** The fullest name or description of the speaker in the text. */
  readonly speaker?: string;
  /** The office that the text gives him. */
  readonly office?: string;
  /** The party, by the gazetteer's id, or the state that the text's own words name. */
  readonly party?: string;
  /** How the text ascribes it: to a name, an office, people it does not name. */
  readonly attribution?: Manner;
  /** The day on which it was said (YYYY-MM-DD), as far as the text and the day of its publication tell. */
  readonly saidOn?: string;
}
