import type { Followed, ForceChange } from '../redline.ts';
import type { Tokenized } from '../tokens.ts';
import type { Work } from '../work.ts';
import { actorChanges } from './actors.ts';
import { bracketChanges } from './brackets.ts';
import type { Change } from './change.ts';
import { figureChanges } from './figures.ts';
import type { Lexicon } from './lexicon.ts';
import { matterOf } from './matter.ts';
import { modalChanges } from './modals.ts';
import { negationChanges } from './negations.ts';
import { pairFigures } from './pair-figures.ts';
import { pairGroups } from './pair-groups.ts';
import type { Phrases } from './phrases.ts';
import { readForce } from './reading.ts';
import { type Follows, referenceChanges } from './references.ts';
import { scopeChanges } from './scopes.ts';
import { sideBySide } from './sides.ts';

/** What a change in force is read by, apart from the two texts. */
export interface ForceContext {
  readonly lexicon: Lexicon;
  /** Bodies that act anywhere in the two drafts. */
  readonly actors: ReadonlySet<string>;
  readonly follows: Follows;
  /** On a paraphrase only figures, references that follow, and brackets are read, never the words. */
  readonly wording: 'text' | 'paraphrase';
}

/**
 * What changed in force between two texts of a pair, in the order of the later text, and which references only follow
 * a renumbering. By rules over word lists: numbers, amounts, dates, periods, modals, negations and brackets are meant
 * to be complete; actors, scope and references are what a careful reader would name.
 */
export function forceOf(
  before: Tokenized,
  after: Tokenized,
  context: ForceContext,
  work: Work,
): { readonly force: readonly ForceChange[]; readonly followed: readonly Followed[] } {
  const lexicon = context.wording === 'paraphrase' ? forFigures(context.lexicon) : context.lexicon;
  const sides = sideBySide(readForce(before, lexicon), readForce(after, lexicon), work);
  const figures = pairFigures(sides);
  const groups = pairGroups(sides, figures);
  const matter = matterOf(sides, groups);
  const { changes: references, followed } = referenceChanges(sides, matter, context.follows);
  const fixed = [...bracketChanges(sides, groups, figures), ...figureChanges(sides, figures, matter)];
  if (context.wording === 'paraphrase') return { force: inOrder(fixed), followed };
  const modal = modalChanges(sides, matter, context.lexicon);
  const negation = negationChanges(sides, matter, context.lexicon);
  const dates = fixed.filter((found) => found.kind === 'date');
  const actor = actorChanges(sides, groups, matter, context.lexicon, context.actors, dates);
  const told = [...fixed, ...modal, ...negation, ...actor, ...references];
  const scope = scopeChanges(sides, matter, context.lexicon, told);
  return { force: inOrder([...told, ...scope]), followed };
}

/** Periods in words, as "at any time", are words: a paraphrase is read for none. */
function forFigures(lexicon: Lexicon): Lexicon {
  return { ...lexicon, openPeriods: NO_PHRASES };
}

const NO_PHRASES: Phrases = new Map();

function inOrder(changes: readonly Change[]): readonly ForceChange[] {
  return [...changes].sort((x, y) => x.at - y.at).map(({ kind, before, after }) => ({ kind, before, after }));
}
