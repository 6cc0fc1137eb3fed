import { element } from '../xml.ts';
import { blocksXml } from './blocks-xml.ts';
import { changeAttributes } from './change-xml.ts';
import { BLANK, type Cell, type Row, type Table } from './page.ts';
import type { Writing } from './writing.ts';

/** Width of the text on the page, in twentieths of a point. */
const WIDTH = 9026;

/** A table over the width of the text; columns are of one width. */
export function tableXml(table: Table, writing: Writing): string {
  const columns = Math.max(1, ...table.rows.map(columnsOf));
  const width = Math.floor(WIDTH / columns);
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': 'TravauxTable' }),
      ...(writing.rtl ? [element('w:bidiVisual')] : []),
      element('w:tblW', { 'w:w': width * columns, 'w:type': 'dxa' }),
    ),
    element('w:tblGrid', {}, ...Array.from({ length: columns }, () => element('w:gridCol', { 'w:w': width }))),
    ...table.rows.map((row) => rowXml(row, width, writing)),
  );
}

function columnsOf(row: Row): number {
  return row.cells.reduce((sum, cell) => sum + cell.columns, 0);
}

/** What came or went as a whole row says so itself; a row of a move does too, since Word moves no rows. */
function rowXml(row: Row, width: number, writing: Writing): string {
  const { change, cells } = row;
  const properties =
    change === undefined
      ? []
      : [
          element(
            'w:trPr',
            {},
            element(change.kind === 'inserted' ? 'w:ins' : 'w:del', changeAttributes(change, writing)),
          ),
        ];
  return element('w:tr', {}, ...properties, ...cells.map((cell) => cellXml(cell, width, writing)));
}

function cellXml(cell: Cell, width: number, writing: Writing): string {
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': width * cell.columns, 'w:type': 'dxa' }),
    ...(cell.columns > 1 ? [element('w:gridSpan', { 'w:val': cell.columns })] : []),
    ...(cell.merged === undefined
      ? []
      : [element('w:vMerge', { 'w:val': cell.merged === 'below' ? 'restart' : 'continue' })]),
  );
  return element('w:tc', {}, properties, blocksXml(cell.blocks.length === 0 ? [BLANK] : cell.blocks, writing));
}
