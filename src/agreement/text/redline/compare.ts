import type { ThreadId, UnitId } from '#agreement/terms';
import type { Draft, Wording } from '../draft.ts';
import { type Flat, flatten } from '../text-unit.ts';
import { JOINT } from './accept.ts';
import { align } from './align.ts';
import { editsOf, wholeEdits } from './edits.ts';
import { actorsIn } from './force/actors.ts';
import { followsIn } from './force/follow.ts';
import { type ForceContext, forceOf } from './force/force.ts';
import { lexiconOf } from './force/lexicon.ts';
import { frameOf } from './frame.ts';
import { type Labelled, label } from './label.ts';
import { LABELS, type Label, type Overrule, type Pair, type Redline, type Side } from './redline.ts';
import { tokenized } from './tokens.ts';
import { newVocabulary } from './vocabulary.ts';
import { type Words, weightOf } from './weight.ts';
import { wordingOf } from './wording.ts';
import { type Work, workOf } from './work.ts';

/** Steps of work that the words of one redline may take; well under a second. */
const BUDGET = 60_000_000;

/** What is known beforehand, and how much work may be done. */
export interface RedlineOptions {
  /** A person's word on which units belong together. */
  readonly overrules?: readonly Overrule[];
  /** Threads known of each draft's units: units of one thread are one. */
  readonly threads?: { readonly earlier: ReadonlyMap<UnitId, ThreadId>; readonly later: ReadonlyMap<UnitId, ThreadId> };
  /** Steps of work, for the pairs and again for the words: past it the answer is coarser, still correct, and marked so. */
  readonly budget?: number;
}

/**
 * What changed from one draft to another. Pure and deterministic; swapping the drafts swaps the answer. If either
 * draft is a paraphrase nothing is said about words: the edits give each side wholly, and of force only figures and
 * brackets are read.
 */
export function redline(earlier: Draft, later: Draft, options: RedlineOptions = {}): Redline {
  const [a, b] = [flatten(earlier), flatten(later)];
  const alignment = align(a, b, options);
  const wording = wordingOf(earlier, later);
  const work = workOf(options.budget ?? BUDGET);
  const labelled = label(a, b, alignment);
  const toPair = pairMaker(a, b, labelled, { wording, lang: later.lang ?? earlier.lang, work });
  const pairs = labelled.map(toPair);
  return {
    earlier: sideOf(earlier, a),
    later: sideOf(later, b),
    pairs,
    summary: countLabels(pairs),
    coarse: alignment.coarse || work.short,
    wording,
  };
}

/** Makes the pairs whole: their words, their force, their weight. */
function pairMaker(
  a: Flat,
  b: Flat,
  labelled: readonly Labelled[],
  { wording, lang, work }: { wording: Wording; lang: string | undefined; work: Work },
): (found: Labelled) => Pair {
  const lexicon = lexiconOf(lang, b.units[0]?.text ?? a.units[0]?.text ?? '');
  const followsOf = followsIn(a, b, labelled, lexicon);
  const actors = actorsIn(
    [...a.units, ...b.units].map((unit) => unit.text),
    lexicon,
  );
  const vocabulary = newVocabulary();
  return (found) => {
    const { kind: _, why, ...pair } = found;
    const [before, after] = [joined(a, found.a), joined(b, found.b)];
    if (before === after || before === '' || after === '') {
      const whole = { ...pair, why, edits: wholeEdits(before, after), ...NOTHING };
      return { ...whole, weight: weightOf(whole, wording) };
    }
    const words = { before: tokenized(before, vocabulary, lang), after: tokenized(after, vocabulary, lang) };
    const whole = { ...pair, why, ...wordsOf(words, found) };
    return { ...whole, weight: weightOf(whole, wording, words) };
  };

  function wordsOf({ before, after }: Words, found: Labelled): Pick<Pair, 'edits' | 'force' | 'followed'> {
    const context: ForceContext = { lexicon, actors, wording, follows: followsOf(found.a, found.b) };
    return {
      edits: wording === 'text' ? editsOf(before, after, work) : wholeEdits(before.text, after.text),
      ...(isCopy(found.label) ? NOTHING : forceOf(before, after, context, work)),
    };
  }
}

const NOTHING = { force: [], followed: [] };

function joined(flat: Flat, indexes: readonly number[]): string {
  return indexes.map((i) => flat.units[i]?.text ?? '').join(JOINT);
}

/** A copy is word for word; that the words stand once more is told by the label. */
function isCopy(label: Label): boolean {
  return label === 'duplicated' || label === 'deduplicated';
}

function sideOf({ title, lang, wording, ...draft }: Draft, { units, containers }: Flat): Side {
  const head = {
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
    ...(wording === undefined ? {} : { wording }),
  };
  return { units, containers, head, frame: frameOf(draft) };
}

function countLabels(pairs: readonly Pair[]): Readonly<Record<Label, number>> {
  const counts = Object.fromEntries(LABELS.map((name) => [name, 0])) as Record<Label, number>;
  for (const pair of pairs) counts[pair.label]++;
  return counts;
}
