import type { DraftId, PartyId, SourceId } from '#agreement/terms';
import type { Unit } from './unit.ts';

/**
 * A text as a tree of units. `wording` says whether its words are the words of the text or a paraphrase of it; on a
 * paraphrase no claim is made about words.
 */
export interface Draft {
  readonly title?: string;
  /** BCP 47. */
  readonly lang?: string;
  readonly wording?: Wording;
  readonly units: readonly Unit[];
}

/** Whether words are the text's own. Left out means `text`. */
export type Wording = 'text' | 'paraphrase';

/** The kinds of drafts that the field tells apart. */
export const DRAFT_KINDS = [
  'zero',
  'nonpaper',
  'elements',
  'thought',
  'chair',
  'facilitator',
  'single',
  'rolling',
  'compilation',
  'proposal',
  'bridging',
  'counter',
  'revised',
  'statement',
  'leaked',
  'final',
] as const;

/** What a draft is, in the field's words. */
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Whether a text can be read: published, leaked, or known only from what was said of it, in detail or not. */
export const AVAILABILITIES = ['public', 'leaked', 'described-in-detail', 'described-only'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** A draft with what is known of how it came to the table. */
export interface TabledDraft extends Draft {
  readonly id: DraftId;
  readonly kind: DraftKind;
  readonly tabledBy: readonly PartyId[];
  /** Civil date on which it was tabled or became known, YYYY-MM-DD. */
  readonly date: string;
  /** Day on which it could be known, where that differs. */
  readonly knownOn?: string;
  /** The draft that it revises or answers. */
  readonly base?: DraftId;
  /** The draft of which this is a rival witness, as a leak is. */
  readonly witnessOf?: DraftId;
  readonly availability: Availability;
  readonly sources: readonly SourceId[];
  readonly note?: string;
}
