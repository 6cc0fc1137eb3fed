import type { Line } from './structure.ts';

/** A list that stands open: the number of its present item, and whether that item has no line yet. */
export interface OpenList {
  num?: string;
  fresh: boolean;
}

/** Opens an item of the innermost list; without a number it is a bullet. */
export function openItem(lists: readonly OpenList[], num: string | undefined): void {
  const list = lists.at(-1);
  if (list === undefined) return;
  list.fresh = true;
  if (num === undefined) delete list.num;
  else list.num = num;
}

/** Puts a line in its place in the open lists: an item's first line bears its number, further ones stand one deeper. */
export function inLists(line: Line, lists: readonly OpenList[]): Line {
  const list = lists.at(-1);
  if (list === undefined) return line;
  const depth = lists.length - 1;
  const first = list.fresh;
  list.fresh = false;
  if (!first) return { ...line, depth: depth + 1 };
  return { ...line, depth, ...(list.num === undefined ? { bullet: true } : { num: list.num }) };
}

/** The line of an item that printed a number and nothing else, if the innermost list's item is one. */
export function bareItem(lists: readonly OpenList[]): Line | undefined {
  const list = lists.at(-1);
  return list?.fresh && list.num !== undefined ? inLists({ kind: 'line', content: [] }, lists) : undefined;
}
