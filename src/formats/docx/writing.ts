import type { Comment } from '#agreement/text';

/** What is gathered while the parts of a Word file are written: one number for all annotations, notes, comments, links. */
export interface Writing {
  readonly rtl: boolean;
  /** For what the schema asks a date of and that has none. */
  readonly date: string;
  /** How many annotations have an id. */
  ids: number;
  /** Footnotes written so far, as XML. */
  readonly notes: string[];
  readonly comments: Comment[];
  /** The addresses that links point to; body and footnotes share them. */
  readonly links: string[];
}

/** Nothing gathered yet. */
export function beginWriting(rtl: boolean, date: string): Writing {
  return { rtl, date, ids: 0, notes: [], comments: [], links: [] };
}
