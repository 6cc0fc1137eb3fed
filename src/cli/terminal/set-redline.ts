import { absurd } from '#agreement/terms';
import { changesOf, LABELS, type Redline, sayPair, type Weight } from '#agreement/text';
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
  const { summary, coarse, wording } = redline;
  const counts = LABELS.filter((label) => summary[label] > 0).map((label) => `${summary[label]} ${label}`);
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

const PARAPHRASE =
  'At least one of the two is a paraphrase: nothing is said about its words, only about what is there, its numbers, brackets and order.';

const GROUPS: readonly (readonly [Weight, string, 'shown' | 'listed' | 'counted'])[] = [
  ['substance', 'Of substance', 'shown'],
  ['moved', 'Same words in another place', 'listed'],
  ['editorial', 'Editorial', 'counted'],
  ['renumbered', 'Renumbered only', 'counted'],
  ['unchanged', 'Unchanged', 'counted'],
];

/** Substance first and in full, moves in a line each, the rest counted. */
function setChanges(redline: Redline, view: PairView, paper: Paper): string[] {
  const changes = changesOf(redline);
  return GROUPS.flatMap(([weight, title, how]) => {
    const pairs = changes[weight];
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
      ? [...setTitle(pair, redline, paper), ...setEdits(pair.edits, paper), '']
      : setPair(pair, redline, 'inline', paper),
  );
}

function fit(paper: Paper, ...runs: readonly ReturnType<typeof run>[]): string[] {
  return wrap(runs, paper.width).map((line) => paint(line, paper));
}
