import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#agreement/terms';
import type { LonLat } from '../happening.ts';
import {
  isInZone,
  judgePlace,
  type LineVersion,
  lineOn,
  parseLength,
  prepareLine,
  prepareZone,
  readBearing,
  readLine,
  signedDistance,
  zoneOn,
} from './index.ts';

const LINE = {
  type: 'LineString',
  coordinates: [
    [0, 0],
    [0, 1, 250],
  ],
};
const RING = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

test('every form of GeoJSON that holds a line is read', () => {
  for (const [json, parts] of [
    [LINE, 1],
    [{ type: 'Feature', properties: {}, geometry: LINE }, 1],
    [
      {
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', geometry: LINE },
          { type: 'Feature', geometry: RING },
        ],
      },
      2,
    ],
    [
      {
        type: 'MultiLineString',
        coordinates: [
          LINE.coordinates,
          [
            [2, 2],
            [3, 3],
          ],
        ],
      },
      2,
    ],
    [{ type: 'GeometryCollection', geometries: [LINE, RING] }, 2],
    [{ type: 'MultiPolygon', coordinates: [RING.coordinates] }, 1],
  ] as const) {
    const shape = readLine(json, 'geodesic');
    assert.ok(shape.ok, JSON.stringify(json));
    assert.equal(shape.value.parts.length, parts);
  }
});

const REFUSED: readonly (readonly [unknown, RegExp])[] = [
  [null, /The document is no GeoJSON object/],
  [{ type: 'Point', coordinates: [0, 0] }, /The document is of type "Point", which is no line; leave it out/],
  [{ type: 'FeatureCollection', features: [] }, /holds no line/],
  [
    { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: { ...LINE, coordinates: [[0, 0]] } }] },
    /features\[0\]\.geometry\.coordinates has 1 points/,
  ],
  [
    {
      ...LINE,
      coordinates: [
        [0, 0],
        [0, 91],
      ],
    },
    /coordinates\[1\] has the latitude 91, beyond 90°; write the longitude first/,
  ],
  [
    {
      ...LINE,
      coordinates: [
        [0, 0],
        ['0', 1],
      ],
    },
    /coordinates\[1\] is no position; write \[longitude, latitude\]/,
  ],
  [
    {
      ...RING,
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ],
    },
    /coordinates\[0\] is a ring that is not closed; repeat/,
  ],
  [{ type: 'LineString' }, /coordinates is not there/],
];
for (const [json, sentence] of REFUSED)
  test(`${JSON.stringify(json)?.slice(0, 60)} is refused with its place`, () => {
    const shape = readLine(json, 'geodesic');
    assert.ok(!shape.ok);
    assert.match(shape.refusal.sentence, sentence);
  });

test('a line without length, and a leg to the other side of the earth, are refused', () => {
  const [point, opposite] = [
    [
      [5, 5],
      [5, 5],
    ],
    [
      [0, 0],
      [179.9, 0],
    ],
  ].map((points) => prepareLine({ edge: 'geodesic', parts: [points as unknown as LonLat[]] }));
  assert.match(point?.ok === false ? point.refusal.sentence : '', /no length/);
  assert.match(opposite?.ok === false ? opposite.refusal.sentence : '', /put a point between/);
});

test('left is negative as one looks along the line; the ends are round, and straight on from an end is on both sides', () => {
  const line = lineThrough([
    [10, 0],
    [11, 0],
  ]);
  assert.ok(signedDistance(line, [10.5, 0.1]) < 0);
  assert.ok(signedDistance(line, [10.5, -0.1]) > 0);
  assert.ok(signedDistance(line, [11.1, 0.05]) < 0);
  const [left, right] = (['left', 'right'] as const).map((side) => prepareZone(line, 20_000, side));
  assert.ok(left !== undefined && right !== undefined);
  assert.ok(isInZone(left, [11.1, 0]) && isInZone(right, [11.1, 0]));
  assert.ok(!isInZone(left, [11.1, -0.05]) && isInZone(right, [11.1, -0.05]));
  assert.ok(!isInZone(left, [11.15, 0.15]));
});

test('the left of a closed line that runs anticlockwise is what it encloses', () => {
  const line = lineThrough([
    [10, 0],
    [11, 0],
    [11, 1],
    [10, 1],
    [10, 0],
  ]);
  assert.ok(signedDistance(line, [10.5, 0.5]) < 0);
  for (const outside of [
    [9.9, -0.1],
    [11.1, 1.1],
    [10.5, -0.1],
  ] as const)
    assert.ok(signedDistance(line, outside) > 0);
});

test("a stretch of the zone's own line is in; one that the line has not, and a site by its name, are refused", () => {
  const points: readonly LonLat[] = [
    [10, 0],
    [11, 0],
    [12, 0.5],
  ];
  const zone = prepareZone(lineThrough(points), 5000);
  const own = { points, edge: 'geodesic', isOfZone: true } as const;
  assert.deepEqual(judgePlace(zone, { kind: 'stretch', vertices: [0, 1] }, own), {
    ok: true,
    value: { verdict: 'in', share: 1 },
  });
  const rival = {
    points: [
      [10, 0.02],
      [10, 0.2],
    ] as readonly LonLat[],
    edge: 'geodesic',
    isOfZone: false,
  } as const;
  const crossing = judgePlace(zone, { kind: 'stretch', vertices: [0, 1] }, rival);
  assert.equal(crossing.ok && crossing.value.verdict, 'possible');
  assert.ok(!judgePlace(zone, { kind: 'stretch', vertices: [1, 4] }, own).ok);
  assert.ok(!judgePlace(zone, { kind: 'site', site: 'the weir' }).ok);
});

test('an area that crosses itself or has no area is refused', () => {
  const zone = prepareZone(
    lineThrough([
      [10, 0],
      [11, 0],
    ]),
    5000,
  );
  for (const ring of [
    [
      [10, 0],
      [10.1, 0.1],
      [10.1, 0],
      [10, 0.1],
    ],
    [
      [10, 0],
      [10.1, 0],
    ],
    [
      [10, 0],
      [10.1, 0],
      [10.2, 0],
    ],
  ])
    assert.ok(!judgePlace(zone, { kind: 'area', ring: ring as unknown as LonLat[] }).ok, JSON.stringify(ring));
});

test('the version of a line that stood on a day, and a zone as a body adjusted it', () => {
  const shape = { edge: 'geodesic', parts: [] } as const;
  const version = (number: number, from: string): LineVersion => ({
    line: 'LR',
    version: number,
    from: from as Day,
    by: 'jc',
    entry: `e${number}`,
    shape,
  });
  const versions = [version(2, '2031-06-01'), version(1, '2031-03-01')];
  const on = (day: string) => lineOn(versions, 'LR', day as Day);
  assert.deepEqual(
    ['2031-05-31', '2031-06-01'].map((day) => {
      const stood = on(day);
      return stood.ok && stood.value.version;
    }),
    [1, 2],
  );
  assert.ok(!on('2031-02-28').ok);
  const terms = { line: 'LR', side: 'both', depth: 20_000 } as const;
  const adjusted = [{ from: '2032-01-01' as Day, by: 'jc', entry: 'd-1', to: { depth: 15_000 } }];
  assert.equal(zoneOn(terms, adjusted, '2031-12-31' as Day).depth, 20_000);
  assert.deepEqual(zoneOn(terms, adjusted, '2032-01-01' as Day), { ...terms, depth: 15_000 });
});

test('lengths and bearings are read as people write them', () => {
  assert.deepEqual(
    ['20km', '500 m', '3nmi', '0.5km'].map((words) => {
      const read = parseLength(words);
      return read.ok && read.value;
    }),
    [20_000, 500, 5556, 500],
  );
  for (const words of ['20', '0km', '-5km', '5 miles', '1e3m', '50000km']) assert.ok(!parseLength(words).ok, words);
  assert.deepEqual(['SE', 'nnw', '275', '-90.5', '361', 'x', ''].map(readBearing), [
    135,
    337.5,
    275,
    -90.5,
    undefined,
    undefined,
    undefined,
  ]);
});

function lineThrough(points: readonly LonLat[]) {
  const line = prepareLine({ edge: 'geodesic', parts: [points] });
  assert.ok(line.ok);
  return line.value;
}
