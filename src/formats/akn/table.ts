import type { Unit } from '#agreement/text';
import type { Pen } from './pen.ts';

/**
 * Whether a unit is a table of rows of cells and nothing else, so that Akoma Ntoso's table can hold it: it has no place
 * for a number of theirs, nor for one that is struck out because there was one before.
 */
export function isPlainTable(unit: Unit, pen: Pick<Pen, 'before'>): boolean {
  const first = unit.units.findIndex((child) => child.kind !== 'note');
  const rows = unit.heading === undefined ? unit.units : unit.units.slice(first < 0 ? unit.units.length : first);
  return (
    unit.kind === 'table' &&
    isBare(unit) &&
    pen.before(unit)?.num === undefined &&
    rows.length > 0 &&
    rows.every((row) => isPlainRow(row, pen))
  );
}

function isPlainRow(row: Unit, pen: Pick<Pen, 'before'>): boolean {
  return (
    row.kind === 'row' &&
    row.heading === undefined &&
    isBare(row) &&
    hadNoLabels(row, pen) &&
    row.units.length > 0 &&
    row.units.every((cell) => isPlainCell(cell) && hadNoLabels(cell, pen))
  );
}

function isPlainCell(cell: Unit): boolean {
  return cell.kind === 'cell' && cell.num === undefined && cell.heading === undefined;
}

function hadNoLabels(unit: Unit, pen: Pick<Pen, 'before'>): boolean {
  const before = pen.before(unit);
  return before?.num === undefined && before?.heading === undefined;
}

function isBare(unit: Unit): boolean {
  return unit.num === undefined && unit.content.length === 0 && unit.span === undefined;
}
