import type { LonLat } from '../happening.ts';
import { FLATTEST, placeOf, type Vector } from './ellipsoid.ts';

/**
 * The earth in cells of degrees, each of them wholly in a zone, wholly out, crossed by its edge, divided into sixteen, or
 * not asked for yet. They only save work: a cell is in or out if the exact distance of its middle, and the farthest that
 * its places can be from there, leave no doubt. A cell at a pole or at the antimeridian is as good as any other.
 */
export interface Cells {
  /** The depth of the zone, in metres. */
  readonly depth: number;
  /** Cells whose places are nearer to their middle than this, in metres, are divided no more. */
  readonly finest: number;
  codes: Int32Array;
  /** How much of `codes` is in use. */
  used: number;
}

/** What a cell says of all its places. */
export type CellSays = 'in' | 'out' | 'edge';

const UNKNOWN = 0;
const IN = -1;
const OUT = -2;
const EDGE = -3;

const COLUMNS = 64;
const ROWS = 32;
const SPLIT = 4;
const MOST = 2 ** 22;
/** Room for rounding in what is told without a measure of its own, in metres. */
const MARGIN = 0.01;

/** No cell is known yet. Their number is bounded, so that a long file of reports does not fill the memory. */
export function cellsOf(depth: number): Cells {
  return { depth, finest: Math.max(20, depth / 200), codes: new Int32Array(2 * COLUMNS * ROWS), used: COLUMNS * ROWS };
}

/** Places are counted in whole parts of a cell of the first order, so many halvings fine; a division into sixteen takes two. */
const HALVINGS = 18;
const PARTS = 2 ** HALVINGS;

/** What the cell of a place says. `distanceOf` measures a middle of a cell that was not asked for yet. */
export function lookUp(cells: Cells, at: LonLat, distanceOf: (middle: Vector) => number): CellSays {
  const turns = (at[0] + 180) / 360;
  const x = Math.floor((turns - Math.floor(turns)) * COLUMNS * PARTS);
  const y = Math.min(Math.floor(((at[1] + 90) / 180) * ROWS * PARTS), ROWS * PARTS - 1);
  let shift = HALVINGS;
  let cell = (y >> shift) * COLUMNS + (x >> shift);
  for (;;) {
    const code = cells.codes[cell] ?? EDGE;
    if (code < 0) return code === IN ? 'in' : code === OUT ? 'out' : 'edge';
    if (code === UNKNOWN) {
      const found = classify(cells, x >> shift, y >> shift, 2 ** (shift - HALVINGS), distanceOf);
      // Where it was divided, the codes may have moved to a wider list.
      cells.codes[cell] = found;
    } else {
      shift -= 2;
      cell = code + ((y >> shift) & 3) * SPLIT + ((x >> shift) & 3);
    }
  }
}

/** What a cell is, by its column and row among cells of its size; if it is to be divided, the place of its first part. */
function classify(
  cells: Cells,
  column: number,
  row: number,
  size: number,
  distanceOf: (middle: Vector) => number,
): number {
  const width = (360 / COLUMNS) * size;
  const height = (180 / ROWS) * size;
  const [lon, lat] = [(column + 0.5) * width - 180, (row + 0.5) * height - 90];
  const reach = reachOf(lat, width, height) + MARGIN;
  const distance = distanceOf(placeOf([lon, lat]));
  if (distance + reach <= cells.depth) return IN;
  if (distance - reach > cells.depth) return OUT;
  if (reach < cells.finest || size * PARTS < SPLIT || cells.used + SPLIT * SPLIT > MOST) return EDGE;
  return addParts(cells);
}

/** Makes room for the parts of a cell; gives the place of the first. */
function addParts(cells: Cells): number {
  const first = cells.used;
  cells.used += SPLIT * SPLIT;
  if (cells.used > cells.codes.length) {
    const wider = new Int32Array(2 * cells.codes.length);
    wider.set(cells.codes);
    cells.codes = wider;
  }
  return first;
}

/**
 * How far a place of a cell can be from its middle: no way is shorter than the shortest, so that a course straight in
 * degrees bounds it, with the greatest length that a degree has anywhere in the cell.
 */
function reachOf(lat: number, width: number, height: number): number {
  const nearest = Math.max(0, Math.abs(lat) - height / 2);
  const radian = Math.PI / 180;
  return Math.hypot((FLATTEST * height * radian) / 2, (FLATTEST * Math.cos(nearest * radian) * width * radian) / 2);
}
