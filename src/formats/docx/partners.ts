import type { UnitId } from '#agreement/terms';
import type { Edit, Pair, Redline, Unit } from '#agreement/text';
import { Bonds } from './bonds.ts';
import { closest } from './closest.ts';
import { followHeadings, followWords } from './followers.ts';

/** Which units of two drafts are one and the same paragraph of the page. Ids of the later draft come first. */
export interface Partners {
  /** Of a later unit, the earlier one. */
  readonly of: ReadonlyMap<UnitId, UnitId>;
  /** Word edits between a later unit and its partner. */
  readonly edits: ReadonlyMap<UnitId, readonly Edit[]>;
  /** Later units that stand out of order, so that they are not one place of the page with their partners. */
  readonly moved: ReadonlySet<UnitId>;
  /** Splits and merges, by the first later unit. */
  readonly joins: ReadonlyMap<UnitId, Join>;
}

/** One paragraph that became several, or the inverse. */
export interface Join {
  readonly earlier: readonly UnitId[];
  readonly later: readonly UnitId[];
  readonly edits: readonly Edit[];
}

/**
 * Finds the partners in a redline. Of a split, merge or copy the two units that share most words are partners.
 * Units without words of their own (an article over its paragraphs, a table, a row) follow most of what is below them.
 */
export function partnersOf(redline: Redline, earlier: readonly Unit[], later: readonly Unit[]): Partners {
  const bonds = new Bonds();
  const edits = new Map<UnitId, readonly Edit[]>();
  const moved = new Set<UnitId>();
  const joins = new Map<UnitId, Join>();
  const inOrder = [...redline.pairs].sort((x, y) => rankOf(x) - rankOf(y));
  for (const pair of inOrder) {
    const a = pair.a.flatMap((i) => redline.earlier.units[i] ?? []);
    const b = pair.b.flatMap((i) => redline.later.units[i] ?? []);
    const bond = closest(pair, a, b);
    if (bond === undefined || !bonds.tie(bond.a.id, bond.b.id)) continue;
    edits.set(bond.b.id, bond.edits);
    if (pair.moved) moved.add(bond.b.id);
    const first = b[0];
    if (isJoin(pair) && first !== undefined)
      joins.set(first.id, { earlier: a.map((u) => u.id), later: b.map((u) => u.id), edits: pair.edits });
  }
  followWords(redline, bonds);
  followHeadings(earlier, later, bonds);
  return { of: bonds.earlierOf, edits, moved, joins };
}

/** A unit that was copied stands in more than one pair: the plain pair has it first. */
function rankOf(pair: Pair): number {
  return pair.a.length === 1 && pair.b.length === 1 ? 0 : isJoin(pair) ? 1 : 2;
}

function isJoin(pair: Pair): boolean {
  return pair.label === 'split' || pair.label === 'merged';
}
