import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { folder, travaux } from './travaux.ts';

const LINE = JSON.stringify({
  type: 'LineString',
  coordinates: [
    [30, 50],
    [30.5, 50.1],
    [31, 50],
  ],
});

async function run(t: TestContext, reports: string, options: readonly string[], line = LINE, depth = '20km') {
  const at = await folder(t);
  await writeFile(join(at, 'line.geojson'), line);
  await writeFile(join(at, 'reports.csv'), reports);
  return travaux(['zones', '--line', 'line.geojson', '--depth', depth, 'reports.csv', ...options], { cwd: at });
}

const REPORTS = [
  '\ufeffid,lon,lat,radius_m,bearing,width_deg,range_min_m,range_max_m,note',
  '"post ""A"", north",30.5,50.15,,,,,,x',
  'r2,30.5,49.5,300,,,,,y',
  '',
  'r3,30.5,50.2,,SE,,1000,5000,"two',
  'lines"',
  'r4,30.5,50.27,5000,,,,,',
  '',
].join('\r\n');

test('zones answers with the line, the counts and each report: quotations, CR LF and a byte order mark are read', async (t) => {
  const { code, out, err } = await run(t, REPORTS, ['--json']);
  assert.equal(code, 0, err);
  assert.match(err, /not read: note/);
  const answer = JSON.parse(out);
  assert.deepEqual(answer.line, { segments: 2, edge: 'geodesic' });
  assert.deepEqual(answer.counts, { in: 2, out: 1, possible: 1 });
  assert.deepEqual(
    answer.reports.map(({ id, verdict }: { id: string; verdict: string }) => [id, verdict]),
    [
      ['post "A", north', 'in'],
      ['r2', 'out'],
      ['r3', 'in'],
      ['r4', 'possible'],
    ],
  );
  assert.ok(answer.reports[0].distance_m < 0, 'the north of a line that runs east is its left');
  assert.ok(answer.reports[3].share > 0 && answer.reports[3].share < 1);
});

test('--side keeps one side, --summary leaves the list out, and a table is for people', async (t) => {
  const right = await run(t, REPORTS, ['--json', '--summary', '--side', 'right']);
  assert.deepEqual(JSON.parse(right.out), {
    line: { segments: 2, edge: 'geodesic' },
    counts: { in: 0, out: 4, possible: 0 },
  });
  const table = await run(t, REPORTS, ['--edge', 'straight']);
  assert.match(table.out, /^Within 20\.000 km on both sides of a line of 2 segments \(straight\):/);
  assert.match(table.out, /in .* km left .*post "A", north\n/);
  assert.match(table.out, /2 in, 1 out, 1 possible; 4 in all\.\n$/);
});

const HEAD = 'id,lon,lat,radius_m,bearing,width_deg,range_min_m,range_max_m\nfine,30,50,,,,,\n';
const BAD: readonly (readonly [string, RegExp])[] = [
  [`${HEAD}a,30,95,,,,,\n`, /Line 3, column "lat": "95" .*degrees north/],
  [`${HEAD}"a\nb",30,x,,,,,\n`, /Line 3, column "lat": "x"/],
  [`${HEAD}"a\nb",30,50,,,,,\nc,,50,,,,,\n`, /Line 5, column "lon" is not/],
  [`${HEAD}a,30,50,-5,,,,\n`, /Line 3, column "radius_m": "-5" .*metres/],
  [`${HEAD}a,30,50,5,90,,,2000\n`, /column "radius_m": "5" is given with a bearing/],
  [`${HEAD}a,30,50,,north,,,2000\n`, /column "bearing": "north" .*a wind such as SE/],
  [`${HEAD}a,30,50,,90,,3000,2000\n`, /column "range_max_m": "2000" is no more than range_min_m/],
  [`${HEAD}a,30,50,,90,,,\n`, /column "range_max_m" is not/],
  [`${HEAD}a,30,50,,,45,,\n`, /column "width_deg": "45" is given without a bearing/],
  [`${HEAD},30,50,,,,,\n`, /Line 3, column "id" is empty/],
  [`${HEAD}a,30,50,,,,,,9\n`, /Line 3 has 9 cells, and there are 8 columns/],
  [`${HEAD}"a,30,50\n`, /begins on line 3 is not closed/],
  ['id,lat\na,1\n', /Line 1 names no column "lon"/],
  ['', /is empty/],
];
test('a row at fault is refused by its line and column, with the remedy, and nothing is printed', async (t) => {
  for (const [reports, sentence] of BAD) {
    const { code, out, err } = await run(t, reports, ['--json']);
    assert.equal(code, 1, reports);
    assert.equal(out, '');
    assert.match(err, sentence);
  }
});

test('a depth without unit is not understood; a line that is none is refused with its place', async (t) => {
  const { code, err } = await run(t, REPORTS, [], LINE, '20');
  assert.equal(code, 2);
  assert.match(err, /write a number and its unit/);
  const point = await run(t, REPORTS, [], '{"type":"Point","coordinates":[0,0]}');
  assert.equal(point.code, 1);
  assert.match(point.err, /line\.geojson: The document is of type "Point"/);
});

test('a long file streams through a small heap, with every row answered in order', async (t) => {
  const rows = 120_000;
  const reports = `id,lon,lat\n${Array.from({ length: rows }, (_, i) => `p${i},${30 + (i % 1000) / 1000},${49.5 + (i % 777) / 777}`).join('\n')}\n`;
  const at = await folder(t);
  await writeFile(join(at, 'line.geojson'), LINE);
  await writeFile(join(at, 'reports.csv'), reports);
  const { code, out, err } = await travaux(
    ['zones', '--line', 'line.geojson', '--depth', '20km', 'reports.csv', '--json'],
    {
      cwd: at,
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=32' },
      timeout: 240_000,
    },
  );
  assert.equal(code, 0, err);
  const answer = JSON.parse(out);
  assert.equal(answer.reports.length, rows);
  assert.ok(answer.reports.every(({ id }: { id: string }, i: number) => id === `p${i}`));
  assert.equal(answer.counts.in + answer.counts.out + answer.counts.possible, rows);
});
