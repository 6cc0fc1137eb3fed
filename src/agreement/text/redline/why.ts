import { type Bag, bagOf, sharedWeight } from './bag.ts';
import type { Clause, Clauses } from './clause.ts';
import type { Why } from './redline.ts';

/** Why units belong together: the same words, or how alike their words are, with what turned the scale. */
export function whyOf(clauses: Clauses, a: readonly number[], b: readonly number[], by: Why['by'] = 'similar'): Why {
  const [one, other] = [a.map((i) => clauses.a[i] as Clause), b.map((i) => clauses.b[i] as Clause)];
  if (by === 'similar' && textOf(one) === textOf(other)) return { by: 'text' };
  const [x, y] = [together(one, clauses.tells), together(other, clauses.tells)];
  const score = (2 * sharedWeight(x, y)) / Math.max(1e-9, x.weight + y.weight);
  return { by, score: Math.round(score * 1000) / 1000 };
}

function textOf(clauses: readonly Clause[]): string {
  return clauses.map((c) => c.unit.text).join('\n');
}

function together(clauses: readonly Clause[], tells: Float64Array): Bag {
  if (clauses.length === 1 && clauses[0] !== undefined) return clauses[0].bag;
  return bagOf(Int32Array.from(clauses.flatMap((c) => [...c.words])), tells);
}
