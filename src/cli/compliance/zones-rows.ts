import { readBearing, type Where } from '#agreement/compliance';
import { ok, type Result, refuse } from '#agreement/terms';
import type { CsvCells } from './csv-rows.ts';

const COLUMNS = ['id', 'lon', 'lat', 'radius_m', 'bearing', 'width_deg', 'range_min_m', 'range_max_m'] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED = ['id', 'lon', 'lat'] as const satisfies readonly Column[];

/** A report as a row gives it. */
export interface ReportRow {
  readonly id: string;
  readonly where: Where;
  /** The point given, which for a sector is its observer's. */
  readonly at: readonly [lon: number, lat: number];
}

/** Where each column stands in the rows of a file, and the names of those that are not read. */
export interface ReportColumns {
  readonly width: number;
  readonly at: Readonly<Partial<Record<Column, number>>>;
  readonly unread: readonly string[];
}

/** Reads the first row, which names the columns in any order. Refuses one that lacks id, lon or lat, or names a column twice. */
export function readColumns({ line, cells }: CsvCells): Result<ReportColumns> {
  const twice = cells.find((name, i) => name !== '' && cells.indexOf(name) !== i);
  if (twice !== undefined) return refuse('csv', `Line ${line} names the column "${twice}" twice; leave one out.`);
  const missing = NEEDED.find((name) => !cells.includes(name));
  if (missing !== undefined)
    return refuse(
      'csv',
      `Line ${line} names no column "${missing}"; the first line names the columns: ${COLUMNS.join(', ')}.`,
    );
  const known = COLUMNS.filter((name) => cells.includes(name)).map((name) => [name, cells.indexOf(name)] as const);
  const unread = cells.filter((name) => name !== '' && !COLUMNS.some((column) => column === name));
  return ok({ width: cells.length, at: Object.fromEntries(known), unread });
}

/** No report is taken that is less certain than this, in metres. */
const VAGUEST = 1_000_000;
/** The width of a sector whose row gives none, in degrees: as far apart as two of the eight winds. */
const WIDTH = 45;

/** Reads a row as a report. Refuses what is missing or out of its range, by line and column. */
export function readRow({ line, cells }: CsvCells, { width, at }: ReportColumns): Result<ReportRow> {
  if (cells.length > width)
    return refuse(
      'csv',
      `Line ${line} has ${cells.length} cells, and there are ${width} columns; put what holds a comma in quotation marks.`,
    );
  const row: Row = { line, cell: (column) => cells[at[column] ?? -1] ?? '' };
  const id = row.cell('id');
  if (id === '') return fault(row, 'id', 'is empty; give each report a name');
  const lon = numberIn(row, 'lon', -360, 360, 'degrees east, from -180 to 180');
  if (!lon.ok) return lon;
  const lat = numberIn(row, 'lat', -90, 90, 'degrees north, from -90 to 90');
  if (!lat.ok) return lat;
  const point = [lon.value, lat.value] as const;
  const where = row.cell('bearing') === '' ? pointIn(row, point) : sectorIn(row, point);
  return where.ok ? ok({ id, where: where.value, at: point }) : where;
}

interface Row {
  readonly line: number;
  readonly cell: (column: Column) => string;
}

function pointIn(row: Row, point: readonly [number, number]): Result<Where> {
  const stray = (['width_deg', 'range_min_m', 'range_max_m'] as const).find((column) => row.cell(column) !== '');
  if (stray !== undefined) return fault(row, stray, 'is given without a bearing; give that, or leave this empty');
  const radius = row.cell('radius_m') === '' ? ok(0) : metresIn(row, 'radius_m');
  return radius.ok ? ok({ kind: 'point', point, radius: radius.value }) : radius;
}

function sectorIn(row: Row, observer: readonly [number, number]): Result<Where> {
  if (row.cell('radius_m') !== '') return fault(row, 'radius_m', 'is given with a bearing; leave one of them empty');
  const bearing = readBearing(row.cell('bearing'));
  if (bearing === undefined)
    return fault(row, 'bearing', 'is no bearing; write degrees clockwise from north, or a wind such as SE');
  const width = row.cell('width_deg') === '' ? ok(WIDTH) : numberIn(row, 'width_deg', 0.001, 360, 'degrees, up to 360');
  if (!width.ok) return width;
  const least = row.cell('range_min_m') === '' ? ok(0) : metresIn(row, 'range_min_m');
  if (!least.ok) return least;
  const most = metresIn(row, 'range_max_m');
  if (!most.ok) return most;
  if (most.value <= least.value)
    return fault(row, 'range_max_m', `is no more than range_min_m; give the farther range`);
  return ok({ kind: 'sector', observer, bearing, spread: width.value / 2, range: [least.value, most.value] });
}

function metresIn(row: Row, column: Column): Result<number> {
  return numberIn(row, column, 0, VAGUEST, 'metres, from 0 to 1000000');
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numberIn(row: Row, column: Column, least: number, most: number, form: string): Result<number> {
  const words = row.cell(column);
  const number = NUMBER.test(words) ? Number(words) : Number.NaN;
  return number >= least && number <= most ? ok(number) : fault(row, column, `is not what it should be; write ${form}`);
}

function fault(row: Row, column: Column, what: string): Result<never> {
  const words = row.cell(column);
  return refuse(
    'csv',
    `Line ${row.line}, column "${column}"${words === '' ? '' : `: "${words.slice(0, 40)}"`} ${what}.`,
  );
}
