import type { XmlElement } from '../xml.ts';
import type { Change } from './block.ts';
import type { OpenMoves } from './changes.ts';
import type { Losses } from './losses.ts';
import type { Styles } from './styles.ts';

/**
 * Where the reader stands while it goes through a part of the file in order. Fields, comments and moves open in one
 * paragraph and close in another, so this state is carried along and changed in place.
 */
export interface Course {
  readonly styles: Styles;
  /** Where links point, by relationship id. */
  readonly links: ReadonlyMap<string, string>;
  readonly losses: Losses;
  readonly fields: OpenField[];
  /** Ids of the comments whose ranges are open; replaced, never changed, so that runs may share it. */
  comments: readonly string[];
  readonly moves: OpenMoves;
  /** Text boxes met in the paragraph at hand, whose blocks follow it. */
  readonly boxes: { readonly content: XmlElement; readonly changes: readonly Change[] }[];
}

/** A field that has begun and not ended. Its instructions come first, then what Word printed for it. */
export interface OpenField {
  instructions: string;
  printed: boolean;
  /** Whether anything was printed for it. */
  words: boolean;
}

/** The state at the beginning of a part of the file. */
export function beginCourse(styles: Styles, links: ReadonlyMap<string, string>, losses: Losses): Course {
  return { styles, links, losses, fields: [], comments: [], moves: [], boxes: [] };
}
