import type { Clause } from './clause.ts';
import { afford, type Work } from './work.ts';

/** For each unit of one draft, where its telling words and word pairs stand in the units of the other. */
export interface WordIndex {
  /** The numbers, in the index, of the words and word pairs of each unit of the first list. */
  readonly ofA: readonly Int32Array[];
  /** What each of them tells. */
  readonly tells: Float64Array;
  /** The places in the second list at which a word stands: from `starts[w]` to `starts[w + 1]`; none for what is too common. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/**
 * Indexes what two lists of units share, the rarest first, until `most` comparisons would be needed to look up all:
 * what is commoner tells units apart least and costs most.
 */
export function indexWords(a: readonly Clause[], b: readonly Clause[], most: number, work: Work): WordIndex {
  const numbers = new Map<number, number>();
  const tells: number[] = [];
  const inA: number[] = [];
  const ofA = a.map((clause) =>
    gather(clause, (id, told) => {
      let n = numbers.get(id);
      if (n === undefined) {
        n = numbers.size;
        numbers.set(id, n);
        tells.push(told);
        inA.push(0);
      }
      inA[n] = (inA[n] as number) + 1;
      return n;
    }),
  );
  const inB = new Int32Array(numbers.size);
  const ofB = b.map((clause) =>
    gather(clause, (id) => {
      const n = numbers.get(id) ?? -1;
      if (n >= 0) inB[n] = (inB[n] as number) + 1;
      return n;
    }),
  );
  const costs = Float64Array.from(inA, (count, n) => count * (inB[n] as number));
  const dearest = dearestWithin(costs, most, work);
  return { ofA, tells: Float64Array.from(tells), ...listPlaces(ofB, inB, costs, dearest) };
}

function gather({ bag, pairs }: Clause, numberOf: (id: number, tells: number) => number): Int32Array {
  const numbers = new Int32Array(bag.ids.length + pairs.ids.length);
  let at = 0;
  for (const { ids, tells } of [bag, pairs])
    for (let k = 0; k < ids.length; k++) numbers[at++] = numberOf(ids[k] as number, tells[k] as number);
  return numbers;
}

/** The highest cost up to which all can be looked up; what costs alike is taken or left together, whatever its order. */
function dearestWithin(costs: Float64Array, most: number, work: Work): number {
  const sorted = costs.filter((c) => c > 0).sort();
  let [left, dearest] = [most, 0];
  for (let i = 0; i < sorted.length; ) {
    const cost = sorted[i] as number;
    let end = i;
    while (end < sorted.length && sorted[end] === cost) end++;
    left -= cost * (end - i);
    if (left < 0 || !afford(work, cost * (end - i))) break;
    dearest = cost;
    i = end;
  }
  return dearest;
}

function listPlaces(ofB: readonly Int32Array[], inB: Int32Array, costs: Float64Array, dearest: number) {
  const starts = new Int32Array(inB.length + 1);
  const taken = (n: number) => (costs[n] as number) > 0 && (costs[n] as number) <= dearest;
  for (let n = 0; n < inB.length; n++) starts[n + 1] = (starts[n] as number) + (taken(n) ? (inB[n] as number) : 0);
  const places = new Int32Array(starts[inB.length] as number);
  const next = starts.slice();
  ofB.forEach((numbers, at) => {
    for (const n of numbers) {
      if (n < 0 || !taken(n)) continue;
      places[next[n] as number] = at;
      next[n] = (next[n] as number) + 1;
    }
  });
  return { starts, places };
}
