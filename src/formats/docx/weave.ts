import { type Anchor, anchorsOf } from './anchors.ts';
import { weaveJoin } from './joins.ts';
import type { Printed, PrintedParagraph } from './layout.ts';
import type { Block } from './page.ts';
import { endOfMove, oneSided, type SideName, type Weaver, weaveParagraph } from './weaver.ts';
import { oneSidedTable, weaveTable } from './woven-table.ts';

/**
 * Writes two lists of blocks as one: the later in its order, what went at its place. `within` a cell or a note nothing
 * is shown as moved: it went and it came.
 */
export function weaveList(
  earlier: readonly Printed[],
  later: readonly Printed[],
  weaver: Weaver,
  where: 'page' | 'within',
): readonly Block[] {
  const anchors = onlyParagraphs(earlier, later) ?? anchorsOf(earlier, later, weaver.partners);
  const moves = where === 'page' && weaver.moves === 'moves' ? movesOf(earlier, later, anchors, weaver) : new Map();
  const blocks: Block[] = [];
  let [a, b] = [0, 0];
  const upTo = (endA: number, endB: number) => {
    for (const printed of earlier.slice(a, endA)) blocks.push(single(printed, 'earlier', moves.get(printed), weaver));
    for (const printed of later.slice(b, endB)) blocks.push(single(printed, 'later', moves.get(printed), weaver));
  };
  for (const anchor of anchors) {
    upTo(anchor.earlier, anchor.later);
    [a, b] = [anchor.earlier + anchor.earlierCount, anchor.later + anchor.laterCount];
    blocks.push(...weaveAnchor(earlier.slice(anchor.earlier, a), later.slice(anchor.later, b), anchor, weaver));
  }
  upTo(earlier.length, later.length);
  return blocks;
}

/** Where each side has one paragraph, in a cell for instance, they are one place whatever stands in them. */
function onlyParagraphs(earlier: readonly Printed[], later: readonly Printed[]): readonly Anchor[] | undefined {
  const single = earlier.length === 1 && later.length === 1;
  if (!single || earlier[0]?.kind !== 'paragraph' || later[0]?.kind !== 'paragraph') return undefined;
  return [{ earlier: 0, later: 0, earlierCount: 1, laterCount: 1 }];
}

/** A paragraph that moved, with both its ends. */
interface Move {
  readonly name: string;
  readonly from: PrintedParagraph;
  readonly to: PrintedParagraph;
}

/** Paragraphs whose partner stands in this list too, but out of order. */
function movesOf(
  earlier: readonly Printed[],
  later: readonly Printed[],
  anchors: readonly Anchor[],
  weaver: Weaver,
): ReadonlyMap<Printed, Move> {
  const held = new Set<Printed>();
  for (const { earlier: a, later: b, earlierCount, laterCount } of anchors) {
    for (const printed of earlier.slice(a, a + earlierCount)) held.add(printed);
    for (const printed of later.slice(b, b + laterCount)) held.add(printed);
  }
  const free = new Map(earlier.filter((p) => !held.has(p)).map((p) => [`${roleOf(p)} ${p.unit?.id}`, p]));
  const moves = new Map<Printed, Move>();
  for (const to of later) {
    const partner = to.unit === undefined ? undefined : weaver.partners.of.get(to.unit.id);
    const from = partner === undefined ? undefined : free.get(`${roleOf(to)} ${partner}`);
    if (held.has(to) || from?.kind !== 'paragraph' || to.kind !== 'paragraph') continue;
    const move = { name: `move${++weaver.moved}`, from, to };
    moves.set(from, move).set(to, move);
  }
  return moves;
}

function roleOf(printed: Printed): string {
  return printed.kind === 'paragraph' ? printed.role : printed.kind;
}

function single(printed: Printed, side: SideName, move: Move | undefined, weaver: Weaver): Block {
  if (printed.kind === 'table') return oneSidedTable(printed, side, weaver);
  return move === undefined ? oneSided(printed, side, weaver) : endOfMove(move.from, move.to, side, move.name, weaver);
}

function weaveAnchor(
  earlier: readonly Printed[],
  later: readonly Printed[],
  anchor: Anchor,
  weaver: Weaver,
): readonly Block[] {
  if (anchor.join !== undefined) return weaveJoin(earlier, later, anchor.join, weaver);
  const [a, b] = [earlier[0], later[0]];
  if (a?.kind === 'table' && b?.kind === 'table') return weaveTable(a, b, weaver);
  if (a?.kind === 'paragraph' && b?.kind === 'paragraph') return [weaveParagraph(a, b, weaver)];
  throw new Error('a paragraph and a table cannot be one place of the page');
}
