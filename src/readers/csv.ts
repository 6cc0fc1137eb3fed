import { ok, type Result, refuse } from '#agreement/terms';

/** A row of a CSV file by the names of its columns, and the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads CSV (RFC 4180, either kind of line end) whose first line names the columns. Cells are trimmed; empty lines are
 * passed over. Refuses a quotation that is not closed, and a row with more cells than columns, by its line.
 */
export function readCsv(text: string): Result<readonly CsvRow[]> {
  const parsed = rowsOf(text.replace(/^\uFEFF/, ''));
  if (!parsed.ok) return parsed;
  const [head, ...rows] = parsed.value;
  if (head === undefined) return refuse('csv', 'The file is empty; its first line names the columns.');
  const names = head.cells.map((name) => name.trim());
  const wide = rows.find(({ cells }) => cells.length > names.length);
  if (wide !== undefined)
    return refuse('csv', `Line ${wide.line} has ${wide.cells.length} cells, and there are ${names.length} columns.`);
  return ok(
    rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? '').trim()])),
    })),
  );
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One token at a time: a quoted cell, a plain cell, a comma, a line end. */
function rowsOf(text: string): Result<readonly RawRow[]> {
  const rows: RawRow[] = [];
  let [line, cells, cell, begun]: [number, string[], string, number] = [1, [], '', 1];
  const endRow = () => {
    cells.push(cell);
    if (cells.some((each) => each !== '')) rows.push({ line: begun, cells });
    [cells, cell] = [[], ''];
    begun = line;
  };
  for (const [token] of text.matchAll(/"(?:[^"]|"")*"|,|\r\n|\n|\r|[^",\r\n]+|"/g)) {
    if (token === '"') return refuse('csv', `The quotation that begins on line ${line} is not closed.`);
    if (token.startsWith('"')) {
      cell += token.slice(1, -1).replaceAll('""', '"');
      line += token.split(/\r\n|\n|\r/).length - 1;
    } else if (token === ',') {
      cells.push(cell);
      cell = '';
    } else if (/^[\r\n]/.test(token)) {
      line++;
      endRow();
    } else cell += token;
  }
  endRow();
  return ok(rows);
}
