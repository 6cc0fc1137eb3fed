import { ok, type Result, refuse } from '#agreement/terms';
import type { LonLat } from '../happening.ts';
import { exactDistance, length, moved, placeOf, squareBetween, unit, type Vector } from './ellipsoid.ts';
import { type Edge, legBetween } from './leg.ts';
import { courseOn, type Piece, piecesOf } from './piece.ts';
import { type Thicket, thicketOf } from './thicket.ts';

/**
 * A line as a text or an annex draws it: one part or several, each through its points in order; a part whose last point
 * is its first is closed and has no ends. `edge` says what lies between two points.
 */
export interface LineShape {
  readonly edge: Edge;
  readonly parts: readonly (readonly LonLat[])[];
}

/** A line made ready for many questions of distance. */
export interface PreparedLine {
  readonly edge: Edge;
  /** How many legs the line has, from point to point. */
  readonly segments: number;
  readonly thicket: Thicket<LinePiece>;
}

/** A piece of a line, and the courses that count where it begins and ends: at a point of the line, the mean of both legs. */
export interface LinePiece extends Piece {
  readonly first: Vector;
  readonly last: Vector;
  /** A ball about the whole piece: its middle, and its radius in metres. */
  readonly middle: Vector;
  readonly radius: number;
}

/**
 * Makes a line ready. Points that repeat the one before, to the millimetre, are passed over. Refuses a line without length, and a leg whose
 * ends lie so nearly opposite each other on the earth that the shortest way between them is in doubt.
 */
export function prepareLine({ edge, parts }: LineShape): Result<PreparedLine> {
  const courses = parts.map(withoutRepeats).filter((points) => points.length > 1);
  if (courses.length === 0) return refuse('line', 'The line has no length; give it two points that differ.');
  for (const points of courses) {
    const doubtful = edge === 'geodesic' ? findDoubtful(points) : undefined;
    if (doubtful !== undefined) return refuse('line', sayDoubtful(doubtful));
  }
  const segments = courses.reduce((sum, points) => sum + points.length - 1, 0);
  return ok({ edge, segments, thicket: thicketOf(courses.flatMap((points) => piecesThrough(points, edge))) });
}

/** The pieces of a course through points, in order. */
export function piecesThrough(points: readonly LonLat[], edge: Edge): readonly LinePiece[] {
  const legs = points
    .slice(1)
    .flatMap((to, i) => piecesOf(legBetween(points[i] ?? to, to, edge)))
    .map((piece) => ({
      ...piece,
      first: unit(courseOn(piece, 0)),
      last: unit(courseOn(piece, 1)),
      middle: moved(piece.from, piece.along, 0.5),
      radius: (length(piece.along) + length(piece.bulge)) / 2,
    }));
  const closed = isSame(points[0], points.at(-1));
  return legs.map((leg, i) => ({
    ...leg,
    first: mean(legs[i - 1] ?? (closed ? legs.at(-1) : undefined), leg) ?? leg.first,
    last: mean(leg, legs[i + 1] ?? (closed ? legs[0] : undefined)) ?? leg.last,
  }));
}

/** The course at a point where one piece hands on to the next. None where either is missing: a line ends there. */
function mean(
  before: { readonly last: Vector } | undefined,
  after: { readonly first: Vector } | undefined,
): Vector | undefined {
  if (before === undefined || after === undefined) return undefined;
  const [p, q] = [before.last, after.first];
  return { x: p.x + q.x, y: p.y + q.y, z: p.z + q.z };
}

/** Points without those that are nearer than a millimetre to the one before, whose leg would have no direction. */
export function withoutRepeats(points: readonly LonLat[]): readonly LonLat[] {
  const kept: LonLat[] = [];
  for (const point of points) {
    const before = kept.at(-1);
    if (before === undefined || squareBetween(placeOf(before), placeOf(point)) > 1e-6) kept.push(point);
  }
  return kept;
}

function isSame(p: LonLat | undefined, q: LonLat | undefined): boolean {
  return p !== undefined && q !== undefined && p[1] === q[1] && (p[0] - q[0]) % 360 === 0;
}

/** Beyond this, two ways round the earth are nearly as short as each other. */
const OPPOSITE = 19_900_000;

function findDoubtful(points: readonly LonLat[]): LonLat | undefined {
  return points.find((point, i) => i > 0 && exactDistance(points[i - 1] ?? point, point) > OPPOSITE);
}

function sayDoubtful([lon, lat]: LonLat): string {
  return `The leg to [${lon}, ${lat}] begins on the opposite side of the earth, where the shortest way is in doubt; put a point between.`;
}
