import { StoreTrouble } from './trouble.ts';

/**
 * The form in which records are stored, counted up whenever it changes; each store keeps the number of its own. In form 1,
 * which kept no number, the leaves stood among the headers.
 */
export const FORM = 2;

/** Throws trouble, with the remedy, where a record is of another form than this version of the program reads. `what` names the record. */
export function insistOnForm(found: number, what: string): void {
  if (found === FORM) return;
  const remedy =
    found < FORM
      ? 'Export it with the version that wrote it ("travaux export"), and bring the bundle into a new record with this one ("travaux import").'
      : 'A newer version wrote it; open it with that one.';
  throw new StoreTrouble(`${what} is of form ${found}; this Travaux reads form ${FORM}. ${remedy}`);
}
