import type { Heading } from './heading.ts';
import type { Row } from './item-number.ts';
import type { Line } from './line.ts';
import type { Open, Tree } from './tree.ts';

/** Closes the open units that a division cannot stand in: by the ranks of their words, else by their levels. */
export function closeFor(tree: Tree, heading: Heading): void {
  const cut = tree.open.findIndex(({ place }) => {
    if (place.sort === 'root') return false;
    if (place.sort === 'item') return true;
    if (place.rank !== undefined && heading.rank !== undefined) return place.rank >= heading.rank;
    if (place.level !== undefined && heading.level !== undefined) return place.level >= heading.level;
    return place.level === undefined;
  });
  if (cut > 0) tree.open.length = cut;
}

/** Closes the items that the next one cannot stand in: by depth where both have one, else by their rows of numbers. */
export function closeItems(tree: Tree, line: Line, row: Row | undefined): void {
  const { depth } = line;
  const deeper = tree.open.findIndex(
    (o) => depth !== undefined && o.place.depth !== undefined && o.place.depth >= depth,
  );
  if (deeper > 0) tree.open.length = deeper;
  if (depth !== undefined && tree.open.some((o) => o.place.depth !== undefined)) return;
  const sibling = tree.open.findIndex((o) => o.place.row !== undefined && o.place.row.name === row?.name);
  if (sibling > 0) tree.open.length = sibling;
  else if (row?.above !== undefined) closeToAbove(tree, row.above);
}

/** 1.2.3 stands in 1.2 if that is open, and in no other item. */
function closeToAbove(tree: Tree, above: string): void {
  const isAbove = (o: Open) => o.place.sort === 'item' && o.own.num?.replace(/\.$/, '') === above;
  const parent = tree.open.findIndex(isAbove);
  const cut = parent > 0 ? parent + 1 : tree.open.findIndex((o) => o.place.sort === 'item');
  if (cut > 0) tree.open.length = cut;
}

/** Closes the items that a paragraph without a number cannot stand in: all, or by depth those that are as far in as it. */
export function closeToDepth(tree: Tree, depth: number | undefined): void {
  const cut = tree.open.findIndex(
    ({ place }) => place.sort === 'item' && (depth === undefined || place.depth === undefined || place.depth >= depth),
  );
  if (cut > 0) tree.open.length = cut;
}
