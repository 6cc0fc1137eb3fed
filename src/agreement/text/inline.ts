import type { UnitId } from '#agreement/terms';

/**
 * The words of a unit with what stands in and on them. The words themselves stand under the key `text` and nowhere
 * else, so that collecting every `text` in order gives the words.
 */
export type Inline = Words | Bracket | Alternatives | Placeholder | NoteRef | Link | Comment | Tracked | Foreign;

/** A run of words. A line break is "\n", a tab "\t". */
export interface Words {
  readonly kind: 'text';
  readonly text: string;
  /** How the run is set, as `alsoMarked` puts it together; left out where plain. */
  readonly marks?: readonly Mark[];
}

/** How a run of words is set. Only what can carry meaning in a legal text. */
export type Mark = (typeof MARKS)[number];

/** Every mark, in the one order in which the marks of a run stand. */
export const MARKS = ['bold', 'italic', 'smallcaps', 'strike', 'subscript', 'superscript', 'underline'] as const;

/**
 * The marks of a run with one more: in their one order, without doubles. A run stands above the line or below it, never
 * both, as in Word: the mark that comes last, which in a file is the innermost, wins.
 */
export function alsoMarked(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const rival = mark === 'superscript' ? 'subscript' : mark === 'subscript' ? 'superscript' : undefined;
  return MARKS.filter((m) => m === mark || (m !== rival && marks.includes(m)));
}

/** Words that are not agreed, and who stands how toward them. Brackets nest. */
export interface Bracket {
  readonly kind: 'bracket';
  readonly content: readonly Inline[];
  readonly stances: readonly Stance[];
}

/** Rival wordings for one place. An alternative without content is "no text". */
export interface Alternatives {
  readonly kind: 'alternatives';
  readonly alternatives: readonly Alternative[];
}

/** One of several rival wordings. `name` is printed, as "Alt 1". */
export interface Alternative {
  readonly name: string;
  readonly content: readonly Inline[];
  readonly stances: readonly Stance[];
}

/** How one party stands toward words in brackets: supports, opposes, or reserves its position. */
export interface Stance {
  readonly how: '+' | '-' | '?';
  /** The party's code as typed: no spaces, no bar, no bracket. */
  readonly who: string;
}

/** A gap to be filled later, often a number or a date. */
export interface Placeholder {
  readonly kind: 'placeholder';
  readonly name: string;
}

/** A call to a note; the note is a unit of kind `note` below this unit. */
export interface NoteRef {
  readonly kind: 'noteRef';
  readonly note: UnitId;
  /** As printed, where the file prints its own. */
  readonly label?: string;
}

/** Words that point somewhere: an address, or an anchor in the same file. */
export interface Link {
  readonly kind: 'link';
  readonly href: string;
  readonly content: readonly Inline[];
}

/** A margin comment on the words in `content` (empty for a point). Not part of the text. */
export interface Comment {
  readonly kind: 'comment';
  readonly author: string;
  /** ISO date-time as the file has it. */
  readonly date?: string;
  readonly words: string;
  readonly content: readonly Inline[];
}

/** A tracked change as found in a file (marked view only). `moved` pairs the two ends of a move by name. */
export interface Tracked {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
  readonly date?: string;
  readonly moved?: string;
  readonly content: readonly Inline[];
}

/** Something in the file that is not words: a picture, a formula, a field. Listed in `notCarried` as well. */
export interface Foreign {
  readonly kind: 'foreign';
  readonly what: string;
  /** Words that stand for it, if the file gives any. */
  readonly alt?: string;
}
