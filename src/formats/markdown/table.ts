import type { Inline, Unit } from '#agreement/text';

/** Writes a table as Markdown's own, its first row as the head; a cell of several units has them on lines of their own. */
export function tableOf(table: Unit, inlineOf: (content: readonly Inline[]) => string): string {
  const rows = table.units.filter((u) => u.kind === 'row').map((row) => cellsOf(row, inlineOf));
  const width = Math.max(1, ...rows.map((r) => r.length));
  const lines = rows.map((cells) => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`);
  return [lines[0] ?? `|${'  |'.repeat(width)}`, `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}

/** A cell over several columns is followed by empty ones, so that those after it stay in their columns. */
function cellsOf(row: Unit, inlineOf: (content: readonly Inline[]) => string): string[] {
  return row.units.flatMap((cell) => {
    const words = cellWords(cell, inlineOf).replace(/\\?\n/g, '<br>').replaceAll('|', '\\|');
    return [words, ...Array.from({ length: (cell.span?.columns ?? 1) - 1 }, () => '')];
  });
}

function cellWords(unit: Unit, inlineOf: (content: readonly Inline[]) => string): string {
  const own = [unit.num, unit.heading, inlineOf(unit.content)].filter((s) => s !== undefined && s !== '').join(' ');
  const below = unit.units.filter((u) => u.kind !== 'note').map((u) => cellWords(u, inlineOf));
  return [own, ...below].filter((s) => s !== '').join('\n');
}
