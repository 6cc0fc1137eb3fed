import { absurd } from '#agreement/terms';
import { type Alternative, type Inline, type Mark, parseNotationLoosely, type Stance } from '#agreement/text';

/** A stretch of a file's words that is set alike, or a node that stands between them (a note call, a picture, a link). */
export type Run = { readonly text: string; readonly marks?: readonly Mark[] } | { readonly node: Inline };

/**
 * Makes content of a file's runs, with brackets, alternatives and placeholders read across them: a bracket may open in
 * one run and close in another. Where a change of setting cuts the signs of the notation themselves, they are taken
 * as plain words.
 */
export function contentOfRuns(runs: readonly Run[]): readonly Inline[] {
  const joined = joinAlike(runs);
  const source = joined.map((run) => SEAM + ('text' in run ? run.text : '')).join('');
  const seams: Seams = { runs: joined, at: -1 };
  return parseNotationLoosely(source).flatMap((node) => atSeams(node, seams));
}

/** A code point that Unicode keeps out of every text stands between two runs while the notation is read. */
const SEAM = '\ufdd0';

interface Seams {
  readonly runs: readonly Run[];
  /** The run that is being read. */
  at: number;
}

function joinAlike(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if ('node' in run) joined.push(run);
    else {
      const text = run.text.replaceAll(SEAM, '\ufffd');
      const alike = last !== undefined && 'text' in last && String(last.marks ?? []) === String(run.marks ?? []);
      if (alike) joined[joined.length - 1] = { ...last, text: last.text + text };
      else if (text !== '') joined.push({ ...run, text });
    }
  }
  return joined;
}

/** Splits words where runs meet, giving each part its marks, and puts the nodes between them in their places. */
function atSeams(node: Inline, seams: Seams): readonly Inline[] {
  switch (node.kind) {
    case 'text':
      return wordsAtSeams(node.text, seams);
    case 'bracket': {
      const content = node.content.flatMap((n) => atSeams(n, seams));
      const after = node.stances.flatMap((s) => nodesIn(s.who, seams));
      return [{ ...node, content, stances: node.stances.map(unseamed) }, ...after];
    }
    case 'alternatives': {
      const after: Inline[] = [];
      const alternatives = node.alternatives.map((a) => alternativeAtSeams(a, seams, after));
      return [{ ...node, alternatives }, ...after];
    }
    case 'placeholder':
      return [{ ...node, name: node.name.replaceAll(SEAM, '') }, ...nodesIn(node.name, seams)];
    case 'noteRef':
    case 'link':
    case 'comment':
    case 'inserted':
    case 'deleted':
    case 'foreign':
      return [node];
    default:
      return absurd(node);
  }
}

function wordsAtSeams(words: string, seams: Seams): readonly Inline[] {
  return words.split(SEAM).flatMap((text, i) => {
    const between = i === 0 ? [] : nodesIn(SEAM, seams);
    if (text === '') return between;
    const run = seams.runs[seams.at];
    const marks = run !== undefined && 'text' in run && run.marks?.length ? { marks: run.marks } : {};
    return [...between, { kind: 'text' as const, text, ...marks }];
  });
}

/** Passes the seams in a string that can hold no nodes, and hands back the nodes that stood at them. */
function nodesIn(words: string, seams: Seams): readonly Inline[] {
  return words
    .split(SEAM)
    .slice(1)
    .flatMap(() => {
      const run = seams.runs[++seams.at];
      return run !== undefined && 'node' in run ? [run.node] : [];
    });
}

function alternativeAtSeams(alternative: Alternative, seams: Seams, after: Inline[]): Alternative {
  after.push(...nodesIn(alternative.name, seams));
  const content = alternative.content.flatMap((n) => atSeams(n, seams));
  after.push(...alternative.stances.flatMap((s) => nodesIn(s.who, seams)));
  return {
    name: alternative.name.replaceAll(SEAM, ''),
    content,
    stances: alternative.stances.map(unseamed),
  };
}

function unseamed(stance: Stance): Stance {
  return { ...stance, who: stance.who.replaceAll(SEAM, '') };
}
