import { type Edit, type ForceChange, type Pair, type Redline, sayPair, sayWhy, type Wording } from '#agreement/text';
import { type Paper, paint, type Run, run, type Setting, withSigns } from './paper.ts';
import { columnsOf, wrap } from './wrap.ts';

/** How the words of a pair are shown: one text with its edits in it, or the two side by side. */
export type PairView = 'inline' | 'side';

/** Sets one pair: what became of it and where, its words, what changed in force, why the two were matched. */
export function setPair(pair: Pair, redline: Redline, view: PairView, paper: Paper): string[] {
  return [
    ...setTitle(pair, redline, paper),
    ...(view === 'side' ? setSides(pair.edits, redline.wording, paper) : setEdits(pair.edits, redline.wording, paper)),
    ...pair.force.flatMap((change) => lines([run('In force, ', 'force'), run(sayForce(change))], 2, paper)),
    ...pair.followed.flatMap(({ before, after }) =>
      lines([run(`A reference follows its clause: ${before} → ${after}`, 'faint')], 2, paper),
    ),
    ...(pair.why.by === 'none' ? [] : lines([run(sayWhy(pair, redline.wording), 'faint')], 2, paper)),
    '',
  ];
}

/** Sets the heading that a pair stands under, and below it what became of it and where. */
export function setTitle(pair: Pair, redline: Redline, paper: Paper): string[] {
  const heading = headingOf(pair, redline);
  const said = sayPair(redline, pair);
  return [
    ...(heading === undefined ? [] : lines([run(heading, 'strong')], 0, paper)),
    ...lines([run(said, heading === undefined ? 'strong' : 'plain')], 0, paper),
  ];
}

/**
 * Sets the words of both drafts as one text, with what was deleted and inserted marked; where either is a paraphrase,
 * the earlier and the later text one below the other, unmarked.
 */
export function setEdits(edits: readonly Edit[], wording: Wording, paper: Paper): string[] {
  if (wording === 'paraphrase' && standsInBoth(edits))
    return (['-', '+'] as const).flatMap((op) =>
      lines([run(`${NAMES[op]}: `, 'faint'), ...sideOf(edits, op, wording)], 2, paper),
    );
  return lines(
    edits.map(({ op, text }) => run(text, SETTING[op])),
    2,
    paper,
  );
}

/** Sets the two texts in columns, the earlier on the left; on paper too narrow for that, one below the other. */
function setSides(edits: readonly Edit[], wording: Wording, paper: Paper): string[] {
  const [left, right] = [sideOf(edits, '-', wording), sideOf(edits, '+', wording)];
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
const NAMES = { '-': 'Earlier', '+': 'Later' } as const;
const SETTING: Readonly<Record<Edit['op'], Setting>> = { '=': 'plain', '-': 'deleted', '+': 'inserted' };

/** The nearest heading above the words, of the later draft where it has them. */
function headingOf({ a, b }: Pair, { earlier, later }: Redline): string | undefined {
  const unit = b[0] === undefined ? earlier.units[a[0] ?? -1] : later.units[b[0]];
  return [...(unit?.path ?? []), unit].findLast((each) => each?.heading)?.heading;
}

function sayForce({ kind, before, after }: ForceChange): string {
  return `${kind}: ${before ?? 'none'} → ${after ?? 'none'}`;
}

/** The words of one side. On a paraphrase no word is told from another, but what is new or gone is still shown. */
function sideOf(edits: readonly Edit[], op: '-' | '+', wording: Wording): Run[] {
  const isPlain = wording === 'paraphrase' && standsInBoth(edits);
  return edits
    .filter((edit) => edit.op === '=' || edit.op === op)
    .map((edit) => run(edit.text, isPlain ? 'plain' : SETTING[edit.op]));
}

function standsInBoth(edits: readonly Edit[]): boolean {
  return edits.some(({ op }) => op === '-') && edits.some(({ op }) => op === '+');
}

function padded(line: readonly Run[], width: number, paper: Paper): string {
  const used = line.reduce((sum, r) => sum + columnsOf(r.words), 0);
  return paint(line, paper) + ' '.repeat(Math.max(0, width - used));
}

function lines(runs: readonly Run[], indent: number, paper: Paper): string[] {
  const margin = ' '.repeat(indent);
  return wrap(withSigns(runs, paper), paper.width - indent).map((line) => margin + paint(line, paper));
}
