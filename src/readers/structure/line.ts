import { asId, type UnitId } from '#agreement/terms';
import type { Inline, Unit, UnitTracked } from '#agreement/text';

/** What a file gives in order: lines to be set into a tree, and units that stand ready (a table, a running head). */
export type Block = Line | Ready;

/** One paragraph, heading or list item of a file, before anything is known of its place in the tree. */
export interface Line {
  readonly kind: 'line';
  /** Its words. Without `num`, a typed number still stands at their head. */
  readonly content: readonly Inline[];
  /** 0 the document's title; from 1 a heading of that rank, where the file says so. Left out for body text. */
  readonly level?: number;
  /** The printed number, where the file keeps it apart from the words (automatic numbering, a list's own). */
  readonly num?: string;
  /** How far in an item or an indented paragraph stands, from 0; an item's further paragraphs are one deeper than it. */
  readonly depth?: number;
  /** An item of a list whose items bear no number. */
  readonly bullet?: boolean;
  /** The notes that it calls, ready. */
  readonly units?: readonly Unit[];
  /** The whole paragraph was inserted or deleted (marked view only). */
  readonly tracked?: UnitTracked;
}

/** A unit that is whole already; it goes where it stands. */
export interface Ready {
  readonly kind: 'unit';
  readonly unit: Unit;
  readonly depth?: number;
}

/** Gives the ids of one draft's units, in the order of asking: u1, u2, … */
export function unitIds(): () => UnitId {
  let count = 0;
  return () => asId<UnitId>(`u${++count}`);
}

/** The words at the head of some content, up to the first thing that is not words, or that a bracket holds. */
export function leadingWords(content: readonly Inline[]): string {
  let words = '';
  for (const node of content) {
    if (node.kind === 'text') words += node.text;
    else return words + (holdsWords(node) ? leadingWords(node.content) : '');
  }
  return words;
}

/** The same content without its first `length` leading characters. */
export function dropLeading(content: readonly Inline[], length: number): readonly Inline[] {
  const [first, ...others] = content;
  if (first === undefined || length === 0) return content;
  if (first.kind === 'text') {
    if (first.text.length <= length) return dropLeading(others, length - first.text.length);
    return [{ ...first, text: first.text.slice(length) }, ...others];
  }
  return holdsWords(first) ? [{ ...first, content: dropLeading(first.content, length) }, ...others] : content;
}

/** Whether there is nothing at all to read in some content. */
export function isBlank(content: readonly Inline[]): boolean {
  return content.every((node) => node.kind === 'text' && node.text.trim() === '');
}

type Holder = Extract<Inline, { kind: 'link' | 'comment' | 'inserted' }>;

/** A link, a comment's range or an insertion: words in it are words of the line. */
function holdsWords(node: Inline): node is Holder {
  return node.kind === 'link' || node.kind === 'comment' || node.kind === 'inserted';
}
