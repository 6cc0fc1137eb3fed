import type { UnitId } from '#agreement/terms';
import type { Inline } from './inline.ts';

/** The kinds of units that a draft is made of, in the field's words. */
export const UNIT_KINDS = [
  'preamble', // opening reasons
  'pp', // a recital of the preamble
  'part',
  'title',
  'chapter',
  'section',
  'article',
  'chapeau', // opening words governing the list below
  'paragraph', // an operative paragraph, or a paragraph of an article
  'point', // a lettered or listed point
  'annex',
  'heading', // a heading of no known rank
  'table',
  'row',
  'cell',
  'note', // a footnote or an endnote, below the unit that calls it
  'header', // running head or foot of the pages
  'final', // final clauses
] as const;

/** What a unit is. */
export type UnitKind = (typeof UNIT_KINDS)[number];

/**
 * One node of a draft. `num` and `heading` are printed content, never regenerated: a missing one differs from an
 * empty one. `content` is the unit's own words; `units` are the units below it, in order.
 */
export interface Unit {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly num?: string;
  readonly heading?: string;
  readonly content: readonly Inline[];
  readonly units: readonly Unit[];
  /** A cell that covers more than one column or row. */
  readonly span?: { readonly columns?: number; readonly rows?: number };
  /** The unit as a whole was inserted or deleted by a tracked change (marked view only). */
  readonly tracked?: UnitTracked;
}

/** A tracked change of a whole unit: its paragraph mark, its row, its cell. */
export interface UnitTracked {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
  readonly date?: string;
  readonly moved?: string;
}
