import { flatten } from '../../src/agreement/text/index.ts';
import { align } from '../../src/agreement/text/redline/align.ts';
import { HELD_BACK } from './cases.ts';
import { HELD_BACK_TEXTS, redrafted } from './drafting.ts';
import { baseOf, makeCase, ROUND, writeBase } from './generator.ts';
import { linksOf, measure, pairsById, rates } from './measure.ts';
import { linesOfTable } from './table.ts';
import { riverAccord, type TrueCase } from './truth.ts';

/** Prints the recall of Travaux by kind of edit: over generated rounds and redrafted texts, held back from tuning or not. */
export function printRecall(): void {
  const [, , round] = riverAccord();
  if (round === undefined) throw new Error('the river accord has lost its third round');
  print(
    'generated, held back',
    HELD_BACK.flatMap((seed) => [
      makeCase(`seed ${seed}`, writeBase(seed, 200 + (seed % 5) * 60, 20 + (seed % 4) * 10), seed, ROUND),
      makeCase(`river ${seed}`, baseOf(round.later), seed, ROUND),
    ]),
  );
  print('redrafted', [...redrafted('parts'), ...redrafted('flat')]);
  print('redrafted, held back', [...redrafted('parts', HELD_BACK_TEXTS), ...redrafted('flat', HELD_BACK_TEXTS)]);
}

function print(name: string, cases: readonly TrueCase[]): void {
  const kinds = new Map<string, { found: number; all: number }>();
  const f1: number[] = [];
  let [hits, found] = [0, 0];
  for (const truth of cases) {
    const measured = measure(truth, pairsById(truth, align(flatten(truth.earlier), flatten(truth.later))));
    hits += measured.hits;
    found += measured.found;
    f1.push(rates(measured).f1);
    const missed = new Set(measured.missed);
    for (const pair of truth.pairs) {
      const links = linksOf(pair);
      const kind = kinds.get(pair.kind) ?? { found: 0, all: 0 };
      kind.all += links.length;
      kind.found += links.filter((l) => !missed.has(l)).length;
      kinds.set(pair.kind, kind);
    }
  }
  const rows = [...kinds].sort().map(([kind, k]) => [kind, percent(k.found / k.all), String(k.all)]);
  for (const line of linesOfTable([[name, 'recall', 'links'], ...rows])) console.log(line);
  const mean = f1.reduce((sum, x) => sum + x, 0) / f1.length;
  console.log(
    `F1 mean ${mean.toFixed(4)}, worst ${Math.min(...f1).toFixed(4)}; precision ${percent(hits / found)}; ${f1.length} pairs\n`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
