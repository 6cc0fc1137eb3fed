import { ok, type Result, refuse } from '#agreement/terms';
import type { LonLat } from '../happening.ts';
import { length } from './ellipsoid.ts';
import type { Edge } from './leg.ts';
import { piecesThrough, withoutRepeats } from './line.ts';
import type { Patch } from './patch.ts';
import { type Piece, placeOn } from './piece.ts';
import type { Region } from './region.ts';

/** A stretch of a line through the points given, in parts along it. Refuses one without length. */
export function stretchRegion(points: readonly LonLat[], edge: Edge): Result<Region> {
  const patches = piecesThrough(withoutRepeats(points), edge).map((piece) => span(piece, 0, 1));
  const [first] = patches;
  if (first === undefined)
    return refuse('where', 'The stretch has no length; name two points of the line that differ.');
  return ok({ middle: first.middle, reach: patches.reduce((sum, patch) => sum + 2 * patch.reach, 0), patches });
}

function span(piece: Piece, start: number, end: number): Patch {
  const middle = (start + end) / 2;
  return {
    middle: placeOn(piece, middle),
    reach: ((length(piece.along) + length(piece.bulge)) * (end - start)) / 2,
    weight: length(piece.along) * (end - start),
    parts: () => [span(piece, start, middle), span(piece, middle, end)],
  };
}
