import { flatten } from '#agreement/text';
import type { Alignment } from '../../src/agreement/text/redline/align.ts';
import type { TrueCase } from './truth.ts';

/** How an answer compares with the truth, over links: one for each unit of one side with each of the other in a pair. */
export interface Measured {
  readonly hits: number;
  readonly found: number;
  readonly true: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Measures an alignment. A unit that stands alone is a link with nothing; units that the truth leaves out do not count. */
export function measure(truth: TrueCase, alignment: Alignment): Measured {
  const [a, b] = [flatten(truth.earlier).units, flatten(truth.later).units];
  const [knownA, knownB] = [new Set(truth.pairs.flatMap((p) => p.a)), new Set(truth.pairs.flatMap((p) => p.b))];
  const want = new Set(truth.pairs.flatMap((p) => links(p.a, p.b)));
  const got = new Set(
    alignment.pairs
      .flatMap((p) =>
        links(
          p.a.map((i) => a[i]?.id ?? ''),
          p.b.map((i) => b[i]?.id ?? ''),
        ),
      )
      .filter((l) => {
        const [x = '', y = ''] = l.split(' > ');
        return x === '' ? knownB.has(y) : y === '' ? knownA.has(x) : knownA.has(x) && knownB.has(y);
      }),
  );
  return {
    hits: [...got].filter((l) => want.has(l)).length,
    found: got.size,
    true: want.size,
    missed: [...want].filter((l) => !got.has(l)),
    wrong: [...got].filter((l) => !want.has(l)),
  };
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export function rates(m: Measured): { precision: number; recall: number; f1: number } {
  const precision = m.found === 0 ? 1 : m.hits / m.found;
  const recall = m.true === 0 ? 1 : m.hits / m.true;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function links(a: readonly string[], b: readonly string[]): string[] {
  if (a.length === 0) return b.map((y) => ` > ${y}`);
  if (b.length === 0) return a.map((x) => `${x} > `);
  return a.flatMap((x) => b.map((y) => `${x} > ${y}`));
}
