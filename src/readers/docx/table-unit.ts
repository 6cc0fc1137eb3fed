import type { UnitId } from '#agreement/terms';
import type { Unit } from '#agreement/text';
import type { DocxBlock, DocxCell, DocxRow, DocxTable } from './block.ts';
import { type Losses, lose } from './losses.ts';
import { wordsOf } from './words.ts';

/** Reads what stands in a cell. */
export type CellReader = (blocks: readonly DocxBlock[]) => Pick<Unit, 'content' | 'units' | 'num' | 'tracked'>;

/** Makes a unit of a table: rows, and in them cells with how many columns and rows they cover. */
export function tableUnit(
  table: DocxTable,
  { nextId, losses }: { readonly nextId: () => UnitId; readonly losses: Losses },
  readCell: CellReader,
): Unit {
  const id = nextId();
  const reach = rowsCovered(table);
  return { id, kind: 'table', content: [], units: table.rows.map((row) => rowUnit(row)) };

  function rowUnit(row: DocxRow): Unit {
    const own = { id: nextId(), kind: 'row' as const, content: [] };
    const cells = row.cells.flatMap((cell) => (isCovered(cell) ? coveredWords(cell) : [cellUnit(cell)]));
    const tracked = row.changes.at(-1);
    return { ...own, units: cells, ...(tracked === undefined ? {} : { tracked }) };
  }

  function coveredWords(cell: DocxCell): readonly Unit[] {
    const words = wordsOf(cell.blocks).trim();
    if (words !== '') lose(losses, 'merged', words);
    return [];
  }

  function cellUnit(cell: DocxCell): Unit {
    const { columns } = cell.span;
    const rows = reach.get(cell) ?? 1;
    const span = { ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
    const own = { id: nextId(), kind: 'cell' as const, ...readCell(cell.blocks) };
    const tracked = cell.changes.at(-1) ?? own.tracked;
    return { ...own, ...(columns > 1 || rows > 1 ? { span } : {}), ...(tracked === undefined ? {} : { tracked }) };
  }

  function isCovered(cell: DocxCell): boolean {
    return cell.span.merged === 'above' && !reach.has(cell);
  }
}

/** How many rows each cell covers: it reaches down as long as the cell in its column belongs to the one above. */
function rowsCovered(table: DocxTable): ReadonlyMap<DocxCell, number> {
  const covered = new Map<DocxCell, number>();
  let above = new Map<number, DocxCell>();
  for (const row of table.rows) {
    const here = new Map<number, DocxCell>();
    let column = row.skipped;
    for (const cell of row.cells) {
      const opener = cell.span.merged === 'above' ? above.get(column) : undefined;
      const owner = opener ?? cell;
      covered.set(owner, (opener === undefined ? 0 : (covered.get(owner) ?? 1)) + 1);
      here.set(column, owner);
      column += cell.span.columns;
    }
    above = here;
  }
  return covered;
}
