import type { Edit, Pair, Redline } from '#agreement/text';
import { type Paper, paint, type Run, run, type Setting, withSigns } from './paper.ts';
import { sayBecame, sayForce, sayPlaces, sayWhy } from './words.ts';
import { columnsOf, wrap } from './wrap.ts';

/** How the words of a pair are shown: one text with its edits in it, or the two side by side. */
export type PairView = 'inline' | 'side';

/** Sets one pair: where it stands and what became of it, its words, what changed in force, why the two were matched. */
export function setPair(pair: Pair, redline: Redline, view: PairView, paper: Paper): string[] {
  const head = [run(sayPlaces(pair, redline), 'strong'), run(`  ${sayBecame(pair)}`)];
  const words = view === 'side' ? setSides(pair.edits, paper) : setEdits(pair.edits, paper);
  return [
    ...lines(head, 0, paper),
    ...(redline.wording === 'paraphrase' && pair.label === 'reworded' ? [] : words),
    ...pair.force.flatMap((change) => lines([run('in force: ', 'force'), run(sayForce(change))], 2, paper)),
    ...pair.followed.flatMap((f) => lines([run(`reference follows: ${f.before} -> ${f.after}`, 'faint')], 2, paper)),
    ...lines([run(sayWhy(pair), 'faint')], 2, paper).filter((line) => line.trim() !== ''),
    '',
  ];
}

/** Sets the words of both drafts as one text, with what was deleted and inserted marked. */
export function setEdits(edits: readonly Edit[], paper: Paper): string[] {
  return lines(
    edits.map(({ op, text }) => run(text, SETTING[op])),
    2,
    paper,
  );
}

/** Sets the two texts in columns, the earlier on the left; on paper too narrow for that, one below the other. */
function setSides(edits: readonly Edit[], paper: Paper): string[] {
  const [left, right] = [sideOf(edits, '-'), sideOf(edits, '+')];
  if (paper.width < NARROWEST) return [...lines(left, 2, paper), ...lines(right, 2, paper)];
  const width = Math.floor((paper.width - 2 - GAP.length) / 2);
  const columns = [left, right].map((runs) => wrap(withSigns(runs, paper), width));
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, i) => {
    const [l, r] = columns.map((column) => column[i] ?? []);
    return `  ${padded(l ?? [], width, paper)}${GAP}${paint(r ?? [], paper)}`.trimEnd();
  });
}

const NARROWEST = 72;
const GAP = ' | ';
const SETTING: Readonly<Record<Edit['op'], Setting>> = { '=': 'plain', '-': 'deleted', '+': 'inserted' };

function sideOf(edits: readonly Edit[], op: '-' | '+'): Run[] {
  return edits.filter((edit) => edit.op === '=' || edit.op === op).map((edit) => run(edit.text, SETTING[edit.op]));
}

function padded(line: readonly Run[], width: number, paper: Paper): string {
  const used = line.reduce((sum, r) => sum + columnsOf(r.words), 0);
  return paint(line, paper) + ' '.repeat(Math.max(0, width - used));
}

function lines(runs: readonly Run[], indent: number, paper: Paper): string[] {
  const margin = ' '.repeat(indent);
  return wrap(withSigns(runs, paper), paper.width - indent).map((line) => margin + paint(line, paper));
}
