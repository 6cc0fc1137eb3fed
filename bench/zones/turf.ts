import type { LonLat } from '../../src/agreement/compliance/happening.ts';

/** What the peer says of places: each way of asking it, with its verdicts in order. */
export interface PeerWay {
  readonly name: string;
  readonly verdicts: (places: readonly LonLat[]) => readonly boolean[];
}

type Shape = object;
interface Turf {
  readonly lineString: (points: readonly LonLat[]) => Shape;
  readonly point: (place: LonLat) => Shape;
  readonly distance: (place: Shape, line: Shape, options: object) => number;
  readonly buffer: (line: Shape, kilometres: number, options: object) => Shape;
  readonly isWithin: (place: Shape, area: Shape) => boolean;
}

/** The two ways in which people ask turf: the distance from the line, and a polygon round it. */
export async function turfWays(points: readonly LonLat[], depth: number): Promise<readonly PeerWay[]> {
  const turf = await loadTurf();
  const line = turf.lineString(points);
  return [
    {
      name: 'turf distance',
      verdicts: (places) =>
        places.map((place) => turf.distance(turf.point(place), line, { units: 'kilometers' }) <= depth / 1000),
    },
    {
      name: 'turf buffer',
      verdicts: (places) => {
        const band = turf.buffer(line, depth / 1000, { units: 'kilometers' });
        return places.map((place) => turf.isWithin(turf.point(place), band));
      },
    },
  ];
}

async function loadTurf(): Promise<Turf> {
  const [helpers, distance, buffer, within] = await Promise.all(
    ['helpers', 'point-to-line-distance', 'buffer', 'boolean-point-in-polygon'].map((name) => import(`@turf/${name}`)),
  );
  return {
    lineString: helpers.lineString,
    point: helpers.point,
    distance: distance.default,
    buffer: buffer.default,
    isWithin: within.default,
  };
}
