import type { LonLat } from '../happening.ts';
import {
  arcBetween,
  arcError,
  EQUATOR,
  exactDistance,
  lonLatOf,
  NEAR,
  POLE,
  squareBetween,
  upAt,
  type Vector,
} from './ellipsoid.ts';
import type { LinePiece } from './line.ts';
import { closestShare, courseOn, leftOf, placeOn } from './piece.ts';
import { squareToBox, type Thicket } from './thicket.ts';

/** Where a line comes nearest to a place. */
export interface Nearest {
  /** Metres on the ellipsoid: within a millimetre up to 500 km, and exact beyond. */
  readonly distance: number;
  /** The piece of the line on which the nearest place lies, and the share of its course. */
  readonly piece: LinePiece;
  readonly share: number;
}

/**
 * Finds where a line comes nearest to a place, or nothing if no part of it lies within `bound` metres. The straight way
 * through the earth is never longer than the way on it, so a box whose straight distance is no less than the best found
 * is passed over and nothing nearer is missed.
 */
export function findNearest(thicket: Thicket<LinePiece>, place: Vector, bound = Infinity): Nearest | undefined {
  const best: Best = { distance: bound, square: bound * bound, enough: 0, piece: undefined, share: 0 };
  descend(thicket, 0, place, best);
  if (best.piece === undefined) return undefined;
  if (best.distance > NEAR) return findFar(thicket, place, bound, best.distance);
  return { distance: best.distance, piece: best.piece, share: best.share };
}

/** Tells whether any part of a line lies within so many metres of a place. */
export function comesWithin(thicket: Thicket<LinePiece>, place: Vector, metres: number): boolean {
  if (metres > NEAR) return findNearest(thicket, place, metres) !== undefined;
  const best: Best = { distance: metres, square: metres * metres, enough: metres, piece: undefined, share: 0 };
  descend(thicket, 0, place, best);
  return best.piece !== undefined;
}

/** On which side of the line a place lies whose nearest is known: 1 left, -1 right, 0 on the line, or straight on from an end of it. */
export function sideOf({ distance, piece, share }: Nearest, place: Vector): 1 | -1 | 0 {
  if (distance < ON_THE_LINE) return 0;
  const course = share === 0 ? piece.first : share === 1 ? piece.last : courseOn(piece, share);
  const at = placeOn(piece, share);
  const left = leftOf(course, at, upAt(at), place);
  return left > 0 ? 1 : left < 0 ? -1 : 0;
}

// A side is not told within the millimetre to which distances are known.
const ON_THE_LINE = 0.001;

interface Best {
  distance: number;
  square: number;
  /** Nothing nearer than this is looked for once a piece is found. */
  readonly enough: number;
  piece: LinePiece | undefined;
  share: number;
}

function descend(thicket: Thicket<LinePiece>, node: number, place: Vector, best: Best): void {
  const span = thicket.span[node] ?? 0;
  if (span > 0) {
    lookAt(thicket, thicket.first[node] ?? 0, span, place, best);
    return;
  }
  const [left, right] = [node + 1, -span];
  const [toLeft, toRight] = [squareToBox(thicket.bounds, left, place), squareToBox(thicket.bounds, right, place)];
  const [near, far] = toLeft <= toRight ? [left, right] : [right, left];
  if (Math.min(toLeft, toRight) < best.square) descend(thicket, near, place, best);
  if (Math.max(toLeft, toRight) < best.square && best.distance >= best.enough) descend(thicket, far, place, best);
}

function lookAt({ pieces }: Thicket<LinePiece>, first: number, span: number, place: Vector, best: Best): void {
  for (let i = first; i < first + span; i++) {
    const piece = pieces[i];
    if (piece === undefined || squareBetween(place, piece.middle) >= (best.distance + piece.radius) ** 2) continue;
    const share = closestShare(piece, place);
    const at = placeOn(piece, share);
    const square = squareBetween(at, place);
    if (square >= best.square) continue;
    const distance = arcBetween(place, at);
    if (distance >= best.distance) continue;
    best.distance = distance;
    best.square = distance * distance;
    best.piece = piece;
    best.share = share;
  }
}

/**
 * Beyond the reach of `arcBetween`: the pieces that may be nearest, by its estimate and its greatest error, are measured
 * exactly. Past 9,000 km, where it has no such bound, all that the straight way does not rule out are measured.
 */
function findFar(thicket: Thicket<LinePiece>, place: Vector, bound: number, estimate: number): Nearest | undefined {
  const far: Far = { thicket, place, from: lonLatOf(place), estimable: estimate < ESTIMABLE, most: Infinity };
  if (far.estimable) far.most = estimate + 2 * arcError(estimate);
  lookFar(far, 0);
  return far.best === undefined || far.best.distance >= bound ? undefined : far.best;
}

interface Far {
  readonly thicket: Thicket<LinePiece>;
  readonly place: Vector;
  readonly from: LonLat;
  readonly estimable: boolean;
  /** What is longer than this cannot be the nearest. */
  most: number;
  best?: Nearest;
}

function lookFar(far: Far, node: number): void {
  const { thicket } = far;
  if (shortest(squareToBox(thicket.bounds, node, far.place)) > far.most) return;
  const span = thicket.span[node] ?? 0;
  if (span <= 0) {
    lookFar(far, node + 1);
    lookFar(far, -span);
    return;
  }
  const first = thicket.first[node] ?? 0;
  for (const piece of thicket.pieces.slice(first, first + span)) measureFar(far, piece);
}

function measureFar(far: Far, piece: LinePiece): void {
  const { place, from } = far;
  const share = closestShare(piece, place);
  const at = placeOn(piece, share);
  const least = far.estimable ? arcBetween(place, at) : shortest(squareBetween(place, at));
  if (least > far.most) return;
  const found = measure(piece, share, (at) => exactDistance(from, lonLatOf(at)));
  if (far.best !== undefined && found.distance >= far.best.distance) return;
  far.best = found;
  if (!far.estimable) far.most = found.distance;
}

/** `arcBetween` tells its own error up to here; beyond, a straight way bounds the way on the surface only roughly. */
const ESTIMABLE = 9_000_000;

/** No way on the surface is shorter than the straight one, nor than the arc that it casts on a ball within the earth. */
function shortest(square: number): number {
  const apart = Math.sqrt(Math.max(0, square - (EQUATOR - POLE) ** 2)) / (2 * EQUATOR);
  return Math.max(Math.sqrt(square), 2 * POLE * Math.asin(Math.min(1, apart)));
}

/** The least exact distance to a piece, by parabolas through three measures round where it is straight through space. */
function measure(piece: LinePiece, share: number, distanceTo: (at: Vector) => number): Nearest {
  let best = { distance: distanceTo(placeOn(piece, share)), piece, share };
  for (const step of [0.25, 0.02]) {
    const [low, high] = [Math.max(0, best.share - step), Math.min(1, best.share + step)];
    const middle = (low + high) / 2;
    const [a, b, c] = [low, middle, high].map((s) => distanceTo(placeOn(piece, s))) as [number, number, number];
    const bend = a - 2 * b + c;
    const lowest = bend > 0 ? middle + ((high - low) / 4) * ((a - c) / bend) : a < c ? low : high;
    const next = Math.min(high, Math.max(low, lowest));
    const distance = distanceTo(placeOn(piece, next));
    if (distance < best.distance) best = { distance, piece, share: next };
  }
  return best;
}
