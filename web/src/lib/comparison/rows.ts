import { changesOf, type Pair, type Redline, type Weight } from '#agreement/text';

/** A pair with its place in the redline, by which addresses name it. */
export interface Row {
  readonly index: number;
  readonly pair: Pair;
}

/** The rows of a comparison by how much they matter. */
export type Rows = Readonly<Record<Weight, readonly Row[]>>;

/** Sorts the pairs of a redline into rows: what is of substance and what moved are shown, the rest is folded. */
export function rowsOf(redline: Redline): Rows {
  const places = new Map(redline.pairs.map((pair, index) => [pair, index]));
  const rows = (pairs: readonly Pair[]) => pairs.map((pair) => ({ index: places.get(pair) ?? -1, pair }));
  const { substance, moved, editorial, renumbered, unchanged } = changesOf(redline);
  return {
    substance: rows(substance),
    moved: rows(moved),
    editorial: rows(editorial),
    renumbered: rows(renumbered),
    unchanged: rows(unchanged),
  };
}
