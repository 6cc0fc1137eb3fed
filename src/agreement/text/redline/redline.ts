import type { UnitId } from '#agreement/terms';
import type { Wording } from '../draft.ts';
import type { Alternative, Bracket, Comment, Inline, Link, Mark, Tracked } from '../inline.ts';
import type { Container, TextUnit } from '../text-unit.ts';
import type { Unit } from '../unit.ts';

/** What became of a pair of units; exactly one, by the order of this list. */
export const LABELS = [
  'inserted',
  'deleted',
  'split',
  'merged',
  'duplicated',
  'deduplicated',
  'moved-and-reworded',
  'moved',
  'reworded',
  'renumbered',
  'unchanged',
] as const;
export type Label = (typeof LABELS)[number];

/** What kinds of change alter what a text does. */
export const FORCES = [
  'number',
  'amount',
  'date',
  'period',
  'modal',
  'actor',
  'negation',
  'scope',
  'reference',
  'bracket',
] as const;
export type Force = (typeof FORCES)[number];

/** One change in force, in the words of the two sides as printed; null where that side has none. */
export interface ForceChange {
  readonly kind: Force;
  readonly before: string | null;
  readonly after: string | null;
}

/** A stretch of words: in both (`=`), in the earlier alone (`-`), in the later alone (`+`). */
export interface Edit {
  readonly op: '=' | '-' | '+';
  readonly text: string;
}

/** Why two units were matched. `score` from 0 to 1 where a likeness was reckoned. */
export interface Why {
  readonly by: 'text' | 'id' | 'similar' | 'neighbour' | 'parent' | 'person' | 'none';
  readonly score?: number;
}

/** How much a pair matters: changes of substance first, the others folded. */
export type Weight = 'substance' | 'moved' | 'editorial' | 'renumbered' | 'unchanged';

/** A cross-reference that only follows a renumbering. */
export interface Followed {
  readonly before: string;
  readonly after: string;
}

/** Units of the earlier draft (`a`) and of the later (`b`) that belong together, by index. */
export interface Pair {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly label: Label;
  /** Out of the longest order-keeping run of pairs. */
  readonly moved: boolean;
  /** The printed number differs (pairs of one and one). */
  readonly renumbered: boolean;
  readonly headingChanged: boolean;
  readonly why: Why;
  /** `=` and `-` together give the earlier text, `=` and `+` the later; several units of one side are joined by "\n". */
  readonly edits: readonly Edit[];
  readonly force: readonly ForceChange[];
  readonly followed: readonly Followed[];
  readonly weight: Weight;
}

/**
 * The frame of a draft without its words: what `accept` and `reject` set the edited words into. A unit that bears
 * text has its index and how long its text is.
 */
export interface Frame {
  readonly id: UnitId;
  readonly unit?: { readonly index: number; readonly length: number };
  readonly shape: Omit<Unit, 'id' | 'content' | 'units'>;
  /** Content of a unit whose own text is empty (a picture, a lone note call). */
  readonly content?: readonly Inline[];
  /** Left out where the notation carries the unit's content whole. */
  readonly bones?: readonly Bone[];
  readonly units: readonly Frame[];
}

/** A node of content with its words taken out; what the notation does not print (a deletion, a note call) stays whole. */
export type Bone =
  | { readonly kind: 'words'; readonly length: number; readonly marks?: readonly Mark[] }
  | { readonly kind: 'whole'; readonly node: Inline }
  | { readonly kind: 'around'; readonly node: Bracket | Link | Comment | Tracked; readonly content: readonly Bone[] }
  | { readonly kind: 'alternatives'; readonly alternatives: readonly BoneAlternative[] };

/** A rival wording with its words taken out. */
export type BoneAlternative = Omit<Alternative, 'content'> & { readonly content: readonly Bone[] };

/** One side of a redline. */
export interface Side {
  readonly units: readonly TextUnit[];
  readonly containers: readonly Container[];
  readonly head: { readonly title?: string; readonly lang?: string; readonly wording?: Wording };
  readonly frame: readonly Frame[];
}

/** What changed between two drafts, unit by unit. Every unit stands in exactly one pair, save that a copied unit stands in the pair of each copy. */
export interface Redline {
  readonly earlier: Side;
  readonly later: Side;
  readonly pairs: readonly Pair[];
  readonly summary: Readonly<Record<Label, number>>;
  /** The budget ran out: the answer is coarser, and still correct. */
  readonly coarse: boolean;
  /** `paraphrase` if either draft is one: then `edits`, modal flags and ancestry say nothing about words. */
  readonly wording: Wording;
}

/** A person's word on which units belong together: it stands above anything reckoned, and is kept for the next draft. */
export interface Overrule {
  readonly earlier: readonly UnitId[];
  readonly later: readonly UnitId[];
  readonly by?: string;
  readonly reason?: string;
}
