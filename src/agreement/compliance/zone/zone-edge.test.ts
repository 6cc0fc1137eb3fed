import assert from 'node:assert/strict';
import { test } from 'node:test';
import geographic from 'geographiclib-geodesic';
import type { LonLat } from '../happening.ts';
import { type Edge, isInZone, prepareLine, prepareZone, signedDistance } from './index.ts';

// The truth: the least of exact geodesic distances (GeographicLib) to places on each leg, found without any of our own code.
const { WGS84 } = geographic.Geodesic;

interface Case {
  readonly name: string;
  readonly points: readonly LonLat[];
  readonly depth: number;
}

const CASES: readonly Case[] = [
  {
    name: 'an open line',
    points: [
      [30, 50],
      [30.1, 50.05],
      [30.15, 50.2],
      [30.4, 50.18],
    ],
    depth: 20_000,
  },
  {
    name: 'a closed line',
    points: [
      [10, -10],
      [10.5, -10.1],
      [10.6, -9.6],
      [10.1, -9.7],
      [10, -10],
    ],
    depth: 5000,
  },
  {
    name: 'long chords',
    points: [
      [30, 50],
      [37, 53],
      [41, 47],
    ],
    depth: 20_000,
  },
  {
    name: 'long chords and a deep zone',
    points: [
      [-70, -30],
      [-62, -33],
      [-66, -38],
    ],
    depth: 300_000,
  },
  {
    name: 'a line over the antimeridian',
    points: [
      [178, 60],
      [-178, 61],
      [179, 62.5],
    ],
    depth: 40_000,
  },
  {
    name: 'a line by the north pole',
    points: [
      [0, 88],
      [120, 89.2],
      [-110, 88.7],
    ],
    depth: 50_000,
  },
  {
    name: 'a line by the south pole',
    points: [
      [20, -89.9],
      [170, -89.5],
      [-60, -89.7],
    ],
    depth: 10_000,
  },
  {
    name: 'a line along the equator',
    points: [
      [5, 0],
      [9, 0],
      [9.5, 0.4],
    ],
    depth: 10_000,
  },
];
const EDGES: readonly Edge[] = ['geodesic', 'straight'];
const POINTS = 200;

for (const edge of EDGES)
  for (const { name, points, depth } of CASES)
    test(`${name}, ${edge}: within 500 m of the edge the distance is right to 5 cm, and no verdict is wrong beyond`, () => {
      const line = prepareLine({ edge, parts: [points] });
      assert.ok(line.ok);
      const zone = prepareZone(line.value, depth);
      const dice = diceOf(name.length * 7919 + edge.length);
      let [tried, worst] = [0, 0];
      while (tried < POINTS) {
        const place = placeBeside(points, edge, depth, dice);
        const truth = Math.min(...legsOf(points).map(([from, to]) => leastDistance(place, from, to, edge)));
        if (Math.abs(truth - depth) > 500) continue;
        tried++;
        worst = Math.max(worst, Math.abs(Math.abs(signedDistance(line.value, place)) - truth));
        if (Math.abs(truth - depth) > 0.05)
          assert.equal(isInZone(zone, place), truth <= depth, `${place} at ${truth} m`);
      }
      assert.ok(worst <= 0.05, `the worst error is ${worst} m`);
    });

test('far from a line the distance is exact, up to the other side of the earth', () => {
  const points: readonly LonLat[] = [
    [30, 50],
    [33, 51],
    [34, 48],
  ];
  for (const edge of EDGES) {
    const line = prepareLine({ edge, parts: [points] });
    assert.ok(line.ok);
    for (const place of [
      [36, 44],
      [20, 60],
      [2, 48],
      [-74, 40],
      [151, -33],
      [-149, -50],
      [-150, -49.5],
    ] as const) {
      const truth = Math.min(...legsOf(points).map(([from, to]) => leastDistance(place, from, to, edge)));
      const error = Math.abs(Math.abs(signedDistance(line.value, place)) - truth);
      assert.ok(error <= 0.05, `${edge}, ${place}: ${error} m off ${truth}`);
    }
  }
});

function legsOf(points: readonly LonLat[]): readonly (readonly [LonLat, LonLat])[] {
  return points.slice(1).map((to, i) => [points[i] ?? to, to]);
}

/** A place some depth to one side of a line, give or take 450 m; or about one of its points. */
function placeBeside(points: readonly LonLat[], edge: Edge, depth: number, dice: () => number): LonLat {
  const legs = legsOf(points);
  const [from, to] = legs[Math.floor(dice() * legs.length)] ?? [
    [0, 0],
    [0, 0],
  ];
  const share = dice() < 0.2 ? Math.round(dice()) : dice();
  const [lon, lat] = onLeg(from, to, edge)(share);
  const there = WGS84.Inverse(lat, lon, to[1], to[0]);
  const bearing = share === 0 || share === 1 ? dice() * 360 : (there.azi1 ?? 0) + (dice() < 0.5 ? 90 : -90);
  const { lon2, lat2 } = WGS84.Direct(lat, lon, bearing, depth + (dice() - 0.5) * 900);
  return [lon2 ?? 0, lat2 ?? 0];
}

function onLeg(from: LonLat, to: LonLat, edge: Edge): (share: number) => LonLat {
  const course = WGS84.InverseLine(from[1], from[0], to[1], to[0]);
  if (edge === 'geodesic')
    return (share) => {
      const { lon2, lat2 } = course.Position(share * course.s13);
      return [lon2 ?? 0, lat2 ?? 0];
    };
  const east = to[0] - from[0] - 360 * Math.round((to[0] - from[0]) / 360);
  return (share) => [from[0] + east * share, from[1] + (to[1] - from[1]) * share];
}

/** Looks at places all along a leg, and closes in on the nearest by golden section. */
function leastDistance(place: LonLat, from: LonLat, to: LonLat, edge: Edge): number {
  const at = onLeg(from, to, edge);
  const distance = (share: number) => {
    const [lon, lat] = at(share);
    return WGS84.Inverse(place[1], place[0], lat, lon).s12 ?? Number.NaN;
  };
  const steps = Array.from({ length: 41 }, (_, i) => distance(i / 40));
  const nearest = steps.indexOf(Math.min(...steps));
  let [low, high] = [Math.max(0, (nearest - 1) / 40), Math.min(1, (nearest + 1) / 40)];
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i < 40; i++) {
    const [p, q] = [high - golden * (high - low), low + golden * (high - low)];
    if (distance(p) < distance(q)) high = q;
    else low = p;
  }
  return Math.min(distance((low + high) / 2), ...steps);
}

/** Random numbers that are the same on every run. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
