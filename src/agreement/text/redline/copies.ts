import type { Clauses } from './clause.ts';
import type { Match } from './match.ts';

/** Fewer words than this are a formula and no copied clause. */
const FORMULA = 4;

/** A unit that stands once in one draft and several times, word for word, in the other. */
export interface Copied {
  /** The joined pair to which the copies belong. */
  readonly a: number;
  readonly b: number;
  readonly copies: readonly number[];
}

/**
 * Copies that appeared in the later draft: free units there whose words are, to the letter, those of a joined unit, as
 * it stood in the earlier draft or as it stands now (its references may follow a renumbering).
 */
export function copiesInLater(clauses: Clauses, match: Match, free: (b: number) => boolean): readonly Copied[] {
  return copies(clauses.a, clauses.b, match.ofA, free).map(({ from, to, copies }) => ({ a: from, b: to, copies }));
}

/** Copies that went away: free units of the earlier draft whose words are those of a joined unit of the later. */
export function copiesInEarlier(clauses: Clauses, match: Match, free: (a: number) => boolean): readonly Copied[] {
  return copies(clauses.b, clauses.a, match.ofB, free).map(({ from, to, copies }) => ({ a: to, b: from, copies }));
}

function copies(
  sources: Clauses['a'],
  others: Clauses['a'],
  partners: Int32Array,
  free: (other: number) => boolean,
): readonly { from: number; to: number; copies: readonly number[] }[] {
  const byText = new Map<string, number[]>();
  for (const { index, unit, words } of sources) {
    const partner = others[partners[index] ?? -1];
    if (words.length < FORMULA || partner === undefined) continue;
    for (const text of new Set([unit.text, partner.unit.text])) byText.set(text, [...(byText.get(text) ?? []), index]);
  }
  const found = new Map<number, number[]>();
  for (const { index, unit } of others) {
    const list = free(index) ? byText.get(unit.text) : undefined;
    if (list === undefined) continue;
    const from = list.reduce((x, y) => (distance(y, index) < distance(x, index) ? y : x));
    found.set(from, [...(found.get(from) ?? []), index]);
  }
  /** A source that stayed word for word comes before one that was itself reworded; then the nearest. */
  function distance(source: number, other: number): number {
    const partner = partners[source] ?? -1;
    const kept = others[partner]?.unit.text === sources[source]?.unit.text;
    return (kept ? 0 : others.length) + Math.abs(partner - other);
  }
  return [...found].map(([from, list]) => ({ from, to: partners[from] ?? -1, copies: list }));
}
