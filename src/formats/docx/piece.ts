import { absurd, type UnitId } from '#agreement/terms';
import { type Bracket, type Inline, printNotation, type Stance, type Tracked } from '#agreement/text';
import { type Look, PLAIN } from './page.ts';

/** A part of a unit's words as they are printed in the notation, with what stands on it. */
export type Piece = Stretch | NoteCall | CommentPoint | Aside;

/** Words set alike. `seam` is the line between two units whose words are compared as one text. */
export interface Stretch {
  readonly kind: 'words';
  readonly text: string;
  readonly look: Look;
  readonly tracked?: Tracked;
  readonly seam?: true;
}

/** The call of a note. */
export interface NoteCall {
  readonly kind: 'note';
  readonly note: UnitId;
  readonly look: Look;
  readonly tracked?: Tracked;
}

/** The place of a comment on no words. */
export interface CommentPoint {
  readonly kind: 'comment';
  readonly look: Look;
  readonly tracked?: Tracked;
}

/** Words that stand there but are not of the unit's text: a printed number, or what a tracked change struck out. */
export interface Aside {
  readonly kind: 'aside';
  readonly text: string;
  readonly look: Look;
  readonly tracked?: Tracked;
}

/** Cuts content where its setting changes. The words of the stretches together are the content in the notation. */
export function piecesOf(content: readonly Inline[]): readonly Piece[] {
  const source: Printed = { text: printNotation(content), at: 0, pieces: [] };
  for (const node of content) walk(node, source, { look: PLAIN });
  return source.pieces;
}

/** The line that joins the words of two units. */
export const PLAIN_SEAM: Stretch = { kind: 'words', text: '\n', look: PLAIN, seam: true };

/** Words that nothing stands on. */
export function plainWords(text: string): readonly Stretch[] {
  return text === '' ? [] : [{ kind: 'words', text, look: PLAIN }];
}

/** The words with tracked changes of an earlier hand taken as accepted: in a redline only its own changes are tracked. */
export function settled(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.tracked === undefined) return [piece];
    if (piece.tracked.kind === 'deleted') return [];
    const { tracked: _, ...rest } = piece;
    return [rest];
  });
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
  return marks.length === 0 ? around : { ...around, look: { ...around.look, marks: [...new Set(marks)].sort() } };
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
