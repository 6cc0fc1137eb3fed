import type { LonLat } from '../happening.ts';
import { type Cells, cellsOf, lookUp } from './cells.ts';
import { placeOf, type Vector } from './ellipsoid.ts';
import type { PreparedLine } from './line.ts';
import { comesWithin, findNearest, sideOf } from './nearest.ts';

/** Which side of a line a zone lies on, as one looks along the line from its first point. */
export type ZoneSide = 'both' | 'left' | 'right';

/**
 * A zone made ready: all places whose distance to the line is no more than `depth` metres, on `side`. Its ends are round:
 * half a disc about each end of a line that is not closed. A zone on one side takes that half of each end which lies on
 * its side of the line prolonged; the line itself, and what lies straight on from an end, belongs to both sides.
 */
export interface PreparedZone {
  readonly line: PreparedLine;
  readonly depth: number;
  readonly side: ZoneSide;
  readonly cells: Cells;
}

/** Makes a zone ready. `depth` is in metres and more than 0. */
export function prepareZone(line: PreparedLine, depth: number, side: ZoneSide = 'both'): PreparedZone {
  return { line, depth, side, cells: cellsOf(depth) };
}

/**
 * Tells whether a place is in the zone: right to a millimetre up to 500 km of depth. Cells of the earth that lie wholly
 * within or wholly without answer at once; they are measured when first asked for, and kept.
 */
export function isInZone(zone: PreparedZone, at: LonLat): boolean {
  const { line, cells } = zone;
  switch (lookUp(cells, at, (middle) => findNearest(line.thicket, middle)?.distance ?? Infinity)) {
    case 'out':
      return false;
    case 'in':
      return zone.side === 'both' || isPlaceInZone(zone, placeOf(at));
    case 'edge':
      return isPlaceInZone(zone, placeOf(at));
  }
}

/** The same for a place in space that lies on the surface, without cells. */
export function isPlaceInZone({ line, depth, side }: PreparedZone, place: Vector): boolean {
  if (side === 'both') return comesWithin(line.thicket, place, depth + TOUCH);
  const nearest = findNearest(line.thicket, place, depth + TOUCH);
  if (nearest === undefined) return false;
  const on = sideOf(nearest, place);
  return on === 0 || (on === 1) === (side === 'left');
}

// A place exactly at the depth is in the zone.
const TOUCH = 1e-9;

/** The distance of a place from a line in metres, negative on its left; on the line, and straight on from its ends, positive or 0. */
export function signedDistance(line: PreparedLine, at: LonLat): number {
  const place = placeOf(at);
  const nearest = findNearest(line.thicket, place);
  if (nearest === undefined) return Infinity;
  return sideOf(nearest, place) === 1 ? -nearest.distance : nearest.distance;
}
