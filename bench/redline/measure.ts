import { type Draft, flatten } from '../../src/agreement/text/index.ts';
import type { TrueCase } from './truth.ts';

/** How an answer compares with the truth, over links: one for each unit of one side with each of the other in a pair. */
export interface Measured {
  readonly hits: number;
  readonly found: number;
  readonly true: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * Measures pairs of ids. A unit that stands alone is a link with nothing. Units that the truth leaves out, and units of
 * the truth that bear no text, do not count.
 */
export function measure(truth: TrueCase, found: readonly IdPair[]): Measured {
  const [textA, textB] = [idsOf(truth.earlier), idsOf(truth.later)];
  const known = new Set(truth.pairs.flatMap((p) => [...p.a, ...p.b]));
  const counts = (link: string) => {
    const [x = '', y = ''] = link.split(' > ');
    return (x === '' || (known.has(x) && textA.has(x))) && (y === '' || (known.has(y) && textB.has(y)));
  };
  const want = new Set(truth.pairs.flatMap((p) => linksOf(p)).filter(counts));
  const got = new Set(found.flatMap((p) => linksOf(p)).filter(counts));
  return {
    hits: [...got].filter((l) => want.has(l)).length,
    found: got.size,
    true: want.size,
    missed: [...want].filter((l) => !got.has(l)),
    wrong: [...got].filter((l) => !want.has(l)),
  };
}

/** The pairs of an alignment or a redline by id. */
export function pairsById(
  truth: TrueCase,
  { pairs }: { readonly pairs: readonly { readonly a: readonly number[]; readonly b: readonly number[] }[] },
): readonly IdPair[] {
  const [a, b] = [flatten(truth.earlier).units, flatten(truth.later).units];
  return pairs.map((p) => ({ a: p.a.map((i) => a[i]?.id ?? ''), b: p.b.map((i) => b[i]?.id ?? '') }));
}

/** Units of both sides that belong together, by id. */
export interface IdPair {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export function rates(m: Measured): { precision: number; recall: number; f1: number } {
  const precision = m.found === 0 ? 1 : m.hits / m.found;
  const recall = m.true === 0 ? 1 : m.hits / m.true;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The links of a pair: each unit of one side with each of the other, or with nothing. */
export function linksOf({ a, b }: IdPair): readonly string[] {
  if (a.length === 0) return b.map((y) => ` > ${y}`);
  if (b.length === 0) return a.map((x) => `${x} > `);
  return a.flatMap((x) => b.map((y) => `${x} > ${y}`));
}

function idsOf(draft: Draft): ReadonlySet<string> {
  return new Set(flatten(draft).units.map((u) => u.id));
}
