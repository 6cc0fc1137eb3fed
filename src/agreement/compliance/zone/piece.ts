import { cross, dot, moved, squareBetween, type Vector } from './ellipsoid.ts';
import type { Leg } from './leg.ts';

/**
 * A short stretch of a leg as a parabola in space, `from + share·along + share·(1 − share)·bulge`, which follows the leg
 * to a tenth of a millimetre.
 */
export interface Piece {
  readonly from: Vector;
  readonly along: Vector;
  readonly bulge: Vector;
}

/** How far a piece may stray from its leg, in metres. */
const STRAY = 0.0001;
const MOST_HALVINGS = 24;

/** The pieces of a leg, in its order: halved until each follows the leg. */
export function piecesOf(leg: Leg, start = 0, end = 1, halvings = 0): readonly Piece[] {
  const middle = (start + end) / 2;
  const piece = parabola(leg(start), leg(middle), leg(end));
  const follows = [0.25, 0.75].every((share) => {
    const place = leg(start + (end - start) * share);
    return squareBetween(place, placeOn(piece, closestShare(piece, place))) <= STRAY * STRAY;
  });
  if (follows || halvings === MOST_HALVINGS) return [piece];
  return [...piecesOf(leg, start, middle, halvings + 1), ...piecesOf(leg, middle, end, halvings + 1)];
}

function parabola(from: Vector, middle: Vector, to: Vector): Piece {
  const along = moved(to, from, -1);
  const flat = moved(from, along, 0.5);
  const rise = moved(middle, flat, -1);
  return { from, along, bulge: { x: 4 * rise.x, y: 4 * rise.y, z: 4 * rise.z } };
}

/** The place on a piece at a share of its course. */
export function placeOn({ from, along, bulge }: Piece, share: number): Vector {
  return moved(moved(from, along, share), bulge, share * (1 - share));
}

/** The direction of a piece at a share of its course; not of length 1. */
export function courseOn({ along, bulge }: Piece, share: number): Vector {
  return moved(along, bulge, 1 - 2 * share);
}

/**
 * The share of a piece's course at which it comes closest, straight through space, to a place: by Newton's method, in
 * bare numbers, for every distance that is asked for passes here.
 */
export function closestShare({ from, along, bulge }: Piece, { x, y, z }: Vector): number {
  const [wx, wy, wz] = [x - from.x, y - from.y, z - from.z];
  const square = along.x * along.x + along.y * along.y + along.z * along.z;
  let share = clamp((wx * along.x + wy * along.y + wz * along.z) / square);
  for (let i = 0; i < MOST_STEPS; i++) {
    const [rise, turn] = [share * (1 - share), 1 - 2 * share];
    const [cx, cy, cz] = [along.x + bulge.x * turn, along.y + bulge.y * turn, along.z + bulge.z * turn];
    const rx = wx - along.x * share - bulge.x * rise;
    const ry = wy - along.y * share - bulge.y * rise;
    const rz = wz - along.z * share - bulge.z * rise;
    const slope = cx * cx + cy * cy + cz * cz + 2 * (rx * bulge.x + ry * bulge.y + rz * bulge.z);
    // So far away that the piece bends towards the place: one of its ends is nearest.
    if (slope <= 0) return 2 * (wx * along.x + wy * along.y + wz * along.z) <= square ? 0 : 1;
    const next = clamp(share + (rx * cx + ry * cy + rz * cz) / slope);
    if (Math.abs(next - share) < CLOSE_ENOUGH) return next;
    share = next;
  }
  return share;
}

// The next step squares it; what is left of a piece's length is then far below a millimetre.
const CLOSE_ENOUGH = 1e-6;
const MOST_STEPS = 20;

function clamp(share: number): number {
  return share < 0 ? 0 : Math.min(share, 1);
}

/** How far a place lies to the left of a course at a place on it; negative to its right. `course` need not have length 1. */
export function leftOf(course: Vector, at: Vector, up: Vector, place: Vector): number {
  return dot(cross(course, moved(place, at, -1)), up);
}
