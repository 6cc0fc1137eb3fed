import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ok, type Result, refuse } from '#agreement/terms';
import { sayIoError } from '../io-error.ts';
import { tell } from '../output.ts';
import { type CsvCells, type CsvRest, takeRows } from './csv-rows.ts';
import { type ReportColumns, type ReportRow, readColumns, readRow } from './zones-rows.ts';

/**
 * The reports of a CSV file, some thousand at a time, as they are read. Ends with a refusal at the first row that is at
 * fault, and for a file that is not there, is a folder, is not UTF-8, or names no columns.
 */
export async function* reportsIn(path: string): AsyncGenerator<Result<readonly ReportRow[]>> {
  let columns: ReportColumns | undefined;
  for await (const rows of rowsIn(path)) {
    if (!rows.ok) return yield rows;
    const [first] = rows.value;
    if (first === undefined) continue;
    const named = columns === undefined ? readColumns(first) : ok(columns);
    if (!named.ok) return yield named;
    if (columns === undefined && named.value.unread.length > 0)
      tell(`Columns that are not read: ${named.value.unread.join(', ')}.`);
    const reports = readAll(columns === undefined ? rows.value.slice(1) : rows.value, named.value);
    columns = named.value;
    yield reports;
    if (!reports.ok) return;
  }
  if (columns === undefined) yield refuse('csv', `${path} is empty; its first line names the columns.`);
}

function readAll(rows: readonly CsvCells[], columns: ReportColumns): Result<readonly ReportRow[]> {
  const reports: ReportRow[] = [];
  for (const row of rows) {
    const read = readRow(row, columns);
    if (!read.ok) return read;
    reports.push(read.value);
  }
  return ok(reports);
}

async function* rowsIn(path: string): AsyncGenerator<Result<readonly CsvCells[]>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest: CsvRest = { words: '', line: 1 };
  try {
    if ((await stat(path)).isDirectory()) return yield refuse('file-folder', `${path} is a folder; name a file in it.`);
    for await (const bytes of createReadStream(path)) {
      const taken = takeRows(rest, decoder.decode(bytes, { stream: true }), false);
      if (!taken.ok) return yield taken;
      rest = taken.value.rest;
      yield ok(taken.value.rows);
    }
    const last = takeRows(rest, decoder.decode(), true);
    yield last.ok ? ok(last.value.rows) : last;
  } catch (error) {
    yield sayUnread(path, rest.line, error);
  }
}

function sayUnread(path: string, line: number, error: unknown): Result<never> {
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return refuse('not-utf8', `${path} is not UTF-8 after line ${line}; save it as CSV in UTF-8.`);
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return refuse('file-missing', `There is no file ${path}; check its name and its folder.`);
  return refuse('file-unreadable', `${path} could not be read: ${sayIoError(error, dirname(path))}`);
}
