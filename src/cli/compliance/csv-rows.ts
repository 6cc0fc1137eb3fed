import { ok, type Result, refuse } from '#agreement/terms';

/** A row of a CSV file: the line on which it begins, and its cells, trimmed. */
export interface CsvCells {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What is left of a file between two pieces of it: an unfinished row, and the line on which that begins. */
export interface CsvRest {
  readonly words: string;
  readonly line: number;
}

/** No row is longer than this, in characters: else a quotation that is never closed would gather the whole file. */
const LONGEST = 2 ** 20;

/**
 * Takes the rows that are whole out of the next piece of a CSV file (RFC 4180, lines ended by LF or CR LF), so that a
 * file of any length passes through a little memory. `last` ends the file. Empty lines are passed over. Refuses a
 * quotation that is not closed.
 */
export function takeRows(rest: CsvRest, piece: string, last: boolean): Result<{ rows: CsvCells[]; rest: CsvRest }> {
  const words = rest.words + piece + (last ? '\n' : '');
  const rows: CsvCells[] = [];
  let [start, line] = [0, rest.line];
  let quotation = words.indexOf('"');
  for (;;) {
    let end = words.indexOf('\n', start);
    let lines = 1;
    if (end >= 0 && quotation >= 0 && quotation < start) quotation = words.indexOf('"', start);
    if (end >= 0 && quotation >= 0 && quotation < end) {
      const row = endOfQuoted(words, start);
      end = row?.end ?? -1;
      lines = row?.lines ?? 1;
    }
    if (end < 0) break;
    const row = words.slice(start, end);
    if (row.trim() !== '')
      rows.push({
        line,
        cells: quotation >= 0 && row.includes('"') ? quotedCells(row) : row.split(',').map((cell) => cell.trim()),
      });
    start = end + 1;
    line += lines;
  }
  const left = words.slice(start);
  if (left.length > LONGEST || (last && left.trim() !== ''))
    return refuse('csv', `The quotation in the row that begins on line ${line} is not closed; add its mark.`);
  return ok({ rows, rest: { words: left, line } });
}

/** Where a row with quotations ends, and how many lines it takes; nothing if its end is not there yet. */
function endOfQuoted(words: string, start: number): { readonly end: number; readonly lines: number } | undefined {
  let [quoted, lines] = [false, 1];
  for (let i = start; i < words.length; i++) {
    const sign = words[i];
    if (sign === '"') quoted = !quoted;
    else if (sign === '\n') {
      if (!quoted) return { end: i, lines };
      lines++;
    }
  }
  return undefined;
}

function quotedCells(row: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  for (const [token] of row.matchAll(/"(?:[^"]|"")*"|,|[^",]+/g)) {
    if (token === ',') {
      cells.push(cell.trim());
      cell = '';
    } else cell += token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token;
  }
  return [...cells, cell.trim()];
}
