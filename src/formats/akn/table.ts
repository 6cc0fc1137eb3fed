import type { Unit } from '#agreement/text';

/** Whether a unit is a table of rows of cells and nothing else, so that Akoma Ntoso's table can hold it. */
export function isPlainTable(unit: Unit): boolean {
  const first = unit.units.findIndex((child) => child.kind !== 'note');
  const rows = unit.heading === undefined ? unit.units : unit.units.slice(first < 0 ? unit.units.length : first);
  return unit.kind === 'table' && isBare(unit) && rows.length > 0 && rows.every(isPlainRow);
}

function isPlainRow(row: Unit): boolean {
  return (
    row.kind === 'row' &&
    row.heading === undefined &&
    isBare(row) &&
    row.units.length > 0 &&
    row.units.every(isPlainCell)
  );
}

function isPlainCell(cell: Unit): boolean {
  return cell.kind === 'cell' && cell.num === undefined && cell.heading === undefined;
}

function isBare(unit: Unit): boolean {
  return unit.num === undefined && unit.content.length === 0 && unit.span === undefined;
}
