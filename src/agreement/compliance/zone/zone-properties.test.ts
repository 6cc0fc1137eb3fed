import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LonLat, Where } from '../happening.ts';
import { placeOf } from './ellipsoid.ts';
import { isInZone, judgePlace, type PreparedLine, prepareLine, prepareZone, type ZoneSide } from './index.ts';
import { isPlaceInZone } from './zone.ts';

const point = (lon: number, lat: number) =>
  fc.tuple(
    fc.double({ min: lon - 1, max: lon + 1, noNaN: true }),
    fc.double({ min: lat - 1, max: lat + 1, noNaN: true }),
  );

/** Lines of two to seven points about a place that may be on the antimeridian or near a pole, and places near them. */
const scene = fc.constantFrom<LonLat>([30, 50], [180, -20], [0, 0], [75, 88.9]).chain(([lon, lat]) =>
  fc.record({
    line: fc
      .array(point(lon, lat), { minLength: 2, maxLength: 7 })
      .map(prepared)
      .filter((line) => line !== undefined),
    at: point(lon, lat),
    depth: fc.double({ min: 500, max: 60_000, noNaN: true }),
    side: fc.constantFrom<ZoneSide>('both', 'left', 'right'),
    bearing: fc.double({ min: 0, max: 360, noNaN: true }),
    spread: fc.double({ min: 1, max: 180, noNaN: true }),
    least: fc.double({ min: 0, max: 10_000, noNaN: true }),
    length: fc.double({ min: 50, max: 20_000, noNaN: true }),
  }),
);

function prepared(points: readonly LonLat[]): PreparedLine | undefined {
  const line = prepareLine({ edge: 'geodesic', parts: [points] });
  return line.ok ? line.value : undefined;
}

function verdictOn(line: PreparedLine, depth: number, side: ZoneSide, where: Where) {
  const judged = judgePlace(prepareZone(line, depth, side), where);
  assert.ok(judged.ok);
  return judged.value;
}

const ORDER = ['out', 'possible', 'in'] as const;

test('a deeper zone contains a shallower one', () => {
  fc.assert(
    fc.property(scene, fc.double({ min: 1, max: 2, noNaN: true }), ({ line, at, depth, side, length }, deeper) => {
      const where: Where = { kind: 'point', point: at, radius: length };
      const [shallow, deep] = [depth, depth * deeper].map((each) => verdictOn(line, each, side, where));
      assert.ok(shallow !== undefined && deep !== undefined);
      assert.ok(
        ORDER.indexOf(deep.verdict) >= ORDER.indexOf(shallow.verdict),
        `${shallow.verdict}, then ${deep.verdict}`,
      );
    }),
  );
});

test('a smaller radius never widens what is possible, nor turns in to out or out to in', () => {
  fc.assert(
    fc.property(scene, fc.double({ min: 0, max: 1, noNaN: true }), ({ line, at, depth, side, length }, smaller) => {
      const [wide, narrow] = [length, length * smaller].map((radius) =>
        verdictOn(line, depth, side, { kind: 'point', point: at, radius }),
      );
      if (wide?.verdict !== 'possible') assert.equal(narrow?.verdict, wide?.verdict);
    }),
  );
});

test('a narrower or shorter sector never widens what is possible', () => {
  fc.assert(
    fc.property(scene, fc.double({ min: 0.1, max: 1, noNaN: true }), (s, smaller) => {
      const sector = (times: number): Where => ({
        kind: 'sector',
        observer: s.at,
        bearing: s.bearing,
        spread: s.spread * times,
        range: [s.least, s.least + s.length * times],
      });
      const wide = verdictOn(s.line, s.depth, s.side, sector(1));
      const narrow = verdictOn(s.line, s.depth, s.side, sector(smaller));
      if (wide.verdict !== 'possible') assert.equal(narrow.verdict, wide.verdict);
    }),
  );
});

test('the share is 1 where it is in, 0 where it is out, and between where it is possible', () => {
  fc.assert(
    fc.property(scene, ({ line, at, depth, side, length }) => {
      const { verdict, share } = verdictOn(line, depth, side, { kind: 'point', point: at, radius: length });
      assert.ok(verdict === 'in' ? share === 1 : verdict === 'out' ? share === 0 : share > 0 && share < 1);
    }),
  );
});

test('what is in a zone on both sides is in that on the left or in that on the right', () => {
  fc.assert(
    fc.property(scene, ({ line, at, depth }) => {
      const [both, left, right] = (['both', 'left', 'right'] as const).map((side) =>
        isInZone(prepareZone(line, depth, side), at),
      );
      assert.equal(both, left === true || right === true);
    }),
  );
});

test('the cells of the earth say what the distance says, whatever was asked before', () => {
  fc.assert(
    fc.property(
      scene,
      fc.array(
        fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
        { maxLength: 30 },
      ),
      ({ line, at, depth, side }, others) => {
        const places = [
          ...others,
          at,
          ...others.map(([lon, lat]): LonLat => [at[0] + lon / 300, Math.max(-90, Math.min(90, at[1] + lat / 200))]),
        ];
        const [there, back] = [prepareZone(line, depth, side), prepareZone(line, depth, side)];
        const truth = places.map((place) => isPlaceInZone(there, placeOf(place)));
        assert.deepEqual(
          places.map((place) => isInZone(there, place)),
          truth,
        );
        assert.deepEqual(
          places.toReversed().map((place) => isInZone(back, place)),
          truth.toReversed(),
        );
      },
    ),
  );
});

/** Lines that go ever eastward, so that none runs back over itself, where left and right are the same place. */
const eastward = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 6 })
  .chain((lons) =>
    fc.tuple(
      ...lons
        .toSorted((a, b) => a - b)
        .map((lon) => fc.integer({ min: -1000, max: 1000 }).map((lat): LonLat => [30 + lon / 1000, 50 + lat / 1000])),
    ),
  );

test('of a line turned round, left and right have changed places', () => {
  fc.assert(
    fc.property(eastward, point(30, 50), (points, at) => {
      const [line, turned] = [prepared(points), prepared(points.toReversed())];
      assert.ok(line !== undefined && turned !== undefined);
      const ways = (one: PreparedLine, side: ZoneSide) => isInZone(prepareZone(one, 50_000, side), at);
      assert.equal(ways(line, 'left'), ways(turned, 'right'));
    }),
  );
});
