import type { DocxBlock } from './block.ts';

/** The bare words of blocks, a line a paragraph. */
export function wordsOf(blocks: readonly DocxBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.runs
            .map((run) => (run.kind === 'words' ? run.text : run.kind === 'foreign' ? (run.alt ?? '') : ''))
            .join('')
        : block.rows.flatMap((row) => row.cells.map((cell) => wordsOf(cell.blocks))).join('\t'),
    )
    .join('\n');
}
