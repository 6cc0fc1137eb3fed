import geographic from 'geographiclib-geodesic';
import type { LonLat } from '../happening.ts';
import { placeOf, type Vector } from './ellipsoid.ts';

/** What a line does between two of its points: the shortest way on the ellipsoid, or straight in degrees as on a plain chart. */
export type Edge = 'geodesic' | 'straight';

/** The way from one point of a line to the next, by share of its course: 0 is the first point, 1 the next. */
export type Leg = (share: number) => Vector;

/** The leg between two points. Straight in degrees, it goes the short way round the earth. */
export function legBetween(from: LonLat, to: LonLat, edge: Edge): Leg {
  return edge === 'geodesic' ? geodesicLeg(from, to) : straightLeg(from, to);
}

function geodesicLeg(from: LonLat, to: LonLat): Leg {
  const course = geographic.Geodesic.WGS84.InverseLine(from[1], from[0], to[1], to[0]);
  return (share) => {
    if (share === 0) return placeOf(from);
    if (share === 1) return placeOf(to);
    const { lon2, lat2 } = course.ArcPosition(course.a13 * share);
    return placeOf([lon2 ?? Number.NaN, lat2 ?? Number.NaN]);
  };
}

function straightLeg(from: LonLat, to: LonLat): Leg {
  const [east, north] = [turn(to[0] - from[0]), to[1] - from[1]];
  return (share) => placeOf([from[0] + east * share, from[1] + north * share]);
}

/** A difference of longitudes, the short way round. */
function turn(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360);
}
