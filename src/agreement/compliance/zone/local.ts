import { moved, squareBetween, unit, upAt, type Vector } from './ellipsoid.ts';
import type { LinePiece } from './line.ts';
import { findNearest, type Nearest, sideOf } from './nearest.ts';
import type { Patch } from './patch.ts';
import { courseOn, leftOf } from './piece.ts';
import { squareToBox, type Thicket } from './thicket.ts';
import type { PreparedZone } from './zone.ts';

/** A zone and as much of its line as can matter to one uncertain place. */
export interface Local {
  readonly zone: PreparedZone;
  readonly thicket: Thicket<LinePiece>;
}

/** What a patch says: whether its middle is in the zone, whether all of it is or none, and what share of it is likely to be. */
export interface PatchSays {
  readonly middleIn: boolean;
  readonly all: 'in' | 'out' | 'mixed';
  readonly likely: number;
}

/** More pieces than these are kept in their boxes. */
const FEW = 64;

/**
 * What of the line can be nearest to any place within `reach` of a middle: with `d` the distance of the middle, no place
 * is farther than `d + reach`, so a piece beyond `d + 2·reach` of the middle is never nearest.
 */
export function localTo(zone: PreparedZone, middle: Vector, reach: number, distance: number): Local {
  const { thicket } = zone.line;
  const pieces = piecesWithin(thicket, middle, distance + 2 * reach + MARGIN);
  if (pieces.length > FEW || pieces.length === 0) return { zone, thicket };
  return { zone, thicket: { pieces, bounds: ANYWHERE, first: Int32Array.of(0), span: Int32Array.of(pieces.length) } };
}

const MARGIN = 0.01;
const ANYWHERE = Float64Array.of(-Infinity, -Infinity, -Infinity, Infinity, Infinity, Infinity);

/** Says what is certain of a patch, from the distance and side of its middle. */
export function sayOf({ zone, thicket }: Local, { middle, reach }: Patch): PatchSays {
  const nearest = findNearest(thicket, middle, zone.depth + reach + MARGIN);
  if (nearest === undefined) return { middleIn: false, all: 'out', likely: 0 };
  const { distance } = nearest;
  const within = distance <= zone.depth;
  const likely = Math.min(1, Math.max(0, 0.5 + (zone.depth - distance) / (2 * SPREAD * reach)));
  const all = distance + reach + MARGIN <= zone.depth ? 'in' : 'mixed';
  if (zone.side === 'both') return { middleIn: within, all, likely };
  return sayOfSide({ zone, thicket }, { middleIn: within, all, likely }, { middle, reach }, nearest);
}

// The edge crosses a patch over about this part of its reach.
const SPREAD = 0.7;

function sayOfSide(
  { zone, thicket }: Local,
  says: PatchSays,
  { middle, reach }: Pick<Patch, 'middle' | 'reach'>,
  nearest: Nearest,
): PatchSays {
  const side = sideOf(nearest, middle);
  const wanted = side === 0 || (side === 1) === (zone.side === 'left');
  const throughout = side !== 0 && isOnOneSide(thicket, middle, reach, nearest.distance);
  if (throughout) return wanted ? says : { middleIn: false, all: 'out', likely: 0 };
  return { middleIn: wanted && says.middleIn, all: 'mixed', likely: wanted ? says.likely : 0 };
}

/**
 * Tells whether all places within reach of a middle lie on one side of the line: they do if every piece that can be
 * nearest to one of them has the whole of them on that side of its course at both ends and of the straight way between.
 */
function isOnOneSide(thicket: Thicket<LinePiece>, middle: Vector, reach: number, distance: number): boolean {
  if (distance <= reach + MARGIN) return false;
  const clear = reach + MARGIN + SLANT * distance;
  const offsets = piecesWithin(thicket, middle, distance + 2 * reach + MARGIN).flatMap((piece) =>
    offsetsFrom(piece, middle),
  );
  return offsets.every((left) => left > clear) || offsets.every((left) => left < -clear);
}

// Planes through the ends of a piece and the vertical lean against each other by less than this.
const SLANT = 1e-4;

function offsetsFrom(piece: LinePiece, middle: Vector): readonly number[] {
  const up = upAt(piece.from);
  const to = moved(piece.from, piece.along, 1);
  return [
    leftOf(unit(courseOn(piece, 0)), piece.from, up, middle),
    leftOf(unit(piece.along), piece.from, up, middle),
    leftOf(unit(courseOn(piece, 1)), to, up, middle),
  ];
}

function piecesWithin(thicket: Thicket<LinePiece>, place: Vector, metres: number): readonly LinePiece[] {
  const square = metres * metres;
  const found: LinePiece[] = [];
  const gather = (node: number): void => {
    if (squareToBox(thicket.bounds, node, place) > square) return;
    const span = thicket.span[node] ?? 0;
    if (span <= 0) {
      gather(node + 1);
      gather(-span);
      return;
    }
    const first = thicket.first[node] ?? 0;
    for (let i = first; i < first + span; i++) {
      const piece = thicket.pieces[i];
      if (piece !== undefined && squareBetween(place, piece.middle) <= (metres + piece.radius) ** 2) found.push(piece);
    }
  };
  gather(0);
  return found;
}
