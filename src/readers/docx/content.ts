import { absurd } from '#agreement/terms';
import type { Comment, Inline, Mark, NoteRef } from '#agreement/text';
import type { View } from '../reading.ts';
import { contentOfRuns, type Run } from '../runs.ts';
import type { Change, DocxParagraph, DocxRun } from './block.ts';
import { type Losses, lose } from './losses.ts';

/** What the words of a paragraph need to know of the rest of the file. */
export interface Surroundings {
  readonly view: View;
  readonly losses: Losses;
  /** The comments of the file, by id. */
  readonly comments: ReadonlyMap<string, Omit<Comment, 'content' | 'kind'>>;
  /** In which paragraph each comment was set, so that one that reaches over several stands once. */
  readonly commented: Map<string, DocxParagraph>;
  /** Counts a call to a note and answers where it points. */
  readonly callNote: (run: Extract<DocxRun, { kind: 'note' }>) => NoteRef;
}

/** The content of a paragraph: its words, with what stands on them and between them. */
export function contentOf(paragraph: DocxParagraph, around: Surroundings): readonly Inline[] {
  const dropped = stylingOf(paragraph, around.losses);
  const pieces = paragraph.runs.flatMap((run) => pieceOf(run, paragraph, dropped, around));
  return contentOfRuns(trimmed(grouped(pieces, 0)));
}

/** Words or a node, and what stands around it, outermost first. */
interface Piece {
  readonly run: Run;
  readonly wraps: readonly Wrap[];
}

/** Something that wraps words. Neighbours with the same key are wrapped together. */
interface Wrap {
  readonly key: string;
  readonly around: (content: readonly Inline[]) => Inline;
}

const STYLING: readonly Mark[] = ['bold', 'italic', 'underline'];

/** Bold, italics and underlining of all the words are how the paragraph is styled; of some of them they carry meaning. */
function stylingOf({ runs }: DocxParagraph, losses: Losses): readonly Mark[] {
  const words = runs.flatMap((run) => (run.kind === 'words' && run.text.trim() !== '' ? [run] : []));
  const whole = STYLING.filter((mark) => words.length > 0 && words.every((run) => run.marks.includes(mark)));
  if (whole.length > 0)
    lose(
      losses,
      'styling',
      words
        .map((run) => run.text)
        .join('')
        .slice(0, 60),
    );
  return whole;
}

function pieceOf(
  run: DocxRun,
  paragraph: DocxParagraph,
  dropped: readonly Mark[],
  around: Surroundings,
): readonly Piece[] {
  const wraps = wrapsOf(run, paragraph, around);
  switch (run.kind) {
    case 'words': {
      if (run.hidden) {
        lose(around.losses, 'hidden', run.text);
        return [];
      }
      const marks = run.marks.filter((mark) => !dropped.includes(mark));
      return [{ run: marks.length === 0 ? { text: run.text } : { text: run.text, marks }, wraps }];
    }
    case 'note':
      return [{ run: { node: around.callNote(run) }, wraps }];
    case 'foreign':
      lose(around.losses, 'foreign', run.alt === undefined ? run.what : `${run.what}: ${run.alt}`);
      return [
        {
          run: { node: { kind: 'foreign', what: run.what, ...(run.alt === undefined ? {} : { alt: run.alt }) } },
          wraps,
        },
      ];
    case 'comment':
      return commentPoint(run.id, paragraph, wraps, around);
    case 'bookmark':
      return [];
    default:
      return absurd(run);
  }
}

/** A comment whose range holds no words stands at a point; one that is not kept is named. */
function commentPoint(
  id: string,
  paragraph: DocxParagraph,
  wraps: readonly Wrap[],
  around: Surroundings,
): readonly Piece[] {
  const comment = around.comments.get(id);
  if (comment === undefined) return [];
  if (around.view !== 'marked') {
    lose(around.losses, 'comments', comment.author);
    return [];
  }
  if (around.commented.has(id)) return [];
  around.commented.set(id, paragraph);
  return [{ run: { node: { kind: 'comment', ...comment, content: [] } }, wraps }];
}

function wrapsOf(run: DocxRun, paragraph: DocxParagraph, around: Surroundings): readonly Wrap[] {
  const comments =
    around.view === 'marked' && run.kind !== 'comment' && run.kind !== 'bookmark' ? (run.comments ?? []) : [];
  return [
    ...comments.flatMap((id) => commentWrap(id, paragraph, around)),
    ...run.changes.map(changeWrap),
    ...(run.href === undefined ? [] : [linkWrap(run.href)]),
  ];
}

function commentWrap(
  id: string,
  paragraph: DocxParagraph,
  { comments, commented, losses }: Surroundings,
): readonly Wrap[] {
  const comment = comments.get(id);
  if (comment === undefined) return [];
  const first = commented.get(id) ?? paragraph;
  if (!commented.has(id)) commented.set(id, paragraph);
  if (first !== paragraph) {
    lose(losses, 'farComments', comment.words);
    return [];
  }
  return [{ key: `comment ${id}`, around: (content) => ({ kind: 'comment', ...comment, content }) }];
}

function changeWrap(change: Change): Wrap {
  return { key: `change ${JSON.stringify(change)}`, around: (content) => ({ ...change, content }) };
}

function linkWrap(href: string): Wrap {
  return { key: `link ${href}`, around: (content) => ({ kind: 'link', href, content }) };
}

/** Wraps neighbours together, from the outside in. Brackets are read within one wrap, never across its edge. */
function grouped(pieces: readonly Piece[], depth: number): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const wrap = piece.wraps[depth];
    let end = at + 1;
    while (wrap !== undefined && pieces[end]?.wraps[depth]?.key === wrap.key) end++;
    if (wrap === undefined) runs.push(piece.run);
    else runs.push({ node: wrap.around(contentOfRuns(grouped(pieces.slice(at, end), depth + 1))) });
    at = end;
  }
  return runs;
}

/** A break before the first or after the last word of a paragraph parts nothing. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, i) => {
    if (!('text' in run)) return run;
    const head = i === 0 ? run.text.replace(/^\n+/, '') : run.text;
    return { ...run, text: i === runs.length - 1 ? head.replace(/\n+$/, '') : head };
  });
}
