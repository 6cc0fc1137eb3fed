import type { RefusalCode } from './refusal-codes.ts';

/** What may be answered: the value, or a refusal that a person can read and a program can tell apart. */
export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

/**
 * An expected failure, as a value. `code` is stable and never translated; `sentence` names the place and the
 * remedy; `ids` are the things concerned.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly sentence: string;
  readonly ids?: readonly string[];
}

/** The value was made. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The request is refused, with a code, and a sentence that names the place and the remedy. */
export function refuse(
  code: RefusalCode,
  sentence: string,
  ids?: readonly string[],
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: ids === undefined ? { code, sentence } : { code, sentence, ids } };
}
