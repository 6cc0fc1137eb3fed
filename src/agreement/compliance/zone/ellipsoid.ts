import geographic from 'geographiclib-geodesic';
import type { LonLat } from '../happening.ts';

/** A place or a direction in space: metres from the earth's centre, x through 0° E on the equator, z through the north pole. */
export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The radius of the equator (WGS84), in metres. */
export const EQUATOR = 6378137;
const FLATTENING = 1 / 298.257223563;
/** The radius at the poles, in metres. */
export const POLE = EQUATOR * (1 - FLATTENING);
const E2 = FLATTENING * (2 - FLATTENING);
/** The largest radius of curvature that the surface has anywhere, in metres. */
export const FLATTEST = (EQUATOR * EQUATOR) / POLE;
const DEGREE = Math.PI / 180;

// The surface is where IN_A·(x² + y²) + IN_B·z² = 1.
const IN_A = 1 / (EQUATOR * EQUATOR);
const IN_B = 1 / (POLE * POLE);

/** The place in space of a place on the surface. */
export function placeOf([lon, lat]: LonLat): Vector {
  const [phi, lambda] = [lat * DEGREE, lon * DEGREE];
  const sine = Math.sin(phi);
  const normal = EQUATOR / Math.sqrt(1 - E2 * sine * sine);
  const across = normal * Math.cos(phi);
  return { x: across * Math.cos(lambda), y: across * Math.sin(lambda), z: normal * (1 - E2) * sine };
}

/** The degrees of a place in space that lies on the surface. */
export function lonLatOf({ x, y, z }: Vector): LonLat {
  return [Math.atan2(y, x) / DEGREE, Math.atan2(z, (1 - E2) * Math.hypot(x, y)) / DEGREE];
}

/** Brings a place that lies somewhat off the surface down or up to it, along the ray from the earth's centre. */
export function ontoSurface({ x, y, z }: Vector): Vector {
  const scale = 1 / Math.sqrt(IN_A * (x * x + y * y) + IN_B * z * z);
  return { x: x * scale, y: y * scale, z: z * scale };
}

/** The direction straight up from the surface, of length 1. */
export function upAt({ x, y, z }: Vector): Vector {
  const length = Math.sqrt(IN_A * IN_A * (x * x + y * y) + IN_B * IN_B * z * z);
  return { x: (IN_A * x) / length, y: (IN_A * y) / length, z: (IN_B * z) / length };
}

/** The direction on the surface that a bearing points to, in degrees clockwise from north, of length 1. */
export function headingAt([lon, lat]: LonLat, bearing: number): Vector {
  const [phi, lambda, azimuth] = [lat * DEGREE, lon * DEGREE, bearing * DEGREE];
  const [east, north] = [Math.sin(azimuth), Math.cos(azimuth)];
  return {
    x: -east * Math.sin(lambda) - north * Math.sin(phi) * Math.cos(lambda),
    y: east * Math.cos(lambda) - north * Math.sin(phi) * Math.sin(lambda),
    z: north * Math.cos(phi),
  };
}

/**
 * The distance on the surface between two places, from the straight line through the earth between them: an arc whose
 * curvature is that of the surface below the middle of the line, in its direction (Euler's theorem). Against exact
 * geodesics it errs by less than 1 mm up to 500 km, and by less than `arcError` beyond; tests hold it to that.
 */
export function arcBetween(p: Vector, q: Vector): number {
  const [dx, dy, dz] = [p.x - q.x, p.y - q.y, p.z - q.z];
  const [mx, my, mz] = [p.x + q.x, p.y + q.y, p.z + q.z];
  const [across, along] = [dx * dx + dy * dy, dz * dz];
  const square = across + along;
  // Over a millionth of a metre nothing bends, and smaller numbers would lose their figures.
  if (square < 1e-12) return Math.sqrt(square);
  const [middle, middleZ] = [mx * mx + my * my, mz * mz];
  const bent = (IN_A * across + IN_B * along) / square;
  const curvature = bent * Math.sqrt((IN_A * middle + IN_B * middleZ) / (IN_A * IN_A * middle + IN_B * IN_B * middleZ));
  const chord = Math.sqrt(square);
  return (2 / curvature) * Math.asin(Math.min(1, (chord * curvature) / 2));
}

/** Up to this many metres `arcBetween` is right to a millimetre. */
export const NEAR = 500_000;

/** How far `arcBetween` may be off at a distance, in metres; up to 10,000 km. It grows with the fifth power. */
export function arcError(distance: number): number {
  return 0.001 + 5e-32 * distance ** 5;
}

/** The exact distance on the surface (Karney, 2013), by GeographicLib, in metres. */
export function exactDistance(p: LonLat, q: LonLat): number {
  const { s12 } = geographic.Geodesic.WGS84.Inverse(p[1], p[0], q[1], q[0], geographic.Geodesic.DISTANCE);
  return s12 ?? Number.NaN;
}

/**
 * Goes straight on along the surface from a place, in a direction of length 1, for so many metres. The geodesic's own
 * equation, solved by Nyström's method in steps short enough for errors below a millimetre up to 1,000 km.
 */
export function walk(from: Vector, direction: Vector, metres: number): Vector {
  const steps = Math.max(1, Math.ceil(metres / 120_000));
  const h = metres / steps;
  let [place, heading] = [from, direction];
  for (let i = 0; i < steps; i++) {
    const a = bend(place, heading);
    const half = moved(moved(place, heading, h / 2), a, (h * h) / 8);
    const b = bend(half, moved(heading, a, h / 2));
    const c = bend(half, moved(heading, b, h / 2));
    const end = moved(moved(place, heading, h), c, (h * h) / 2);
    const d = bend(end, moved(heading, c, h));
    const sixth = (h * h) / 6;
    place = moved(moved(moved(moved(place, heading, h), a, sixth), b, sixth), c, sixth);
    heading = moved(moved(moved(moved(heading, a, h / 6), b, h / 3), c, h / 3), d, h / 6);
  }
  return place;
}

/** How a geodesic bends at a place: straight down, by the curvature of the surface in its direction. */
function bend({ x, y, z }: Vector, u: Vector): Vector {
  const k = (IN_A * (u.x * u.x + u.y * u.y) + IN_B * u.z * u.z) / (IN_A * IN_A * (x * x + y * y) + IN_B * IN_B * z * z);
  return { x: -k * IN_A * x, y: -k * IN_A * y, z: -k * IN_B * z };
}

/** A place or direction, `times` of another further on. */
export function moved(from: Vector, by: Vector, times: number): Vector {
  return { x: from.x + by.x * times, y: from.y + by.y * times, z: from.z + by.z * times };
}

/** The square of the straight way between two places. */
export function squareBetween(p: Vector, q: Vector): number {
  return (p.x - q.x) ** 2 + (p.y - q.y) ** 2 + (p.z - q.z) ** 2;
}

/** The scalar product. */
export function dot(p: Vector, q: Vector): number {
  return p.x * q.x + p.y * q.y + p.z * q.z;
}

/** The vector product. */
export function cross(p: Vector, q: Vector): Vector {
  return { x: p.y * q.z - p.z * q.y, y: p.z * q.x - p.x * q.z, z: p.x * q.y - p.y * q.x };
}

/** The length of a vector. */
export function length(v: Vector): number {
  return Math.sqrt(dot(v, v));
}

/** The same direction with length 1; none stays none. */
export function unit(v: Vector): Vector {
  const long = length(v);
  return long === 0 ? v : { x: v.x / long, y: v.y / long, z: v.z / long };
}
