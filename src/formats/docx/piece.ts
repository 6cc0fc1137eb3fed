import type { Piece } from '#agreement/text';
import { PLAIN } from './page.ts';

/** Words with what stands on them. */
export type Stretch = Extract<Piece, { readonly kind: 'words' }>;
/** The call of a note. */
export type NoteCall = Extract<Piece, { readonly kind: 'note' }>;

/** The line that joins the words of two units that are compared as one text. */
export const SEAM: Stretch = { kind: 'words', text: '\n', look: { ...PLAIN } };

/** A seam is told from a line break within a unit by what it is, not by how it looks. */
export function isSeam(piece: Stretch): boolean {
  return piece.look === SEAM.look;
}

/** Words that nothing stands on. */
export function plainWords(text: string): readonly Stretch[] {
  return text === '' ? [] : [{ kind: 'words', text, look: PLAIN }];
}
