/** A list with at least one item; grounds are one. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Tells whether a list has a first item. */
export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
