import { absurd, type UnitId } from '#agreement/terms';
import type { Bracket, Comment, Inline, Mark, Stance, Tracked } from './inline.ts';
import { printNotation } from './notation.ts';
import type { Unit } from './unit.ts';

/** How words are set and what they carry. */
export interface Look {
  /** Sorted. */
  readonly marks: readonly Mark[];
  readonly href?: string;
  readonly comments: readonly Comment[];
}

/** A part of a unit's words as they are printed in the notation, with what stands on it. */
export type Piece = Stretch | NoteCall | CommentPoint | Aside;

/** Words set alike. */
interface Stretch {
  readonly kind: 'words';
  readonly text: string;
  readonly look: Look;
  readonly tracked?: Tracked;
}

/** The call of a note. */
interface NoteCall {
  readonly kind: 'note';
  readonly note: UnitId;
  readonly look: Look;
  readonly tracked?: Tracked;
}

/** The place of a comment on no words. */
interface CommentPoint {
  readonly kind: 'comment';
  readonly look: Look;
  readonly tracked?: Tracked;
}

/** Words that stand there but are not of the unit's text: what a tracked change struck out. */
interface Aside {
  readonly kind: 'aside';
  readonly text: string;
  readonly look: Look;
  readonly tracked?: Tracked;
}

/** Cuts content where its setting changes. The words of the stretches together are the content in the notation. */
export function piecesOf(content: readonly Inline[]): readonly Piece[] {
  const source: Printed = { text: printNotation(content), at: 0, pieces: [] };
  for (const node of content) walk(node, source, { look: { marks: [], comments: [] } });
  return joinAlike(source.pieces);
}

/** The same with all tracked changes taken as accepted. */
export function settledPiecesOf(content: readonly Inline[]): readonly Piece[] {
  const settled = piecesOf(content).flatMap((piece): readonly Piece[] => {
    if (piece.tracked === undefined) return [piece];
    if (piece.tracked.kind === 'deleted') return [];
    const { tracked: _, ...rest } = piece;
    return [rest];
  });
  return joinAlike(settled);
}

/**
 * The notes that each unit calls, by the unit's id. The first call of a note counts; calls within notes do not. `cut`
 * says which pieces of the content stand.
 */
export function noteCalls(
  units: readonly Unit[],
  cut: (content: readonly Inline[]) => readonly Piece[],
): ReadonlyMap<UnitId, readonly UnitId[]> {
  const notes = new Set<UnitId>();
  const callers: Unit[] = [];
  const walk = (unit: Unit) => {
    if (unit.kind === 'note') notes.add(unit.id);
    else {
      callers.push(unit);
      unit.units.forEach(walk);
    }
  };
  units.forEach(walk);
  const calls = new Map<UnitId, readonly UnitId[]>();
  for (const { id, content } of callers) {
    const called = cut(content).flatMap((piece) =>
      piece.kind === 'note' && notes.delete(piece.note) ? [piece.note] : [],
    );
    if (called.length > 0) calls.set(id, called);
  }
  return calls;
}

function joinAlike(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const alike =
      piece.kind === 'words' &&
      last?.kind === 'words' &&
      last.tracked === piece.tracked &&
      sameLook(last.look, piece.look);
    if (alike) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function sameLook(a: Look, b: Look): boolean {
  const sameComments = a.comments.length === b.comments.length && a.comments.every((c, i) => c === b.comments[i]);
  return a === b || (sameComments && a.href === b.href && String(a.marks) === String(b.marks));
}

/** The notation as printed, and how much of it has been given to pieces. The printer alone knows what it escapes. */
interface Printed {
  readonly text: string;
  at: number;
  readonly pieces: Piece[];
}

interface Around {
  readonly look: Look;
  readonly tracked?: Tracked;
}

function walk(node: Inline, source: Printed, around: Around): void {
  switch (node.kind) {
    case 'text':
      take(source, escapedLength(source, node.text), withMarks(around, node.marks ?? []));
      break;
    case 'placeholder':
      take(source, node.name.length + '[?]'.length, around);
      break;
    case 'bracket':
      walkBracket(node, source, around);
      break;
    case 'alternatives':
      walkAlternatives(node, source, around);
      break;
    case 'noteRef':
      source.pieces.push({ kind: 'note', note: node.note, ...around });
      break;
    case 'link':
      walkAll(node.content, source, { ...around, look: { ...around.look, href: node.href } });
      break;
    case 'comment':
      walkComment(node, source, around);
      break;
    case 'inserted':
      walkAll(node.content, source, { ...around, tracked: node });
      break;
    case 'deleted':
      walkStruck(node, source, around);
      break;
    case 'foreign':
      break;
    default:
      absurd(node);
  }
}

function walkAll(content: readonly Inline[], source: Printed, around: Around): void {
  for (const node of content) walk(node, source, around);
}

function walkBracket(bracket: Bracket, source: Printed, around: Around): void {
  take(source, '['.length, around);
  walkAll(bracket.content, source, around);
  take(source, stancesLength(bracket.stances) + ']'.length, around);
}

function walkAlternatives(node: Extract<Inline, { kind: 'alternatives' }>, source: Printed, around: Around): void {
  take(source, '['.length, around);
  node.alternatives.forEach((alternative, i) => {
    take(source, (i === 0 ? '' : ' || ').length + alternative.name.length + ': '.length, around);
    const before = source.at;
    walkAll(alternative.content, source, around);
    if (source.at === before) take(source, 'no text'.length, around);
    take(source, stancesLength(alternative.stances), around);
  });
  take(source, ']'.length, around);
}

function walkComment(comment: Extract<Inline, { kind: 'comment' }>, source: Printed, around: Around): void {
  const on = { ...around, look: { ...around.look, comments: [...around.look.comments, comment] } };
  const before = source.pieces.length;
  walkAll(comment.content, source, on);
  if (source.pieces.length === before) source.pieces.push({ kind: 'comment', ...on });
}

/** What was struck out is not in the notation: its words stand aside. */
function walkStruck(struck: Tracked, source: Printed, around: Around): void {
  const text = printNotation(struck.content);
  const inner: Printed = { text, at: 0, pieces: [] };
  walkAll(struck.content, inner, { ...around, tracked: struck });
  for (const piece of inner.pieces)
    source.pieces.push(
      piece.kind === 'words' ? { kind: 'aside', text: piece.text, ...aroundOf(piece, struck) } : piece,
    );
}

function aroundOf(piece: Stretch, struck: Tracked): Around {
  return { look: piece.look, tracked: struck };
}

function withMarks(around: Around, marks: Look['marks']): Around {
  return marks.length === 0 ? around : { ...around, look: { ...around.look, marks } };
}

function take(source: Printed, length: number, around: Around): void {
  if (length === 0) return;
  const text = source.text.slice(source.at, source.at + length);
  source.at += length;
  source.pieces.push({ kind: 'words', text, ...around });
}

/** How many characters the words take once printed: a backslash in the notation always escapes the next. */
function escapedLength(source: Printed, words: string): number {
  let at = source.at;
  for (let i = 0; i < words.length; i++) at += source.text[at] === '\\' ? 2 : 1;
  return at - source.at;
}

function stancesLength(stances: readonly Stance[]): number {
  return stances.length === 0 ? 0 : ' |'.length + stances.reduce((sum, s) => sum + ' +'.length + s.who.length, 0);
}
