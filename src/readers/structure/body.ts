import type { UnitKind } from '#agreement/text';
import { closeItems, closeToDepth } from './closing.ts';
import { opensTestimonium } from './division-words.ts';
import { findHeading } from './heading.ts';
import { findItem, type ItemHead, type Row } from './item-number.ts';
import { type Block, dropLeading, type Line, leadingWords, type Ready } from './line.ts';
import { hang, type Open, openUnit, type Place, type Tree, top } from './tree.ts';

/** Sets a line of body text: a numbered or listed item, or a paragraph. */
export function placeBody(tree: Tree, line: Line, next: Block | undefined): void {
  const head = itemHead(tree, line);
  if (head === undefined && !line.bullet) {
    placeParagraph(tree, line, next);
    return;
  }
  closeItems(tree, line, head?.row);
  const parent = top(tree);
  if (head !== undefined) parent.seen.set(head.row.name, head.row.value);
  const own = {
    id: tree.nextId(),
    kind: itemKind(parent.own.kind, head?.row),
    ...(head === undefined ? {} : { num: head.num }),
    content: line.num === undefined && head !== undefined ? dropLeading(line.content, head.rest) : line.content,
    ...(line.tracked === undefined ? {} : { tracked: line.tracked }),
  };
  hang(tree, openUnit(own, itemPlace(line, head?.row)), line);
}

function itemPlace(line: Line, row: Row | undefined): Place {
  return {
    sort: 'item',
    ...(line.depth === undefined ? {} : { depth: line.depth }),
    ...(row === undefined ? {} : { row }),
  };
}

interface NumberedHead {
  readonly num: string;
  readonly rest: number;
  readonly row: Row;
}

/** A line's number and the row it belongs to. What only looks like a number, such as an initial, is left in the words. */
function itemHead(tree: Tree, line: Line): NumberedHead | undefined {
  const head = findItem(line.num ?? leadingWords(line.content));
  if (line.num !== undefined)
    return {
      num: line.num,
      rest: 0,
      row: (head && chooseRow(tree, head, true)) ?? { name: `at ${line.depth ?? 0}`, value: 0 },
    };
  if (head === undefined) return undefined;
  const row = chooseRow(tree, head, false);
  return row === undefined ? undefined : { num: head.num, rest: head.rest, row };
}

/** The row that a number goes on with or begins; "(i)" after "(h)" is a letter, elsewhere a Roman figure. */
function chooseRow(tree: Tree, head: ItemHead, certain: boolean): Row | undefined {
  const follows = head.rows.find((row) =>
    tree.open.some((o) => o.seen.get(row.name) === row.value - 1 && row.value > 1),
  );
  if (follows !== undefined) return follows;
  const least = [...head.rows].sort((a, b) => a.value - b.value)[0];
  if (least === undefined) return undefined;
  const plain = least.above === undefined && (head.num.endsWith(')') || /^[\d٠-٩]/u.test(head.num));
  return certain || plain || least.value === 1 ? least : undefined;
}

function itemKind(parent: UnitKind, row: Row | undefined): UnitKind {
  if (parent === 'preamble') return 'pp';
  const figures =
    row !== undefined && (row.above !== undefined || row.name.includes('1') || row.name.startsWith('at '));
  return figures && parent !== 'point' ? 'paragraph' : 'point';
}

/** A paragraph without a number: the words of an item or article that has none yet, or a unit of its own. */
function placeParagraph(tree: Tree, line: Line, next: Block | undefined): void {
  const closes = opensTestimonium(leadingWords(line.content));
  if (closes) tree.open.length = 1;
  const holder = top(tree);
  if (takesWords(holder, line)) {
    holder.own.content = line.content;
    holder.units.push(...(line.units ?? []));
    return;
  }
  closeToDepth(tree, line.depth);
  const own = {
    id: tree.nextId(),
    kind: closes ? 'final' : paragraphKind(tree, line, next),
    content: line.content,
    ...(line.tracked === undefined ? {} : { tracked: line.tracked }),
  };
  const unit = openUnit(own, { sort: 'item' });
  unit.units.push(...(line.units ?? []));
  top(tree).units.push(unit);
}

function takesWords(holder: Open, line: Line): boolean {
  const numbered = holder.place.sort === 'item' || holder.own.kind === 'article';
  return numbered && holder.own.content.length === 0 && holder.units.length === 0 && line.tracked === undefined;
}

function paragraphKind(tree: Tree, line: Line, next: Block | undefined): UnitKind {
  if (top(tree).own.kind === 'preamble') return 'pp';
  const leads = /:\s*$/.test(leadingWords(line.content)) && next?.kind === 'line' && findHeading(next) === undefined;
  const listed = leads && (next.num ?? next.bullet ?? findItem(leadingWords(next.content))) !== undefined;
  return listed ? 'chapeau' : 'paragraph';
}

/** Sets a unit that stands ready. */
export function placeReady(tree: Tree, block: Ready): void {
  closeToDepth(tree, block.depth);
  top(tree).units.push(block.unit);
}
