/** What stands in a text, regardless of order: numbers in rising order, as often as they stand there. */
export interface Bag {
  readonly ids: Int32Array;
  /** What each number tells; shared by all bags of a comparison. */
  readonly tells: Float64Array;
  /** What all of them tell together. */
  readonly weight: number;
}

/** Nothing. */
export const EMPTY: Bag = { ids: new Int32Array(0), tells: new Float64Array(0), weight: 0 };

/** The words, or word pairs, of a text as a bag. */
export function bagOf(ids: Int32Array, tells: Float64Array): Bag {
  const sorted = ids.slice().sort();
  return { ids: sorted, tells, weight: weigh(sorted, tells) };
}

/** The weight of what two bags share. */
export function sharedWeight(x: Bag, y: Bag): number {
  const [ids, others, tells] = [x.ids, y.ids, x.tells];
  let [i, j, shared] = [0, 0, 0];
  while (i < ids.length && j < others.length) {
    const difference = (ids[i] as number) - (others[j] as number);
    if (difference === 0) shared += tells[ids[i] as number] as number;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** What is left of a bag once another is taken out of it. */
export function without(x: Bag, y: Bag): Bag {
  let [kept, j] = [0, 0];
  const left = new Int32Array(x.ids.length);
  for (const id of x.ids) {
    while (j < y.ids.length && (y.ids[j] as number) < id) j++;
    if (y.ids[j] === id) j++;
    else left[kept++] = id;
  }
  const ids = left.subarray(0, kept);
  return { ids, tells: x.tells, weight: weigh(ids, x.tells) };
}

function weigh(ids: Int32Array, tells: Float64Array): number {
  let weight = 0;
  for (const id of ids) weight += tells[id] as number;
  return weight;
}
