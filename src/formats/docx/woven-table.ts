import { grid, type UngriddedRow } from './grid.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from './layout.ts';
import type { Block, Table } from './page.ts';
import { weaveList } from './weave.ts';
import type { SideName, Weaver } from './weaver.ts';

/** A table that stands on one side only: each row of it went or came. */
export function oneSidedTable(table: PrintedTable, side: SideName, weaver: Weaver): Table {
  return { kind: 'table', rows: grid(table.rows.map((row) => oneSidedRow(row, side, weaver))) };
}

/** A table that stands on both sides, row by row. Where cells reach over rows it must have kept its shape for that. */
export function weaveTable(a: PrintedTable, b: PrintedTable, weaver: Weaver): readonly Block[] {
  if ((reachesDown(a) || reachesDown(b)) && !sameShape(a, b))
    return [oneSidedTable(a, 'earlier', weaver), oneSidedTable(b, 'later', weaver)];
  const rows: UngriddedRow[] = [];
  let next = 0;
  const pairs = sameShape(a, b) ? b.rows.map((_, i) => i) : rowPairs(a, b, weaver);
  for (const [j, row] of b.rows.entries()) {
    const i = pairs[j];
    const partner = i === undefined ? undefined : a.rows[i];
    if (i !== undefined && partner !== undefined) {
      rows.push(...a.rows.slice(next, i).map((gone) => oneSidedRow(gone, 'earlier', weaver)));
      next = i + 1;
    }
    rows.push(partner === undefined ? oneSidedRow(row, 'later', weaver) : weaveRow(partner, row, weaver));
  }
  rows.push(...a.rows.slice(next).map((gone) => oneSidedRow(gone, 'earlier', weaver)));
  return [{ kind: 'table', rows: grid(rows) }];
}

function oneSidedRow(row: PrintedRow, side: SideName, weaver: Weaver): UngriddedRow {
  const blocks = (cell: PrintedCell) =>
    side === 'earlier' ? weaveList(cell.blocks, [], weaver, 'within') : weaveList([], cell.blocks, weaver, 'within');
  return {
    change: side === 'earlier' ? weaver.gone : weaver.come,
    cells: row.cells.map((cell) => ({ unit: cell.unit, blocks: blocks(cell) })),
  };
}

function weaveRow(a: PrintedRow, b: PrintedRow, weaver: Weaver): UngriddedRow {
  return {
    cells: b.cells.map((cell, i) => ({
      unit: cell.unit,
      blocks: weaveList(a.cells[i]?.blocks ?? [], cell.blocks, weaver, 'within'),
    })),
  };
}

/** For each later row its earlier partner, in order, where both have the same cells. */
function rowPairs(a: PrintedTable, b: PrintedTable, weaver: Weaver): readonly (number | undefined)[] {
  const index = new Map(a.rows.map((row, i) => [row.unit.id, i]));
  let next = 0;
  return b.rows.map((row) => {
    const partner = weaver.partners.of.get(row.unit.id);
    const i = partner === undefined ? undefined : index.get(partner);
    const other = i === undefined ? undefined : a.rows[i];
    if (i === undefined || other === undefined || i < next || shapeOf(other) !== shapeOf(row)) return undefined;
    next = i + 1;
    return i;
  });
}

function reachesDown(table: PrintedTable): boolean {
  return table.rows.some((row) => row.cells.some((cell) => (cell.unit.span?.rows ?? 1) > 1));
}

function sameShape(a: PrintedTable, b: PrintedTable): boolean {
  return JSON.stringify(a.rows.map(shapeOf)) === JSON.stringify(b.rows.map(shapeOf));
}

function shapeOf(row: PrintedRow): string {
  return JSON.stringify(row.cells.map(({ unit }) => [unit.span?.columns ?? 1, unit.span?.rows ?? 1]));
}
