import type { Redline, Weight } from '#agreement/text';
import { count } from '#lib/words.ts';

/** What the groups of a comparison are called where they are counted; of a paraphrase, in words that say nothing of its words. */
export const COUNTED: Readonly<Record<Redline['wording'], Readonly<Record<Weight, string>>>> = {
  text: {
    substance: 'of substance',
    moved: 'moved, same words',
    editorial: 'editorial, folded',
    renumbered: 'renumbered only, folded',
    unchanged: 'unchanged, folded',
  },
  paraphrase: {
    substance: 'new, gone, divided or joined, or otherwise in figures or brackets',
    moved: 'in both texts, in another place',
    editorial: 'in both texts, folded',
    renumbered: 'in both texts, renumbered, folded',
    unchanged: 'in both texts, described alike, folded',
  },
};

type Fold = Extract<Weight, 'editorial' | 'renumbered' | 'unchanged'>;

/** What a fold says of the pairs in it. */
export function sayFold(wording: Redline['wording'], fold: Fold, pairs: number): string {
  return `${count(pairs, 'unit')} ${FOLDED[wording][fold]}`;
}

const FOLDED: Readonly<Record<Redline['wording'], Readonly<Record<Fold, string>>>> = {
  text: {
    editorial: 'with editorial changes: spelling, punctuation and the like, of the same effect',
    renumbered: 'renumbered only: no other word differs',
    unchanged: 'unchanged',
  },
  paraphrase: {
    editorial: 'in both texts',
    renumbered: 'in both texts, renumbered',
    unchanged: 'in both texts, described alike',
  },
};
