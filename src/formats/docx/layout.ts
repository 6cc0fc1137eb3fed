import type { UnitId } from '#agreement/terms';
import { type Draft, noteCalls, type Piece, piecesOf, settledPiecesOf, type Unit } from '#agreement/text';
import type { Setting } from './page.ts';
import { plainWords } from './piece.ts';
import { setBody, setHead, TITLE } from './styles.ts';

/** What one draft prints, before it is woven with another: its title and units as paragraphs and tables. */
export interface Layout {
  readonly blocks: readonly Printed[];
  /** The notes that are called somewhere, by id; all others are printed where they stand. */
  readonly notes: ReadonlyMap<UnitId, readonly Printed[]>;
}

/** One block of the page: a paragraph or a table. */
export type Printed = PrintedParagraph | PrintedTable;

/** A unit prints its number and heading, its own words, or both in one paragraph if it has no heading. */
export interface PrintedParagraph {
  readonly kind: 'paragraph';
  readonly role: 'title' | 'head' | 'body';
  readonly unit?: Unit;
  readonly num: string;
  readonly words: readonly Piece[];
  readonly setting: Setting;
}

/** A unit of kind table whose units are rows of cells. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly unit: Unit;
  readonly rows: readonly PrintedRow[];
}

/** A row of a table, by its cells. */
export interface PrintedRow {
  readonly unit: Unit;
  readonly cells: readonly PrintedCell[];
}

/** A cell, which holds blocks as the page does. */
export interface PrintedCell {
  readonly unit: Unit;
  readonly blocks: readonly Printed[];
}

/** Lays out a draft in its order. In a redline only its own changes are tracked: those of the draft are taken as accepted. */
export function layOut(draft: Draft, as: 'draft' | 'redline'): Layout {
  const cut = as === 'redline' ? settledPiecesOf : piecesOf;
  const calls = noteCalls(draft.units, cut);
  const called = new Set([...calls.values()].flat());
  const title: Printed[] =
    (draft.title ?? '') === ''
      ? []
      : [{ kind: 'paragraph', role: 'title', num: '', words: plainWords(draft.title ?? ''), setting: TITLE }];
  const print = printer(called, (unit) => withCalls(cut(unit.content), calls.get(unit.id) ?? []));
  return {
    blocks: [...title, ...draft.units.flatMap((unit) => print(unit, 0))],
    notes: new Map(notesIn(draft.units, called).map((note) => [note.id, print({ ...note, num: '' }, 0)])),
  };
}

/** What a bookmark or a partner is found by: the unit and what of it is printed. */
export function keyOf(printed: Printed, id = printed.unit?.id): string {
  return printed.kind === 'table' ? `table ${id}` : `${printed.role} ${id ?? ''}`;
}

/** The tab between a number and the words after it. */
export function tabOf(printed: PrintedParagraph): string {
  return printed.num !== '' && printed.words.length > 0 ? '\t' : '';
}

function printer(called: ReadonlySet<UnitId>, wordsOf: (unit: Unit) => readonly Piece[]) {
  const below = (unit: Unit, depth: number) =>
    unit.units.filter((u) => !(u.kind === 'note' && called.has(u.id))).flatMap((u) => print(u, depth));
  function print(unit: Unit, depth: number): readonly Printed[] {
    const own = printOwn(unit, depth, wordsOf(unit));
    const inner = depth + (unit.kind === 'paragraph' || unit.kind === 'point' ? 1 : 0);
    if (!isTable(unit)) return [...own, ...below(unit, inner)];
    const cells = (row: Unit) => row.units.map((cell) => ({ unit: cell, blocks: print(cell, 0) }));
    return [...own, { kind: 'table', unit, rows: unit.units.map((row) => ({ unit: row, cells: cells(row) })) }];
  }
  return print;
}

function printOwn(unit: Unit, depth: number, words: readonly Piece[]): readonly Printed[] {
  const num = unit.num ?? '';
  const heading = unit.heading ?? '';
  const paragraph = (role: 'head' | 'body', number: string, pieces: readonly Piece[]): PrintedParagraph => {
    const setting = role === 'head' ? setHead(unit.kind, depth) : setBody(unit.kind, depth);
    return { kind: 'paragraph', role, unit, num: number, words: pieces, setting };
  };
  if (heading !== '' || (num !== '' && words.length === 0))
    return [paragraph('head', num, plainWords(heading)), ...(words.length === 0 ? [] : [paragraph('body', '', words)])];
  return words.length === 0 ? [] : [paragraph('body', num, words)];
}

/** A table that Word can hold: rows of cells alone. Whatever else is called a table is printed as paragraphs. */
function isTable(unit: Unit): boolean {
  const bare = (row: Unit) => row.content.length === 0 && row.num === undefined && row.heading === undefined;
  const isRow = (row: Unit) =>
    row.kind === 'row' && bare(row) && row.units.length > 0 && row.units.every((cell) => cell.kind === 'cell');
  return unit.kind === 'table' && unit.units.length > 0 && unit.units.every(isRow);
}

/** A note is printed where it is first called; whatever else points to it prints nothing. */
function withCalls(pieces: readonly Piece[], calls: readonly UnitId[]): readonly Piece[] {
  const left = new Set(calls);
  return pieces.filter((piece) => piece.kind !== 'note' || left.delete(piece.note));
}

function notesIn(units: readonly Unit[], called: ReadonlySet<UnitId>): readonly Unit[] {
  return units.flatMap((unit) => (called.has(unit.id) ? [unit] : notesIn(unit.units, called)));
}
