import { absurd } from '#agreement/terms';
import type { Wording } from '../draft.ts';
import type { Edit, Pair, Weight } from './redline.ts';
import { sameSense } from './same-sense.ts';
import { type Tokenized, tokenized } from './tokens.ts';

/** The words of a pair's two sides. */
export interface Words {
  readonly before: Tokenized;
  readonly after: Tokenized;
}

/**
 * How much a pair matters to one who asks what changed. Of substance is what changes force, or words beyond spelling,
 * punctuation, articles and references that follow a renumbering. A split or a merger whose words stay is told in
 * words but is no substance; so is a heading alone. Of a paraphrase words are no substance, and what was divided or
 * joined is. `words` is left out where both sides have the same.
 */
export function weightOf(pair: Omit<Pair, 'weight'>, wording: Wording, words?: Words): Weight {
  switch (pair.label) {
    case 'inserted':
    case 'deleted':
    case 'duplicated':
    case 'deduplicated':
      return 'substance';
    case 'moved':
      return 'moved';
    case 'split':
    case 'merged':
      return wording === 'paraphrase' || hasSubstance(pair, wording, words) ? 'substance' : 'moved';
    case 'moved-and-reworded':
      return hasSubstance(pair, wording, words) ? 'substance' : 'moved';
    case 'reworded':
      return hasSubstance(pair, wording, words) ? 'substance' : onlyFollows(pair) ? 'renumbered' : 'editorial';
    case 'renumbered':
      return pair.headingChanged ? 'editorial' : 'renumbered';
    case 'unchanged':
      return pair.headingChanged ? 'editorial' : 'unchanged';
    default:
      return absurd(pair.label);
  }
}

function hasSubstance(pair: Omit<Pair, 'weight'>, wording: Wording, words: Words | undefined): boolean {
  if (pair.force.length > 0) return true;
  if (wording === 'paraphrase' || words === undefined) return false;
  const form = pair.label === 'split' || pair.label === 'merged' ? 'list' : 'sentence';
  if (pair.followed.length === 0) return !sameSense(words.before.tokens, words.after.tokens, form);
  const [before, after] = withoutFollowed(pair).map((text) => tokenized(text, words.before.vocabulary).tokens);
  return !sameSense(before ?? [], after ?? [], form);
}

function onlyFollows(pair: Omit<Pair, 'weight'>): boolean {
  const [before, after] = withoutFollowed(pair);
  return pair.followed.length > 0 && before === after;
}

/** Both texts with the references that only follow a renumbering taken out. */
function withoutFollowed(pair: Pick<Pair, 'edits' | 'followed'>): readonly [string, string] {
  let before = textOf(pair.edits, '+');
  let after = textOf(pair.edits, '-');
  for (const reference of pair.followed) {
    before = before.replace(reference.before, () => '§');
    after = after.replace(reference.after, () => '§');
  }
  return [before, after];
}

function textOf(edits: readonly Edit[], without: Edit['op']): string {
  return edits.map((edit) => (edit.op === without ? '' : edit.text)).join('');
}
