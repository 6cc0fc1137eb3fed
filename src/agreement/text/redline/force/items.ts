import type { Vocabulary } from '../vocabulary.ts';

/** A text as a reader of its force sees it: words, figures and references in order, without the signs of brackets. */
export interface Reading {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly items: readonly Item[];
  readonly groups: readonly Group[];
}

/** A word, a sign, or what is read as one: a figure, a reference. */
export interface Item {
  readonly kind: 'word' | 'sign' | 'figure' | 'reference';
  /** What it is compared by. */
  readonly key: string;
  /** In the spelling of the word lists; empty for figures and references. */
  readonly word: string;
  /** Place in the text (UTF-16). */
  readonly from: number;
  readonly to: number;
  /** The stretch that it stands in: the text's own is 0, each bracket and each alternative has one. */
  readonly stretch: number;
  readonly figure?: Figure;
  readonly reference?: Reference;
}

/** A figure with its unit: "30 days", "[Alt 1: 30 || Alt 2: 90] days", "1 March 2031", "[?date]", "at any time". */
export interface Figure {
  readonly class: 'number' | 'amount' | 'date' | 'period';
  /** What it stands at, in one spelling; several in alternatives, none where blank. */
  readonly values: readonly string[];
  /** The bracket, the alternatives or the gap that it is. */
  readonly group?: number;
  /** With its unit, as printed. */
  readonly printed: string;
  /** Without its unit. */
  readonly alone: string;
  /** Its unit in one spelling; empty where none. */
  readonly unit: string;
}

/** A reference to other parts of the text, one or several: outermost part first. */
export interface Reference {
  readonly targets: readonly (readonly Step[])[];
}

/** One step of a reference: "Article 5". */
export interface Step {
  readonly part: string;
  readonly label: string;
}

/** A bracket, alternatives or a gap. */
export interface Group {
  readonly kind: 'bracket' | 'alternatives' | 'gap';
  readonly from: number;
  readonly to: number;
  readonly printed: string;
  /** The items within, from and up to, for each alternative; empty where the group is one figure. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly parent: number;
  /** The figure that the whole group is. */
  readonly figure?: number;
}
