import type { Clause } from './clause.ts';
import { afford, type Work } from './work.ts';

/** Where the telling words and word pairs stand in a list of units. */
export interface WordIndex {
  /** The places in the list at which word `w` stands: from `starts[w]` to `starts[w + 1]`; none for what is too common. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/**
 * Indexes, of the units of `b`, what those of `a` have too: the rarest first, until `most` comparisons would be needed
 * to look up all of `a`. What is commoner tells units apart least and costs most.
 */
export function indexWords(
  a: readonly Clause[],
  b: readonly Clause[],
  size: number,
  most: number,
  work: Work,
): WordIndex {
  const [inA, inB] = [new Int32Array(size), new Int32Array(size)];
  for (const clause of a) eachOnce(clause, (id) => count(inA, id));
  for (const clause of b) eachOnce(clause, (id) => count(inB, id));
  const costs = new Float64Array(size);
  for (let id = 0; id < size; id++) costs[id] = (inA[id] as number) * (inB[id] as number);
  const dearest = dearestWithin(costs, most, work);
  return listPlaces(b, inB, (id) => (costs[id] as number) > 0 && (costs[id] as number) <= dearest);
}

/** Calls for each word and word pair of a unit, once however often it stands there. */
export function eachOnce({ bag, pairs }: Clause, call: (id: number) => void): void {
  for (const { ids } of [bag, pairs])
    for (let k = 0; k < ids.length; k++) if (k === 0 || ids[k] !== ids[k - 1]) call(ids[k] as number);
}

function count(counts: Int32Array, id: number): void {
  counts[id] = (counts[id] as number) + 1;
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

function listPlaces(b: readonly Clause[], inB: Int32Array, taken: (id: number) => boolean): WordIndex {
  const starts = new Int32Array(inB.length + 1);
  for (let id = 0; id < inB.length; id++)
    starts[id + 1] = (starts[id] as number) + (taken(id) ? (inB[id] as number) : 0);
  const places = new Int32Array(starts[inB.length] as number);
  const next = starts.slice();
  b.forEach((clause, at) => {
    eachOnce(clause, (id) => {
      if (!taken(id)) return;
      places[next[id] as number] = at;
      count(next, id);
    });
  });
  return { starts, places };
}
