import { ok, type Result, refuse } from '#agreement/terms';
import type { LonLat } from '../happening.ts';
import { cross, dot, EQUATOR, moved, ontoSurface, POLE, placeOf, unit, upAt, type Vector } from './ellipsoid.ts';
import type { Patch } from './patch.ts';
import type { Region } from './region.ts';
import { type Flat, findCrossing, triangulate } from './triangulate.ts';

/**
 * An area in triangles, whose sides are arcs in a plane through the earth's centre. They depart from the
 * shortest way by 3 cm in 20 km. Refuses a ring that has no area, crosses itself, or goes beyond a quarter of the earth's
 * circumference from its middle.
 */
export function areaRegion(ring: readonly LonLat[]): Result<Region> {
  const places = withoutLast(ring).map(placeOf);
  if (places.length < 3) return refuse('where', 'The area has fewer than three points; give its corners in order.');
  const chart = chartAbout(places);
  if (places.some((place) => dot(place, chart.up) <= 0))
    return refuse('where', 'The area is larger than half of the earth; divide it.');
  const flat = places.map((place) => onChart(chart, place));
  const crossing = findCrossing(flat);
  if (crossing !== undefined)
    return refuse(
      'where',
      `The area crosses itself at side ${crossing + 1}; give its corners in order round it, each once.`,
    );
  const triangles = triangulate(flat);
  if (triangles.length === 0) return refuse('where', 'The corners of the area lie on one line; give one beside it.');
  const reach = SHORTER * Math.max(...flat.map(([right, ahead]) => Math.hypot(right, ahead)));
  const patches = triangles.map(([a, b, c]) => triangle(chart, a, b, c));
  return ok({ middle: chart.origin, reach, patches });
}

/** A plane that touches the earth: straight lines on it are planes through the centre (a gnomonic chart). */
interface Chart {
  readonly origin: Vector;
  readonly up: Vector;
  readonly right: Vector;
  readonly ahead: Vector;
}

function chartAbout(places: readonly Vector[]): Chart {
  const sum = places.reduce((total, place) => moved(total, place, 1 / places.length), { x: 0, y: 0, z: 0 });
  const origin = ontoSurface(sum);
  const up = upAt(origin);
  const right = unit(cross(Math.abs(up.z) < 0.9 ? { x: 0, y: 0, z: 1 } : { x: 1, y: 0, z: 0 }, up));
  return { origin, up, right, ahead: cross(up, right) };
}

function onChart({ origin, up, right, ahead }: Chart, place: Vector): Flat {
  const scale = dot(origin, up) / dot(place, up);
  const from = moved({ x: place.x * scale, y: place.y * scale, z: place.z * scale }, origin, -1);
  return [dot(from, right), dot(from, ahead)];
}

// What is drawn on the chart comes down shorter on the earth, but for its flattening.
const SHORTER = EQUATOR / POLE;

function triangle(chart: Chart, a: Flat, b: Flat, c: Flat): Patch {
  const middle: Flat = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3];
  const raised = moved(moved(chart.origin, chart.right, middle[0]), chart.ahead, middle[1]);
  const size = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
  return {
    middle: ontoSurface(raised),
    reach: SHORTER * Math.max(...[a, b, c].map((p) => Math.hypot(p[0] - middle[0], p[1] - middle[1]))),
    weight: size * (dot(chart.origin, chart.origin) / dot(raised, raised)) ** 1.5,
    parts: () => {
      const [ab, bc, ca] = [between(a, b), between(b, c), between(c, a)];
      return [
        triangle(chart, a, ab, ca),
        triangle(chart, b, bc, ab),
        triangle(chart, c, ca, bc),
        triangle(chart, ab, bc, ca),
      ];
    },
  };
}

function between(p: Flat, q: Flat): Flat {
  return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
}

function withoutLast(ring: readonly LonLat[]): readonly LonLat[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  return closed && ring.length > 1 ? ring.slice(0, -1) : ring;
}
