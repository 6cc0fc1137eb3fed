import type { Look, Mark, UnitTracked } from '#agreement/text';

/** What stands in a Word file: blocks in reading order, with every tracked change on them. */
export type Block = Paragraph | Table;

/** A paragraph. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** The bookmark by which our reader finds it again. */
  readonly name?: string;
  readonly setting: Setting;
  /** How it was set before, where a tracked change set it anew. */
  readonly before?: { readonly setting: Setting; readonly change: Change };
  readonly runs: readonly Run[];
  /** The tracked change of the break to the next paragraph. */
  readonly mark?: Change;
}

/** How a paragraph is set. */
export interface Setting {
  /** The id of a style in `styles.ts`. */
  readonly style: string;
  /** How far it is set in, in steps. */
  readonly level: number;
}

/** A table. Rows may differ in length. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
}

/** A row of a table. */
export interface Row {
  readonly change?: Change;
  readonly cells: readonly Cell[];
}

/** A cell. `below` opens a run of cells merged downwards, `above` belongs to the one that is open. */
export interface Cell {
  readonly columns: number;
  readonly merged?: 'below' | 'above';
  readonly blocks: readonly Block[];
}

/** A stretch of words set alike, or (without words) the call of a footnote or the place of a comment. */
export interface Run {
  readonly text: string;
  readonly look: Look;
  readonly change?: Change;
  /** How it was set before, where a tracked change set it anew. */
  readonly before?: { readonly marks: readonly Mark[]; readonly change: Change };
  readonly note?: readonly Block[];
}

/** One tracked change; `moved` names the two ends of a move. */
export type Change = UnitTracked;

/** Words without anything on them. */
export const PLAIN: Look = { marks: [], comments: [] };

/** A table's empty cells and a page's end need a paragraph; nobody's words stand in it. */
export const BLANK: Paragraph = { kind: 'paragraph', setting: { style: 'Normal', level: 0 }, runs: [] };
