/** Writes rows as CSV (RFC 4180): cells with a comma, a quotation mark or a line end in quotation marks, lines ended by CR LF. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(words: string): string {
  return /[",\r\n]|^\s|\s$/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
