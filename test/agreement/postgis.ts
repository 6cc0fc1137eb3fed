import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { prepareLine, signedDistance } from '#agreement/compliance';

// `npm run witness`: a second witness beside GeographicLib. PostGIS, of Debian's postgresql-NN-postgis-3, without a server.
const POSTGIS = globSync('/usr/share/postgresql/*/extension/postgis.control').sort().at(-1);
const BIN = POSTGIS === undefined ? undefined : `/usr/lib/postgresql/${/postgresql\/(\d+)/.exec(POSTGIS)?.[1]}/bin`;
const ABSENT = BIN === undefined ? 'there is no PostGIS here: apt-get install postgresql-15-postgis-3' : false;
// It never runs as root.
const NOBODY = 65534;
const AS = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

// PostGIS draws a leg as a great circle on a ball, which strays from the geodesic with the square of its length: 2 mm in 5 km.
const STARTS: readonly (readonly [lon: number, lat: number])[] = [
  [30, 50],
  [179.9, 60],
  [-120, 89.9],
  [15, -0.1],
];

test('PostGIS finds the same distances from lines, also over the antimeridian and by a pole', {
  skip: ABSENT,
}, () => {
  for (const start of STARTS) {
    const points = windingFrom(start);
    const line = prepareLine({ edge: 'geodesic', parts: [points] });
    assert.ok(line.ok);
    const places = points.flatMap(([lon, lat]) =>
      Array.from({ length: 20 }, (_, i): readonly [number, number] => [
        lon + (Math.sin(i * 7) * 0.4) / Math.cos((lat * Math.PI) / 180),
        Math.min(89.99, lat + Math.cos(i * 13) * 0.2),
      ]),
    );
    const told = distancesIn(points, places);
    assert.equal(told.length, places.length);
    for (const [i, place] of places.entries()) {
      const [ours, theirs] = [Math.abs(signedDistance(line.value, place)), told[i] ?? Number.NaN];
      // It finds the nearest place on that ball too, and measures to there on the ellipsoid: a little farther than the truth.
      assert.ok(ours - theirs <= 0.02, `${place}: ${ours} m, PostGIS ${theirs} m`);
      assert.ok(theirs - ours <= 0.02 + 2e-5 * theirs, `${place}: ${ours} m, PostGIS ${theirs} m`);
    }
  }
});

/** Twelve legs of some 4 km. */
function windingFrom([lon, lat]: readonly [number, number]): readonly (readonly [number, number])[] {
  return Array.from({ length: 13 }, (_, i): readonly [number, number] => [
    lon + (0.03 * i) / Math.cos((lat * Math.PI) / 180),
    lat + 0.02 * Math.sin(i * 1.3),
  ]);
}

function distancesIn(
  points: readonly (readonly [number, number])[],
  places: readonly (readonly [number, number])[],
): readonly number[] {
  const line = `LINESTRING(${points.map((point) => point.join(' ')).join(',')})`;
  const rows = places.map((place, i) => `(${i},'POINT(${place.join(' ')})'::geography)`).join(',');
  const out = ask(
    `SELECT 'far ' || ST_Distance(at, '${line}'::geography) AS said FROM (VALUES ${rows}) AS p(i, at) ORDER BY i`,
  );
  return [...out.matchAll(/said = "far ([\d.e+-]+)"/g)].map(([, metres]) => Number(metres));
}

/** Asks a database that lives for one question, in the mode that needs no server. */
function ask(question: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'travaux-postgis-'));
  try {
    if (AS.uid !== undefined) chownSync(folder, NOBODY, NOBODY);
    const options = { ...AS, cwd: folder, encoding: 'utf8', timeout: 120_000 } as const;
    const data = join(folder, 'data');
    const made = spawnSync(join(BIN ?? '', 'initdb'), ['-D', data, '-E', 'UTF8', '--locale=C', '-N'], options);
    assert.equal(made.status, 0, made.stderr);
    const input = `CREATE EXTENSION postgis;\n${question};\n`;
    const asked = spawnSync(join(BIN ?? '', 'postgres'), ['--single', '-F', '-D', data, 'postgres'], {
      ...options,
      input,
    });
    assert.equal(asked.status, 0, asked.stderr);
    return asked.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
