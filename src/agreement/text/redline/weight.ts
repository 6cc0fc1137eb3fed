import { absurd } from '#agreement/terms';
import type { Edit, Pair, Weight } from './redline.ts';
import { sameSense } from './same-sense.ts';

/**
 * How much a pair matters to one who asks what changed. Of substance is what changes force, or words beyond spelling,
 * punctuation, articles and references that follow a renumbering. A split or a merger whose words stay is told in
 * words but is no substance; so is a heading alone.
 */
export function weightOf(pair: Omit<Pair, 'weight'>): Weight {
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
    case 'moved-and-reworded':
      return hasSubstance(pair) ? 'substance' : 'moved';
    case 'reworded':
      return hasSubstance(pair) ? 'substance' : onlyFollows(pair) ? 'renumbered' : 'editorial';
    case 'renumbered':
      return pair.headingChanged ? 'editorial' : 'renumbered';
    case 'unchanged':
      return pair.headingChanged ? 'editorial' : 'unchanged';
    default:
      return absurd(pair.label);
  }
}

function hasSubstance(pair: Omit<Pair, 'weight'>): boolean {
  if (pair.force.length > 0) return true;
  const [before, after] = withoutFollowed(pair);
  return !sameSense(before, after, pair.label === 'split' || pair.label === 'merged' ? 'list' : 'sentence');
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
