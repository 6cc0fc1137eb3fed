import type { Unit } from '#agreement/text';
import { BLANK, type Block, type Cell, type Change, type Row } from './page.ts';

/** A row whose cells do not yet know their columns. */
export interface UngriddedRow {
  readonly change?: Change;
  readonly cells: readonly { readonly unit: Unit; readonly blocks: readonly Block[] }[];
}

/** Lays rows on a grid, so that a cell that reaches down has its place kept in the rows below. */
export function grid(rows: readonly UngriddedRow[]): readonly Row[] {
  let open: readonly Reach[] = [];
  return rows.map((row) => {
    const cells: Cell[] = [];
    const reaching: Reach[] = [];
    let column = 0;
    const covered = () => {
      for (
        let above = open.find((r) => r.column === column);
        above !== undefined;
        above = open.find((r) => r.column === column)
      ) {
        cells.push({ columns: above.columns, merged: 'above', blocks: [BLANK] });
        if (above.rows > 1) reaching.push({ ...above, rows: above.rows - 1 });
        column += above.columns;
      }
    };
    covered();
    for (const { unit, blocks } of row.cells) {
      const columns = unit.span?.columns ?? 1;
      const down = unit.span?.rows ?? 1;
      if (down > 1) reaching.push({ column, columns, rows: down - 1 });
      cells.push({ columns, ...(down > 1 ? { merged: 'below' } : {}), blocks });
      column += columns;
      covered();
    }
    open = reaching;
    return { ...(row.change === undefined ? {} : { change: row.change }), cells };
  });
}

/** A cell that reaches into the rows to come. */
interface Reach {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}
