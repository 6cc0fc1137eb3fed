import type { UnitId } from '#agreement/terms';
import { keyOf, type Printed } from './layout.ts';
import type { Join, Partners } from './partners.ts';

/** Blocks of the two sides that are one place of the page: `earlier` and `later` from there on, so many of each. */
export interface Anchor {
  readonly earlier: number;
  readonly later: number;
  readonly earlierCount: number;
  readonly laterCount: number;
  readonly join?: Join;
}

/**
 * Finds the places that two lists of blocks share, in the order of both. Words come first; headings, tables and titles
 * stand where the words leave room for them. A split or merge is one place if its units stand side by side.
 */
export function anchorsOf(
  earlier: readonly Printed[],
  later: readonly Printed[],
  partners: Partners,
): readonly Anchor[] {
  const index = new Map(earlier.map((printed, i) => [keyOf(printed), i]));
  const joined = joinsIn(later, index, partners);
  const within = new Set([...joined.values()].flatMap(({ later: at, laterCount }) => range(at, laterCount)));
  const strong: Anchor[] = [];
  const weak: Anchor[] = [];
  later.forEach((printed, j) => {
    const join = joined.get(j);
    const i = partnerIndex(printed, index, partners);
    if (join !== undefined) strong.push(join);
    else if (i !== undefined && !within.has(j)) (isStrong(printed, partners) ? strong : weak).push(pair(i, j));
  });
  return roomFor(weak, inOrder(strong));
}

function pair(earlier: number, later: number): Anchor {
  return { earlier, later, earlierCount: 1, laterCount: 1 };
}

function range(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}

function joinsIn(
  later: readonly Printed[],
  index: ReadonlyMap<string, number>,
  partners: Partners,
): ReadonlyMap<number, Anchor> {
  const places = new Map(later.map((printed, j) => [keyOf(printed), j]));
  const anchors = new Map<number, Anchor>();
  for (const join of partners.joins.values()) {
    const a = sideBySide(join.earlier, index);
    const b = sideBySide(join.later, places);
    if (a === undefined || b === undefined) continue;
    anchors.set(b, { earlier: a, later: b, earlierCount: join.earlier.length, laterCount: join.later.length, join });
  }
  return anchors;
}

/** Where the units' own words begin, if they stand in this list one directly after the other. */
function sideBySide(units: readonly UnitId[], index: ReadonlyMap<string, number>): number | undefined {
  const at = units.map((id) => index.get(`body ${id}`));
  const first = at[0];
  return first !== undefined && at.every((place, i) => place === first + i) ? first : undefined;
}

function partnerIndex(printed: Printed, index: ReadonlyMap<string, number>, partners: Partners): number | undefined {
  if (printed.unit === undefined) return index.get(keyOf(printed));
  if (partners.moved.has(printed.unit.id)) return undefined;
  const partner = partners.of.get(printed.unit.id);
  return partner === undefined ? undefined : index.get(keyOf(printed, partner));
}

function isStrong(printed: Printed, partners: Partners): boolean {
  return printed.kind === 'paragraph' && printed.role === 'body' && partners.edits.has(printed.unit?.id as UnitId);
}

/** Drops what stands before its forerunner on the earlier side. */
function inOrder(anchors: readonly Anchor[]): readonly Anchor[] {
  let end = 0;
  return anchors.filter((anchor) => {
    if (anchor.earlier < end) return false;
    end = anchor.earlier + anchor.earlierCount;
    return true;
  });
}

function roomFor(weak: readonly Anchor[], strong: readonly Anchor[]): readonly Anchor[] {
  const kept: Anchor[] = [];
  let [w, end] = [0, 0];
  const END: Anchor = { earlier: Infinity, later: Infinity, earlierCount: 0, laterCount: 0 };
  for (const anchor of [...strong, END]) {
    for (let next = weak[w]; next !== undefined && next.later < anchor.later; next = weak[++w]) {
      if (next.earlier < end || next.earlier >= anchor.earlier) continue;
      kept.push(next);
      end = next.earlier + 1;
    }
    if (anchor !== END) kept.push(anchor);
    end = anchor.earlier + anchor.earlierCount;
  }
  return kept;
}
