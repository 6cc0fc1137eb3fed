import type { GroupPairs } from './pair-groups.ts';
import { itemsOf } from './pair-groups.ts';
import type { Sides } from './sides.ts';

/** What stands in brackets that opened or closed and has no counterpart: it is told by the bracket alone. */
export interface Matter {
  /** An item of the later text is new and in a bracket that opened. */
  opened(item: number): boolean;
  /** An item of the earlier text is gone and was in a bracket that closed. */
  closed(item: number): boolean;
}

/** Finds the matter of the brackets that opened and closed. */
export function matterOf(sides: Sides, groups: GroupPairs): Matter {
  const opened = new Set(sides.b.groups.flatMap((group, i) => (groups.toA[i] === -1 ? itemsOf(group) : [])));
  const closed = new Set(sides.a.groups.flatMap((group, i) => (groups.toB[i] === -1 ? itemsOf(group) : [])));
  return {
    opened: (item) => opened.has(item) && sides.toA[item] === -1,
    closed: (item) => closed.has(item) && sides.toB[item] === -1,
  };
}
