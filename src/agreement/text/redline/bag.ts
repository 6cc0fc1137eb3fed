/** What stands in a text, regardless of order: numbers in rising order, how often each, and what each tells. */
export interface Bag {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
  readonly tells: Float64Array;
  /** All together: counts times what each tells. */
  readonly weight: number;
}

/** Nothing. */
export const EMPTY: Bag = {
  ids: new Int32Array(0),
  counts: new Int32Array(0),
  tells: new Float64Array(0),
  weight: 0,
};

/** The words of a text as a bag. */
export function bagOf(words: Int32Array, tells: Float64Array): Bag {
  return gather(words.slice().sort(), (id) => tells[id] ?? 0);
}

/** Neighbouring words two by two, hashed into one number below zero, so that none is a word; each tells the mean of its two words. */
export function wordPairs(words: Int32Array, tells: Float64Array): Bag {
  const size = Math.max(0, words.length - 1);
  const ids = new Int32Array(size);
  const told = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const [v, w] = [words[i] ?? 0, words[i + 1] ?? 0];
    const id = -1 - ((Math.imul(v, 0x9e3779b1) ^ Math.imul(w + 1, 0x85ebca6b)) & 0x3fffffff);
    ids[i] = id;
    told.set(id, ((tells[v] ?? 0) + (tells[w] ?? 0)) / 2);
  }
  return gather(ids.sort(), (id) => told.get(id) ?? 0);
}

/** The weight of what two bags share. */
export function sharedWeight(x: Bag, y: Bag): number {
  const [ids, others] = [x.ids, y.ids];
  let [i, j, shared] = [0, 0, 0];
  while (i < ids.length && j < others.length) {
    const difference = (ids[i] as number) - (others[j] as number);
    if (difference === 0) shared += Math.min(x.counts[i] as number, y.counts[j] as number) * (x.tells[i] as number);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** What is left of a bag once another is taken out of it. */
export function without(x: Bag, y: Bag): Bag {
  const counts = x.counts.slice();
  let [j, weight] = [0, 0];
  for (let i = 0; i < x.ids.length; i++) {
    const id = x.ids[i] ?? 0;
    while (j < y.ids.length && (y.ids[j] ?? 0) < id) j++;
    if (y.ids[j] === id) counts[i] = Math.max(0, (counts[i] ?? 0) - (y.counts[j] ?? 0));
    weight += (counts[i] ?? 0) * (x.tells[i] ?? 0);
  }
  return { ids: x.ids, counts, tells: x.tells, weight };
}

function gather(sorted: Int32Array, tell: (id: number) => number): Bag {
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  const ids = new Int32Array(distinct);
  const counts = new Int32Array(distinct);
  const tells = new Float64Array(distinct);
  let [at, weight] = [-1, 0];
  for (let i = 0; i < sorted.length; i++) {
    const id = sorted[i] ?? 0;
    if (i === 0 || id !== sorted[i - 1]) {
      at++;
      ids[at] = id;
      tells[at] = tell(id);
    }
    counts[at] = (counts[at] ?? 0) + 1;
    weight += tells[at] ?? 0;
  }
  return { ids, counts, tells, weight };
}
