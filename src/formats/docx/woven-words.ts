import { absurd, type UnitId } from '#agreement/terms';
import type { Comment, Edit, Look, Piece, Tracked } from '#agreement/text';
import type { Block, Change, Run } from './page.ts';
import { isSeam, type NoteCall, type Stretch } from './piece.ts';

/** How the changes of one paragraph are written. */
export interface Pens {
  readonly kept?: Change;
  readonly gone?: Change;
  readonly come?: Change;
  /** The change that sets kept words anew. */
  readonly set?: Change;
  readonly notes: NotePens;
}

/** What stands in the note that a call calls: on one side alone, or on both if they are one note. */
export interface NotePens {
  readonly gone: NoteOf;
  readonly come: NoteOf;
  readonly kept: (earlier: UnitId, later: UnitId) => readonly Block[] | undefined;
}

/** What stands in a note, if it is printed at its call. */
export type NoteOf = (note: UnitId) => readonly Block[] | undefined;

/** A run, or the end of a paragraph within words that are compared as one text. */
export type Woven = Run | { readonly seam: Change | undefined };

/** Writes the words of two sides as one, with what went and what came. Edits are those between the words of the two. */
export function weaveWords(
  edits: readonly Edit[],
  earlier: readonly Piece[],
  later: readonly Piece[],
  pens: Pens,
): Woven[] {
  const loom: Loom = { a: cursor(earlier), b: cursor(later), pens, out: [] };
  for (const { op, text } of edits) {
    if (op === '=') keep(loom, text.length);
    else {
      if (pointAt(loom.a) !== undefined && pointAt(loom.b) !== undefined) points(loom);
      const [from, write] = op === '-' ? ([loom.a, goneRuns] as const) : ([loom.b, comeRuns] as const);
      loom.out.push(...spend(from, text.length, (piece) => write(piece, pens)));
    }
  }
  points(loom);
  return loom.out;
}

/** Writes one side alone: words of both sides with one change, words of this side with another. */
export function writeSide(
  edits: readonly Edit[],
  pieces: readonly Piece[],
  pens: { readonly kept: Change; readonly own: Change; readonly noteOf: NoteOf },
): readonly Run[] {
  const from = cursor(pieces);
  const out: Woven[] = [];
  for (const { op, text } of edits) {
    const change = op === '=' ? pens.kept : pens.own;
    out.push(...spend(from, text.length, (piece) => writeOne(piece, change, pens.noteOf)));
  }
  for (let point = pointAt(from); point !== undefined; point = pointAt(from)) {
    out.push(...writeOne(point, pens.kept, pens.noteOf));
    from.at++;
  }
  return out.filter((run): run is Run => !('seam' in run));
}

/** Writes words that stand on one side, each with the same change or with none. */
export function runsOf(pieces: readonly Piece[], change: Change | undefined, noteOf: NoteOf): readonly Run[] {
  const woven = pieces.flatMap((piece) =>
    writeOne(piece, piece.tracked === undefined ? change : changeOf(piece.tracked), noteOf),
  );
  return woven.filter((run): run is Run => !('seam' in run));
}

function changeOf({ kind, author, date, moved }: Tracked): Change {
  return { kind, author, ...(date === undefined ? {} : { date }), ...(moved === undefined ? {} : { moved }) };
}

/** Words of which nothing is compared: all of the earlier went, all of the later came; the same words are kept. */
export function wholly(earlier: readonly Piece[], later: readonly Piece[]): readonly Edit[] {
  const [before, after] = [wordsOf(earlier), wordsOf(later)];
  if (before === after) return before === '' ? [] : [{ op: '=', text: before }];
  const edits: Edit[] = [];
  if (before !== '') edits.push({ op: '-', text: before });
  if (after !== '') edits.push({ op: '+', text: after });
  return edits;
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('');
}

interface Loom {
  readonly a: Cursor;
  readonly b: Cursor;
  readonly pens: Pens;
  readonly out: Woven[];
}

interface Cursor {
  readonly pieces: readonly Piece[];
  at: number;
  within: number;
}

function cursor(pieces: readonly Piece[]): Cursor {
  return { pieces, at: 0, within: 0 };
}

/** Writes the points that stand before the next words on both sides; the same point on both is kept. */
function points(loom: Loom): void {
  for (;;) {
    const a = pointAt(loom.a);
    const b = pointAt(loom.b);
    if (a === undefined && b === undefined) return;
    const kept = a === undefined || b === undefined ? undefined : keptPoint(a, b, loom.pens);
    if (kept !== undefined) loom.out.push(kept);
    else loom.out.push(...(a ? goneRuns(a, loom.pens) : []), ...(b ? comeRuns(b, loom.pens) : []));
    if (a) loom.a.at++;
    if (b) loom.b.at++;
  }
}

/** The same note or the same comment on both sides. */
function keptPoint(a: Piece, b: Piece, pens: Pens): Run | undefined {
  if (a.kind === 'comment' && b.kind === 'comment')
    return bothComments(a.look, b.look).length > b.look.comments.length ? undefined : runOf(b, '', pens.kept);
  const note = a.kind === 'note' && b.kind === 'note' ? pens.notes.kept(a.note, b.note) : undefined;
  return note === undefined ? undefined : { ...runOf(b, '', pens.kept), note };
}

function pointAt({ pieces, at }: Cursor): Exclude<Piece, Stretch> | undefined {
  const piece = pieces[at];
  return piece === undefined || piece.kind === 'words' ? undefined : piece;
}

function keep(loom: Loom, length: number): void {
  for (let left = length; left > 0; ) {
    points(loom);
    const reach = Math.min(left, ahead(loom.a), ahead(loom.b));
    const [a, b] = [next(loom.a, reach), next(loom.b, reach)];
    loom.out.push(...keptRuns(a, b, loom.pens));
    left -= reach;
  }
}

/** Takes so many characters from a cursor, and the points between them. */
function spend(from: Cursor, length: number, write: (piece: Piece) => readonly Woven[]): readonly Woven[] {
  const out: Woven[] = [];
  for (let left = length; left > 0; ) {
    const point = pointAt(from);
    const piece = point ?? next(from, Math.min(left, ahead(from)));
    out.push(...write(piece));
    if (piece.kind === 'words') left -= piece.text.length;
    else from.at++;
  }
  return out;
}

/** How many characters are left of the stretch at a cursor. */
function ahead(cursor: Cursor): number {
  const piece = cursor.pieces[cursor.at];
  if (piece?.kind !== 'words') throw new Error('the edits of a redline are longer than the words that they edit');
  return piece.text.length - cursor.within;
}

function next(cursor: Cursor, length: number): Stretch {
  const piece = cursor.pieces[cursor.at];
  if (piece?.kind !== 'words') throw new Error('the edits of a redline are longer than the words that they edit');
  const text = piece.text.slice(cursor.within, cursor.within + length);
  cursor.within += length;
  if (cursor.within === piece.text.length) {
    cursor.at++;
    cursor.within = 0;
  }
  return { ...piece, text };
}

/** Kept words; those that are set otherwise say so, and a link that changed is struck out and written anew. */
function keptRuns(a: Stretch, b: Stretch, pens: Pens): readonly Woven[] {
  if (isSeam(a) && isSeam(b)) return [{ seam: undefined }];
  if (isSeam(a)) return [...comeRuns(b, pens), { seam: pens.gone }];
  if (isSeam(b)) return [...goneRuns(a, pens), { seam: pens.come }];
  if (a.look.href !== b.look.href) return [...goneRuns(a, pens), ...comeRuns(b, pens)];
  const look = { ...b.look, comments: bothComments(a.look, b.look) };
  const run = runOf({ ...b, look }, b.text, pens.kept);
  if (pens.set === undefined || String(a.look.marks) === String(b.look.marks)) return [run];
  return [{ ...run, before: { marks: a.look.marks, change: pens.set } }];
}

/** Word does not track comments: those of both sides stand, the same one once. */
function bothComments(a: Look, b: Look): readonly Comment[] {
  const same = (x: Comment, y: Comment) => x.author === y.author && x.date === y.date && x.words === y.words;
  return [...b.comments, ...a.comments.filter((comment) => !b.comments.some((other) => same(comment, other)))];
}

function goneRuns(piece: Piece, pens: Pens): readonly Woven[] {
  return writeOne(piece, pens.gone, pens.notes.gone);
}

function comeRuns(piece: Piece, pens: Pens): readonly Woven[] {
  return writeOne(piece, pens.come, pens.notes.come);
}

function writeOne(piece: Piece, change: Change | undefined, noteOf: NoteOf): readonly Woven[] {
  switch (piece.kind) {
    case 'words':
      return isSeam(piece) ? [{ seam: change }] : [runOf(piece, piece.text, change)];
    case 'aside':
      return [runOf(piece, piece.text, change)];
    case 'comment':
      return [runOf(piece, '', change)];
    case 'note':
      return noteRun(piece, change, noteOf(piece.note));
    default:
      return absurd(piece);
  }
}

function noteRun(call: NoteCall, change: Change | undefined, note: readonly Block[] | undefined): readonly Run[] {
  return note === undefined ? [] : [{ ...runOf(call, '', change), note }];
}

function runOf({ look }: Piece, text: string, change: Change | undefined): Run {
  return { text, look, ...(change === undefined ? {} : { change }) };
}
