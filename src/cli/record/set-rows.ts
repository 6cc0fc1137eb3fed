import { printable } from '../output.ts';

/** Rows as lines below a heading, each column as wide as its widest cell. */
export function setRows(heading: string, rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  const lines = rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
  return `${printable([heading, ...lines].join('\n'))}\n`;
}

/** A number of entries in words. */
export function countEntries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
