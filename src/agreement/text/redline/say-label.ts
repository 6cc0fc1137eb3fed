import { absurd } from '#agreement/terms';
import type { Wording } from '../draft.ts';
import type { Label, Pair } from './redline.ts';

/** What became of a pair, as its label says it in words; of a paraphrase, as `inParaphrase` does. */
export function sayLabel(pair: Pick<Pair, 'label' | 'a' | 'b'>, wording: Wording): string {
  return (wording === 'paraphrase' ? inParaphrase(pair.label) : undefined) ?? inText(pair);
}

/**
 * Labels in the words that a paraphrase bears: a unit stands in both texts or in one, here or there. Undefined for
 * those that say nothing of words anyway.
 */
export function inParaphrase(label: Label): string | undefined {
  switch (label) {
    case 'reworded':
    case 'unchanged':
      return 'In both texts';
    case 'moved':
    case 'moved-and-reworded':
      return 'In both texts, in another place';
    case 'duplicated':
      return 'Stands more than once';
    case 'deduplicated':
      return 'Stands once';
    case 'renumbered':
      return 'In both texts, renumbered';
    case 'inserted':
    case 'deleted':
    case 'split':
    case 'merged':
      return undefined;
    default:
      return absurd(label);
  }
}

function inText({ label, a, b }: Pick<Pair, 'label' | 'a' | 'b'>): string {
  switch (label) {
    case 'inserted':
      return 'Inserted';
    case 'deleted':
      return 'Deleted';
    case 'split':
      return `Split, one into ${count(b.length)}`;
    case 'merged':
      return `Merged, ${count(a.length)} into one`;
    case 'duplicated':
      return 'Copied, word for word';
    case 'deduplicated':
      return 'Copy dropped, word for word';
    case 'moved-and-reworded':
      return 'Moved and reworded';
    case 'moved':
      return 'Moved, same words';
    case 'reworded':
      return 'Reworded';
    case 'renumbered':
      return 'Renumbered only';
    case 'unchanged':
      return 'Unchanged';
    default:
      return absurd(label);
  }
}

function count(n: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? String(n);
}
