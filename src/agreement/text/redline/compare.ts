import type { Draft, Wording } from '../draft.ts';
import { type Flat, flatten } from '../text-unit.ts';
import { JOINT } from './accept.ts';
import { editsOf, wholeEdits } from './edits.ts';
import { frameOf } from './frame.ts';
import { align, labelOf } from './provisional.ts';
import { LABELS, type Label, type Overrule, type Pair, type Redline, type Side } from './redline.ts';
import { weightOf } from './weight.ts';
import { workOf } from './work.ts';

/** Steps of work that the word edits of one redline may take; a few hundred milliseconds. */
const BUDGET = 60_000_000;

/**
 * What changed from one draft to another. Pure and deterministic; swapping the drafts swaps the answer. `overrules`
 * are a person's word on which units belong together. `budget` counts steps of work: past it the answer is coarser,
 * still correct, and marked `coarse`. If either draft is a paraphrase, nothing is said about words.
 */
export function redline(
  earlier: Draft,
  later: Draft,
  options: { readonly overrules?: readonly Overrule[]; readonly budget?: number } = {},
): Redline {
  const [a, b] = [flatten(earlier), flatten(later)];
  const wording: Wording = earlier.wording === 'paraphrase' || later.wording === 'paraphrase' ? 'paraphrase' : 'text';
  const work = workOf(options.budget ?? BUDGET);
  const alignment = align(a, b);
  const pairs = alignment.pairs.map((pair): Pair => {
    const before = pair.a.map((i) => a.units[i]?.text ?? '').join(JOINT);
    const after = pair.b.map((i) => b.units[i]?.text ?? '').join(JOINT);
    const edits =
      wording === 'text' ? editsOf(before, after, work, later.lang ?? earlier.lang) : wholeEdits(before, after);
    const known = { a: pair.a, b: pair.b, ...labelOf(a, b, pair), why: pair.why, edits, force: [], followed: [] };
    return { ...known, weight: weightOf(known) };
  });
  return {
    earlier: sideOf(earlier, a),
    later: sideOf(later, b),
    pairs,
    summary: countLabels(pairs),
    coarse: alignment.coarse || work.short,
    wording,
  };
}

function sideOf(draft: Draft, flat: Flat): Side {
  const { units: _, ...head } = draft;
  return {
    units: flat.units,
    containers: flat.containers,
    head: {
      ...(head.title === undefined ? {} : { title: head.title }),
      ...(head.lang === undefined ? {} : { lang: head.lang }),
      ...(head.wording === undefined ? {} : { wording: head.wording }),
    },
    frame: frameOf(draft),
  };
}

function countLabels(pairs: readonly Pair[]): Readonly<Record<Label, number>> {
  const counts = Object.fromEntries(LABELS.map((label) => [label, 0])) as Record<Label, number>;
  for (const pair of pairs) counts[pair.label]++;
  return counts;
}
