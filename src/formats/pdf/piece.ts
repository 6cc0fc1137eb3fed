import type { Edit, Inline, Mark, NoteRef } from '#agreement/text';
import { type Dress, dress } from '../dress.ts';
import { stretchesOf } from '../notation-signs.ts';

/** A piece of a line as the Typst page sets it. All words travel as data; none is ever read as Typst. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly marks: readonly (Mark | 'inserted' | 'deleted')[] }
  | { readonly kind: 'link'; readonly href: string; readonly inner: readonly Piece[] }
  | { readonly kind: 'note'; readonly inner: readonly Piece[] }
  | { readonly kind: 'aside'; readonly text: string };

/** Sets content in pieces. `noteOf` gives the pieces of a note for its first call, and nothing for the next ones. */
export function piecesOf(content: readonly Inline[], noteOf: (call: NoteRef) => readonly Piece[]): readonly Piece[] {
  return dress(content, dressOf(noteOf)).flat();
}

/** Sets the edits of one side: inserted words and deleted ones bear their mark. */
export function piecesOfEdits(edits: readonly Edit[]): readonly Piece[] {
  return edits.flatMap(({ op, text }) => wordsOf(text, op === '=' ? [] : [op === '+' ? 'inserted' : 'deleted']));
}

function wordsOf(notation: string, marks: readonly (Mark | 'inserted' | 'deleted')[]): readonly Piece[] {
  return stretchesOf(notation).map(({ text, sign }) => ({
    kind: 'words' as const,
    text,
    marks: sign && !marks.includes('bold') ? [...marks, 'bold' as const] : marks,
  }));
}

function dressOf(noteOf: (call: NoteRef) => readonly Piece[]): Dress<readonly Piece[]> {
  return {
    words: wordsOf,
    sign: (notation) => wordsOf(notation, []),
    link: (href, inner) =>
      /^(?:https?|mailto):/i.test(href) ? [{ kind: 'link', href, inner: inner.flat() }] : inner.flat(),
    noteRef: (call) => noteOf(call),
    comment: ({ author, words }, inner) => [
      ...inner.flat(),
      { kind: 'aside', text: ` [Comment by ${author}: ${words}]` },
    ],
    tracked: ({ kind }, inner) => inner.flat().map((piece) => marked(piece, kind)),
    foreign: ({ what, alt }) => [{ kind: 'aside', text: alt === undefined ? `[${what}]` : `[${what}: ${alt}]` }],
  };
}

function marked(piece: Piece, mark: 'inserted' | 'deleted'): Piece {
  if (piece.kind === 'words') return { ...piece, marks: [...piece.marks, mark] };
  return piece.kind === 'link' ? { ...piece, inner: piece.inner.map((p) => marked(p, mark)) } : piece;
}
