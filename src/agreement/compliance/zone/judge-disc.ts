import type { LonLat } from '../happening.ts';
import { headingAt, moved, placeOf, type Vector, walk } from './ellipsoid.ts';
import { IN, judgeRegion, OUT, possible, type ZoneJudgement } from './judge.ts';
import { type Local, localTo } from './local.ts';
import { findNearest } from './nearest.ts';
import { sectorRegion } from './sector-region.ts';
import { isPlaceInZone, type PreparedZone } from './zone.ts';

/**
 * Judges a point that is known to within a radius, in metres. The nearest that any place of the disc comes to the line is
 * the distance of its middle less the radius, which is exact; the farthest is no more than the sum, and where that
 * leaves a doubt the disc is judged part by part.
 */
export function judgeDisc(zone: PreparedZone, centre: LonLat, radius: number): ZoneJudgement {
  const middle = placeOf(centre);
  if (radius === 0) return isPlaceInZone(zone, middle) ? IN : OUT;
  if (zone.side !== 'both') return judgeRegion(zone, discRegion(centre, radius));
  const nearest = findNearest(zone.line.thicket, middle, zone.depth + radius);
  if (nearest === undefined) return OUT;
  if (nearest.distance + radius <= zone.depth) return IN;
  const ring = ringOf(localTo(zone, middle, radius, nearest.distance), centre, radius, nearest.distance);
  const sawOut = nearest.distance > zone.depth || ring.some((distance) => distance > zone.depth);
  if (!sawOut || isBent(nearest.distance, ring, radius)) return judgeRegion(zone, discRegion(centre, radius));
  return possible(shareWithin(zone.depth, nearest.distance, ring));
}

function discRegion(centre: LonLat, radius: number): ReturnType<typeof sectorRegion> {
  return sectorRegion({ centre, from: 0, to: 360, least: 0, most: radius });
}

const RING = 12;
const DIRECTIONS = Array.from({ length: RING }, (_, i) => {
  const bearing = ((2 * Math.PI) / RING) * i;
  return { north: Math.cos(bearing), east: Math.sin(bearing) };
});

/** The distances of points round the rim of a disc. */
function ringOf({ thicket }: Local, centre: LonLat, radius: number, distance: number): readonly number[] {
  const [middle, ahead, right] = [placeOf(centre), headingAt(centre, 0), headingAt(centre, 90)];
  return DIRECTIONS.map(({ north, east }) => {
    const at = walk(middle, moved(moved(NOWHERE, ahead, north), right, east), radius);
    return findNearest(thicket, at, distance + radius + 1)?.distance ?? distance + radius;
  });
}

const NOWHERE: Vector = { x: 0, y: 0, z: 0 };

/** Whether the distance changes so unevenly over a disc that a plane between its middle and its rim would mislead. */
function isBent(distance: number, ring: readonly number[], radius: number): boolean {
  return ring.some((here, i) => {
    const opposite = ring[(i + RING / 2) % RING] ?? here;
    return Math.abs((here + opposite) / 2 - distance) > EVEN * radius;
  });
}

const EVEN = 0.08;

// The polygon through twelve points so far out has the area of the disc.
const OUTWARD = Math.sqrt((2 * Math.PI) / (RING * Math.sin((2 * Math.PI) / RING)));

/** The share of a disc within a depth, with the distance even between its middle and its rim. */
function shareWithin(depth: number, distance: number, ring: readonly number[]): number {
  const rim = ring.map((each) => distance + (each - distance) * OUTWARD);
  const shares = rim.map((here, i) => shareOfTriangle(depth, distance, here, rim[(i + 1) % RING] ?? here));
  return shares.reduce((sum, share) => sum + share, 0) / RING;
}

/** The share of a triangle where a value, even between its corners, is no more than a depth. */
function shareOfTriangle(depth: number, ...corners: readonly [number, number, number]): number {
  const [low, middle, high] = [...corners].sort((p, q) => p - q) as [number, number, number];
  if (depth <= low) return 0;
  if (depth >= high) return 1;
  return depth < middle
    ? (depth - low) ** 2 / ((middle - low) * (high - low))
    : 1 - (high - depth) ** 2 / ((high - low) * (high - middle));
}
