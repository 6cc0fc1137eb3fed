import type { Agreement, Norm } from '#agreement/compliance';

/** A norm as two texts have it, or as one of them has it alone. */
export interface ObligationChange {
  readonly norm: string;
  readonly what: 'added' | 'dropped' | 'changed' | 'kept';
  readonly earlier?: Norm;
  readonly later?: Norm;
  /** Which of its terms differ, by their names. */
  readonly terms: readonly (keyof Norm)[];
}

const TERMS = [
  'kind',
  'bearer',
  'toward',
  'act',
  'start',
  'due',
  'end',
  'if',
  'until',
  'suspendedBy',
  'verify',
  'cure',
  'lasts',
  'tolerance',
  'beats',
  'survives',
  'silence',
  'automatic',
  'clocks',
] as const satisfies readonly (keyof Norm)[];

/**
 * How what is owed changed from one text to another. Norms are held together by their names, which whoever read both
 * texts keeps where it is the same norm; units are not compared, for they belong to their drafts.
 */
export function obligationChanges(earlier: Agreement, later: Agreement): readonly ObligationChange[] {
  const before = new Map(earlier.norms.map((norm) => [norm.id, norm]));
  const after = new Map(later.norms.map((norm) => [norm.id, norm]));
  return [...new Set([...before.keys(), ...after.keys()])].map((id) => changeOf(id, before.get(id), after.get(id)));
}

function changeOf(id: string, earlier: Norm | undefined, later: Norm | undefined): ObligationChange {
  if (earlier === undefined) return { norm: id, what: 'added', ...(later === undefined ? {} : { later }), terms: [] };
  if (later === undefined) return { norm: id, what: 'dropped', earlier, terms: [] };
  const terms = TERMS.filter((term) => JSON.stringify(earlier[term]) !== JSON.stringify(later[term]));
  return { norm: id, what: terms.length === 0 ? 'kept' : 'changed', earlier, later, terms };
}
