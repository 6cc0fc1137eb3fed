import type { Vector } from './ellipsoid.ts';
import type { Piece } from './piece.ts';

/**
 * Pieces in nested boxes (a bounding volume hierarchy in space, where neither poles nor the antimeridian are special).
 * Node `i` has its six bounds at `6·i`; an inner node's children are `i + 1` and `-span[i]`, a leaf's pieces the
 * `span[i]` from `first[i]` on.
 */
export interface Thicket<P extends Piece> {
  readonly pieces: readonly P[];
  readonly bounds: Float64Array;
  readonly first: Int32Array;
  readonly span: Int32Array;
}

const LEAF = 4;

/** Puts pieces in boxes, halved at the middle of their longest extent. The same pieces give the same boxes. */
export function thicketOf<P extends Piece>(pieces: readonly P[]): Thicket<P> {
  const boxes = pieces.map(boxOf);
  const order = pieces.map((_, i) => i);
  const nodes: { bounds: Box; first: number; span: number }[] = [];
  const plant = (start: number, end: number): number => {
    const at = nodes.length;
    const bounds = order.slice(start, end).reduce((sum, i) => around(sum, boxes[i] ?? NOTHING), NOTHING);
    nodes.push({ bounds, first: start, span: end - start });
    if (end - start <= LEAF) return at;
    sortRange(order, start, end, (i) => middleOf(boxes[i] ?? NOTHING, longest(bounds)));
    const half = (start + end) >> 1;
    plant(start, half);
    const right = plant(half, end);
    nodes[at] = { bounds, first: start, span: -right };
    return at;
  };
  plant(0, pieces.length);
  return {
    pieces: order.map((i) => pieces[i]).filter((piece) => piece !== undefined),
    bounds: Float64Array.from(nodes.flatMap(({ bounds }) => bounds)),
    first: Int32Array.from(nodes.map(({ first }) => first)),
    span: Int32Array.from(nodes.map(({ span }) => span)),
  };
}

/** The square of the straight distance from a place to the box of a node; 0 within it. */
export function squareToBox(bounds: Float64Array, node: number, { x, y, z }: Vector): number {
  const at = node * 6;
  const dx = gap(x, bounds[at] ?? 0, bounds[at + 3] ?? 0);
  const dy = gap(y, bounds[at + 1] ?? 0, bounds[at + 4] ?? 0);
  const dz = gap(z, bounds[at + 2] ?? 0, bounds[at + 5] ?? 0);
  return dx * dx + dy * dy + dz * dz;
}

function gap(value: number, least: number, most: number): number {
  return value < least ? least - value : value > most ? value - most : 0;
}

/** Least x, y, z, then greatest. */
type Box = readonly [number, number, number, number, number, number];

const NOTHING: Box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];

/** A piece lies within the triangle of its ends and of the place where its tangents at them meet. */
function boxOf({ from, along, bulge }: Piece): Box {
  const xs = [from.x, from.x + along.x, from.x + (along.x + bulge.x) / 2];
  const ys = [from.y, from.y + along.y, from.y + (along.y + bulge.y) / 2];
  const zs = [from.z, from.z + along.z, from.z + (along.z + bulge.z) / 2];
  return [Math.min(...xs), Math.min(...ys), Math.min(...zs), Math.max(...xs), Math.max(...ys), Math.max(...zs)];
}

function around(a: Box, b: Box): Box {
  return [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.max(a[3], b[3]),
    Math.max(a[4], b[4]),
    Math.max(a[5], b[5]),
  ];
}

type Axis = 0 | 1 | 2;

function longest(box: Box): Axis {
  const [x, y, z] = [box[3] - box[0], box[4] - box[1], box[5] - box[2]];
  return x >= y && x >= z ? 0 : y >= z ? 1 : 2;
}

function middleOf(box: Box, axis: Axis): number {
  return box[axis] + (box[axis + 3] ?? 0);
}

function sortRange(order: number[], start: number, end: number, keyOf: (i: number) => number): void {
  const sorted = order.slice(start, end).sort((i, j) => keyOf(i) - keyOf(j) || i - j);
  for (const [k, i] of sorted.entries()) order[start + k] = i;
}
