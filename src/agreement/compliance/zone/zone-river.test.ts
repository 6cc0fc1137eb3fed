import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { LonLat, Seen, Where } from '../happening.ts';
import { fitOf, judgePlace, prepareLine, prepareZone, readLine, signedDistance } from './index.ts';

const SHARED = process.env.TRAVAUX_SHARED ?? join(import.meta.dirname, '../../../../../shared');
const RIVER = join(SHARED, 'river-accord');
const NONE = existsSync(RIVER) ? false : 'the river accord of the shared folder is not here';

interface Expected {
  readonly report: string;
  readonly side: string;
  readonly distance_km?: number;
  readonly zones: Readonly<Record<string, { readonly verdict: string; readonly share: number }>>;
  readonly class_fits: Readonly<Record<string, string>>;
}

interface FileWhere {
  readonly point?: LonLat;
  readonly radius_m?: number;
  readonly observer?: LonLat;
  readonly bearing?: number;
  readonly spread?: number;
  readonly range_m?: readonly [number, number];
  readonly stretch?: readonly [number, number];
  readonly area?: readonly LonLat[];
}

const DEPTHS: Readonly<Record<string, number>> = { IB: 5000, X10: 10_000, OB: 20_000, X40: 40_000 };

test('the reports of the river accord: verdicts, shares, distances, sides and classes as worked out by others', {
  skip: NONE,
}, () => {
  const shape = readLine(JSON.parse(readFileSync(join(RIVER, 'river.geojson'), 'utf8')), 'geodesic');
  assert.ok(shape.ok);
  const line = prepareLine(shape.value);
  assert.ok(line.ok);
  assert.equal(line.value.segments, 83);
  const { classes } = yamlOf('agreement.yaml');
  const expected: readonly Expected[] = yamlOf('zones-expected.yaml').zones;
  const reports = new Map<string, { where: FileWhere; seen: Seen }>(
    yamlOf('entries.yaml').entries.map((entry: { id: string }) => [entry.id, entry]),
  );
  assert.equal(expected.length, 40);
  for (const { report, side, distance_km, zones, class_fits } of expected) {
    const { where, seen } = reports.get(report) ?? assert.fail(report);
    if (distance_km !== undefined && where.point !== undefined) {
      const distance = signedDistance(line.value, where.point);
      assert.ok(Math.abs(Math.abs(distance) / 1000 - distance_km) <= 0.002, `${report}: ${distance} m`);
      // The line runs from north to south, so that its left is the east.
      assert.equal(distance < 0 ? 'east' : 'west', side, report);
    }
    const stretch = { points: shape.value.parts[0] ?? [], edge: 'geodesic', isOfZone: true } as const;
    for (const [zone, { verdict, share }] of Object.entries(zones)) {
      const judged = judgePlace(prepareZone(line.value, DEPTHS[zone] ?? Number.NaN), placeOf(where), stretch);
      assert.ok(judged.ok, report);
      assert.equal(judged.value.verdict, verdict, `${report} in ${zone}`);
      const tolerance = where.point === undefined ? 0.05 : 0.03;
      assert.ok(Math.abs(judged.value.share - share) <= tolerance, `${report} in ${zone}: ${judged.value.share}`);
    }
    for (const [name, fit] of Object.entries(class_fits))
      assert.equal(fitOf(seen, name, classes), FITS[fit], `${report}: ${seen.class} as ${name}`);
  }
});

const FITS: Readonly<Record<string, string>> = { fits: 'fits', 'may fit': 'may-fit', 'does not': 'does-not-fit' };

function yamlOf(name: string) {
  return parse(readFileSync(join(RIVER, name), 'utf8'));
}

function placeOf({ point, radius_m, observer, bearing, spread, range_m, stretch, area }: FileWhere): Where {
  if (point !== undefined) return { kind: 'point', point, radius: radius_m ?? 0 };
  if (observer !== undefined)
    return { kind: 'sector', observer, bearing: bearing ?? 0, spread: spread ?? 0, range: range_m ?? [0, 0] };
  if (stretch !== undefined) return { kind: 'stretch', vertices: stretch };
  return { kind: 'area', ring: area ?? [] };
}
