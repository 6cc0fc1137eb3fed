import assert from 'node:assert/strict';
import { test } from 'node:test';
import geographic from 'geographiclib-geodesic';
import type { LonLat, Where } from '../happening.ts';
import { isInZone, judgePlace, type PreparedZone, prepareLine, prepareZone, type ZoneSide } from './index.ts';

const { WGS84 } = geographic.Geodesic;
// A line with bends and a hairpin, so that discs and sectors meet edges of every form.
const POINTS: readonly LonLat[] = [
  [30, 50],
  [30.1, 50.05],
  [30.02, 50.08],
  [30.2, 50.2],
  [30.4, 50.18],
  [30.41, 50.3],
];
const dice = diceOf(20261124);

test('the share of discs across the edge is good to 0.03, against a dense and even sample', () => {
  eachPlace(60, (zone, at) => {
    const radius = 200 + dice() * 6000;
    const disc = sampled(zone, at, 0, 360, 0, radius);
    return { where: { kind: 'point', point: at, radius }, truth: disc, tolerance: 0.03 };
  });
});

test('the share of sectors is good to 0.05', () => {
  eachPlace(40, (zone, at) => {
    const [bearing, spread, least] = [dice() * 360, 5 + dice() * 80, dice() * 3000];
    const most = least + 500 + dice() * 8000;
    const truth = sampled(zone, at, bearing - spread, bearing + spread, least, most);
    return { where: { kind: 'sector', observer: at, bearing, spread, range: [least, most] }, truth, tolerance: 0.05 };
  });
});

test('the share of areas is good to 0.05, also where they are hollow', () => {
  eachPlace(40, (zone, [lon, lat]) => {
    const size = 0.01 + dice() * 0.08;
    // An L: three quarters of a square.
    const ring: readonly LonLat[] = [
      [0, 0],
      [1, 0],
      [1, 0.5],
      [0.5, 0.5],
      [0.5, 1],
      [0, 1],
    ].map(([x = 0, y = 0]) => [lon + x * size, lat + y * size]);
    const places = even(40)
      .flatMap((x) => even(40).map((y) => [x, y] as const))
      .filter(([x, y]) => x < 0.5 || y < 0.5);
    const inside = places.filter(([x, y]) => isInZone(zone, [lon + x * size, lat + y * size])).length;
    return { where: { kind: 'area', ring }, truth: inside / places.length, tolerance: 0.05 };
  });
});

interface Question {
  readonly where: Where;
  readonly truth: number;
  readonly tolerance: number;
}

function eachPlace(times: number, ask: (zone: PreparedZone, at: LonLat) => Question): void {
  const line = prepareLine({ edge: 'geodesic', parts: [POINTS] });
  assert.ok(line.ok);
  let possible = 0;
  for (let i = 0; i < times; i++) {
    const side = (['both', 'both', 'left', 'right'] as const)[i % 4] as ZoneSide;
    const zone = prepareZone(line.value, 1000 + dice() * 6000, side);
    const { where, truth, tolerance } = ask(zone, [29.9 + dice() * 0.6, 49.95 + dice() * 0.4]);
    const judged = judgePlace(zone, where);
    assert.ok(judged.ok);
    const { verdict, share } = judged.value;
    assert.ok(
      Math.abs(share - truth) <= tolerance,
      `${JSON.stringify(where)} ${side} ${zone.depth}: ${share}, not ${truth}`,
    );
    if (truth > 0 && truth < 1) assert.equal(verdict, 'possible');
    if (verdict === 'possible') possible++;
  }
  assert.ok(possible > times / 6, `only ${possible} of ${times} met the edge`);
}

/** The share of a sector in a zone: places even in area, by GeographicLib. */
function sampled(
  zone: PreparedZone,
  [lon, lat]: LonLat,
  from: number,
  to: number,
  least: number,
  most: number,
): number {
  const places = even(40).flatMap((radial) =>
    even(50).map((turn): LonLat => {
      const range = Math.sqrt(least ** 2 + radial * (most ** 2 - least ** 2));
      const { lon2, lat2 } = WGS84.Direct(lat, lon, from + turn * (to - from), range);
      return [lon2 ?? 0, lat2 ?? 0];
    }),
  );
  return places.filter((place) => isInZone(zone, place)).length / places.length;
}

function even(parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, i) => (i + 0.5) / parts);
}

function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
