import { asId, type UnitId } from '#agreement/terms';
import type { Inline, Unit } from '#agreement/text';
import type { Row } from './item-number.ts';
import type { Line } from './line.ts';

/** The tree while lines are set into it. */
export interface Tree {
  readonly nextId: () => UnitId;
  /** From the root inwards: the units that may still take units below them. */
  readonly open: Open[];
}

/** A unit being built. Its fields are those of `Unit`, save that content and units still grow. */
export interface Open {
  readonly own: Omit<Unit, 'content' | 'units'> & { content: readonly Inline[] };
  readonly units: (Open | Unit)[];
  readonly place: Place;
  /** The last number seen of each row among the units below, so that a list goes on after an interruption. */
  readonly seen: Map<string, number>;
}

/** Where an open unit stands, as far as the lines say. */
export interface Place {
  readonly sort: 'root' | 'division' | 'item';
  readonly rank?: number;
  readonly level?: number;
  readonly depth?: number;
  readonly row?: Row;
}

/** Deeper than any text that people number; a guard against files made to exhaust those who walk the tree. */
const DEEPEST = 60;

/** A tree without units. */
export function emptyTree(nextId: () => UnitId): Tree {
  return { nextId, open: [openUnit({ id: asId(''), kind: 'heading', content: [] }, { sort: 'root' })] };
}

/** A unit that may still take words and units. */
export function openUnit(own: Open['own'], place: Place): Open {
  return { own, units: [], place, seen: new Map() };
}

/** The units of the tree, whole. */
export function finish({ open: [root] }: Tree): readonly Unit[] {
  return root === undefined ? [] : below(root);
}

function below(open: Open): readonly Unit[] {
  return open.units.map((u) => ('own' in u ? { ...u.own, units: below(u) } : u));
}

/** The innermost open unit. */
export function top(tree: Tree): Open {
  return tree.open.at(-1) as Open;
}

/** Hangs a unit below the innermost open one and keeps it open. */
export function hang(tree: Tree, unit: Open, line?: Line): void {
  unit.units.push(...(line?.units ?? []));
  top(tree).units.push(unit);
  if (tree.open.length < DEEPEST) tree.open.push(unit);
}
