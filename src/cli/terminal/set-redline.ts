import { absurd } from '#agreement/terms';
import { changesOf, inParaphrase, LABELS, type Redline, sayPair, type Weight, type Wording } from '#agreement/text';
import { type Paper, paint, run } from './paper.ts';
import { type PairView, setEdits, setPair, setTitle } from './set-pair.ts';
import { wrap } from './wrap.ts';

/** Changes alone with the rest folded, the whole later text with its changes, or changes side by side. */
export type RedlineView = 'changes' | 'inline' | 'side';

/** The names of the two drafts, and what must be said with them. */
export interface Titles {
  readonly earlier: string;
  readonly later: string;
  readonly notices: readonly string[];
}

/** Sets a redline for the terminal. */
export function setRedline(redline: Redline, titles: Titles, view: RedlineView, paper: Paper): string {
  return [...setHead(redline, titles, paper), '', ...setBody(redline, view, paper)].join('\n').replace(/\n*$/, '\n');
}

function setBody(redline: Redline, view: RedlineView, paper: Paper): string[] {
  switch (view) {
    case 'changes':
      return setChanges(redline, 'inline', paper);
    case 'side':
      return setChanges(redline, 'side', paper);
    case 'inline':
      return setWhole(redline, paper);
    default:
      return absurd(view);
  }
}

/** What a reader must know before he reads: which texts, how many changes of which kind, and how far to trust it. */
function setHead(redline: Redline, { earlier, later, notices }: Titles, paper: Paper): string[] {
  const { coarse, wording } = redline;
  const counts = countsOf(redline).map(([what, count]) => `${count} ${what}`);
  const cautions = [
    ...notices,
    ...(wording === 'paraphrase' ? [PARAPHRASE] : []),
    ...(coarse ? ['The texts were too much work to compare in full; the answer is correct, but coarser.'] : []),
  ];
  return [
    ...fit(
      paper,
      run('What changed from ', 'strong'),
      run(earlier, 'strong'),
      run(' to ', 'strong'),
      run(later, 'strong'),
    ),
    ...fit(paper, run(counts.length === 0 ? 'Neither draft has any text.' : counts.join(', '))),
    ...cautions.flatMap((caution) => fit(paper, run(caution, 'faint'))),
  ];
}

/** How many pairs there are of each label; on a paraphrase, of each that says no more than it may. */
function countsOf({ summary, wording }: Redline): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const label of LABELS.filter((each) => summary[each] > 0)) {
    const what = (wording === 'paraphrase' ? inParaphrase(label)?.toLowerCase() : undefined) ?? label;
    counts.set(what, (counts.get(what) ?? 0) + summary[label]);
  }
  return [...counts];
}

const PARAPHRASE =
  'At least one of the two is a paraphrase: nothing is said about its words, only about what is there, its numbers, brackets and order.';

const GROUPS: readonly (readonly [Weight, string, 'shown' | 'listed' | 'counted'])[] = [
  ['substance', 'Of substance', 'shown'],
  ['moved', 'Same words in another place', 'listed'],
  ['editorial', 'Editorial', 'counted'],
  ['renumbered', 'Renumbered only', 'counted'],
  ['unchanged', 'Unchanged', 'counted'],
];

/** Where no claim is made about words, the groups are named by where a unit stands. */
const IN_PARAPHRASE: Readonly<Partial<Record<Weight, string>>> = {
  substance: 'New, gone, divided or joined, or otherwise in figures or brackets',
  moved: 'In both texts, in another place',
  editorial: 'In both texts',
  renumbered: 'In both texts, renumbered',
  unchanged: 'In both texts, described alike',
};

function titleOf(weight: Weight, title: string, wording: Wording): string {
  return (wording === 'paraphrase' ? IN_PARAPHRASE[weight] : undefined) ?? title;
}

/** Substance first and in full, moves in a line each, the rest counted. */
function setChanges(redline: Redline, view: PairView, paper: Paper): string[] {
  const changes = changesOf(redline);
  return GROUPS.flatMap(([weight, name, how]) => {
    const pairs = changes[weight];
    const title = titleOf(weight, name, redline.wording);
    if (pairs.length === 0) return [];
    if (how === 'counted') return [`${title}, folded: ${pairs.length}`];
    const set =
      how === 'shown'
        ? pairs.flatMap((pair) => setPair(pair, redline, view, paper))
        : [...pairs.flatMap((pair) => fit(paper, run(`  ${sayPair(redline, pair)}`))), ''];
    return [paint([run(`${title}: ${pairs.length}`, 'strong')], paper), '', ...set];
  });
}

/** Every pair in the order of the redline, with its words; those unchanged without further remark. */
function setWhole(redline: Redline, paper: Paper): string[] {
  return redline.pairs.flatMap((pair) =>
    pair.weight === 'unchanged'
      ? [...setTitle(pair, redline, paper), ...setEdits(pair.edits, redline.wording, paper), '']
      : setPair(pair, redline, 'inline', paper),
  );
}

function fit(paper: Paper, ...runs: readonly ReturnType<typeof run>[]): string[] {
  return wrap(runs, paper.width).map((line) => paint(line, paper));
}
