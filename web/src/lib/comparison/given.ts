import type { Overrule } from '#agreement/text';
import type { View } from '#lib/comparison/view.ts';

/** What the two texts are called at the heads of their columns. */
export interface Heads {
  readonly earlier: Head;
  readonly later: Head;
}

/** The name of a text, and a few words on what it is. */
export interface Head {
  readonly title: string;
  readonly as: string;
}

/** What an address asks of a comparison. */
export interface Asked {
  readonly view: View;
  /** The day that the texts are to be seen as on; all that is known where none is asked for. */
  readonly known: string | undefined;
  /** Pairs that the reader overruled. */
  readonly overrules: readonly Overrule[];
  /** The pair that the reader is about to overrule, by its place in the redline. */
  readonly overruling: number | undefined;
}

/** Which options of which questions each unit picks, by the unit's id; both texts together. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

/** An option of a question that a unit picks. */
export interface Answer {
  readonly question: string;
  readonly option: string;
}
