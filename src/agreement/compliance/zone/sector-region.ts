import type { LonLat } from '../happening.ts';
import { headingAt, moved, placeOf, type Vector, walk } from './ellipsoid.ts';
import type { Patch } from './patch.ts';
import type { Region } from './region.ts';

/** A sector about a point: from `least` to `most` metres, from one bearing to another in degrees, clockwise. A disc is the whole round. */
export interface Sector {
  readonly centre: LonLat;
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly most: number;
}

/** A sector in patches: quadrants or less. It divides by bearing where it is broader than long, else by range. */
export function sectorRegion({ centre, from, to, least, most }: Sector): Region {
  const frame: Frame = { centre: placeOf(centre), north: headingAt(centre, 0), east: headingAt(centre, 90) };
  const whole = partOf(frame, from * DEGREE, to * DEGREE, least, most);
  const patches = to - from > 90 ? whole.parts().flatMap((half) => half.parts()) : [whole];
  return whole.reach < most
    ? { middle: whole.middle, reach: whole.reach, patches }
    : { middle: frame.centre, reach: most, patches };
}

interface Frame {
  readonly centre: Vector;
  readonly north: Vector;
  readonly east: Vector;
}

const DEGREE = Math.PI / 180;
/** For shares alone: the ball that comes near enough to the earth. */
const BALL = 6_371_000;

function partOf(frame: Frame, from: number, to: number, least: number, most: number): Patch {
  const [bearing, range] = [(from + to) / 2, (least + most) / 2];
  const [turn, length] = [to - from, most - least];
  const heading = moved(scaled(frame.north, Math.cos(bearing)), frame.east, Math.sin(bearing));
  return {
    middle: walk(frame.centre, heading, range),
    // On a surface that is round everywhere, circles are shorter than on a plane.
    reach: Math.hypot(length / 2, (most * turn) / 2),
    weight: turn * Math.sin((most + least) / (2 * BALL)) * Math.sin(length / (2 * BALL)),
    parts: () =>
      most * turn > length
        ? [partOf(frame, from, bearing, least, most), partOf(frame, bearing, to, least, most)]
        : [partOf(frame, from, to, least, range), partOf(frame, from, to, range, most)],
  };
}

function scaled(v: Vector, times: number): Vector {
  return { x: v.x * times, y: v.y * times, z: v.z * times };
}
