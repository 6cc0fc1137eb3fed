import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import buffer from '@turf/buffer';
import { lineString, point } from '@turf/helpers';
import pointToLineDistance from '@turf/point-to-line-distance';
import type { LonLat } from '../../src/agreement/compliance/happening.ts';

/** What the peer says of places: each way of asking it, with its verdicts in order. */
export interface PeerWay {
  readonly name: string;
  readonly verdicts: (places: readonly LonLat[]) => readonly boolean[];
}

/** The two ways in which people ask turf: the distance from the line, and a polygon round it. */
export function turfWays(points: readonly LonLat[], depth: number): readonly PeerWay[] {
  const line = lineString(points.map(([lon, lat]) => [lon, lat]));
  return [
    {
      name: 'turf distance',
      verdicts: (places) =>
        places.map((place) => pointToLineDistance(point([...place]), line, { units: 'kilometers' }) <= depth / 1000),
    },
    {
      name: 'turf buffer',
      verdicts: (places) => {
        const band = buffer(line, depth / 1000, { units: 'kilometers' });
        return places.map((place) => band !== undefined && booleanPointInPolygon(point([...place]), band));
      },
    },
  ];
}
