import type { Mark, UnitTracked } from '#agreement/text';

/**
 * What a Word file says, between its XML and the draft: paragraphs and tables in reading order, with every tracked
 * change still on them. `settle` takes a view of them; `restoreOwn` and `structure` make units of what is left.
 */
export type DocxBlock = DocxParagraph | DocxTable;

/** A paragraph. Its runs lie flat: what is nested in the file (changes, links, comments) is written on each run. */
export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly props: ParagraphProps;
  /** The properties before a tracked change of them; left out where none is tracked. */
  readonly propsBefore?: ParagraphProps;
  readonly runs: readonly DocxRun[];
  /** Tracked changes of the paragraph mark: with it goes the break to the next paragraph. */
  readonly mark: readonly Change[];
}

/** What of a paragraph's own properties bears on words, numbers and structure; styles are not yet worked in. */
export interface ParagraphProps {
  /** The id of the style, not its name. */
  readonly style?: string;
  /** `numId` "0" takes a style's numbering away. */
  readonly numbering?: Numbering;
  /** 0 to 8 is a heading's level, 9 is body text. */
  readonly outline?: number;
  /** BCP 47, of the paragraph mark: the language of its printed number. */
  readonly lang?: string;
}

/** Which list a paragraph counts in, and at which level of it, from 0. Each may come from a style instead. */
export interface Numbering {
  readonly numId?: string;
  readonly level?: number;
  /** The numbering was put there by a tracked change. */
  readonly inserted?: true;
  /** The number as printed before a tracked change of it (`w:numberingChange`, which old files have). */
  readonly printedBefore?: string;
}

/** One tracked change. In the accepted and the original view none is left. */
export type Change = UnitTracked;

/** A piece of a paragraph, in reading order. */
export type DocxRun = (DocxWords | DocxNoteRef | DocxForeign | DocxBookmark | DocxCommentPoint) & Placed;

/** What stands around a run. */
export interface Placed {
  /** Tracked changes, outermost first: words that one author put in and another struck out have two. */
  readonly changes: readonly Change[];
  /** Where the run points, if it is a link. */
  readonly href?: string;
  /** Ids of the comments whose range covers the run, in the order in which they were opened. */
  readonly comments?: readonly string[];
}

/** Words. A line break is "\n", a tab "\t". */
export interface DocxWords {
  readonly kind: 'words';
  readonly text: string;
  /** As the run and its styles say; sorted. */
  readonly marks: readonly Mark[];
  /** The marks before a tracked change of them. */
  readonly marksBefore?: readonly Mark[];
  /** Words that Word neither shows nor prints. */
  readonly hidden?: true;
  /** Words of a table of contents, which only repeats headings. */
  readonly contents?: true;
}

/** A call to a footnote or an endnote. */
export interface DocxNoteRef {
  readonly kind: 'note';
  readonly of: 'footnote' | 'endnote';
  readonly id: string;
  /** The mark is typed, in the words that follow, and does not count. */
  readonly custom?: true;
}

/** What is not words: a picture, a formula. */
export interface DocxForeign {
  readonly kind: 'foreign';
  readonly what: string;
  readonly alt?: string;
}

/** The place where a bookmark begins. Our own files mark units so. */
export interface DocxBookmark {
  readonly kind: 'bookmark';
  readonly name: string;
}

/** The place of a comment that has no range, or where its range ends. */
export interface DocxCommentPoint {
  readonly kind: 'comment';
  readonly id: string;
}

/** A table. */
export interface DocxTable {
  readonly kind: 'table';
  readonly rows: readonly DocxRow[];
}

/** A row of a table. */
export interface DocxRow {
  readonly changes: readonly Change[];
  /** Columns of the grid that are skipped before the first cell. */
  readonly skipped: number;
  readonly cells: readonly DocxCell[];
}

/** A cell of a row. */
export interface DocxCell {
  readonly changes: readonly Change[];
  readonly span: CellSpan;
  /** The span before a tracked change of it. */
  readonly spanBefore?: CellSpan;
  readonly blocks: readonly DocxBlock[];
}

/** How far a cell reaches. `below` opens a run of cells merged downwards, `above` belongs to the one that is open. */
export interface CellSpan {
  readonly columns: number;
  readonly merged?: 'below' | 'above';
}

/** The names of the bookmarks that begin in a paragraph, in order. */
export function bookmarksOf(paragraph: DocxParagraph): readonly string[] {
  return paragraph.runs.flatMap((run) => (run.kind === 'bookmark' ? [run.name] : []));
}
