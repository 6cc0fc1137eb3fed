import { BLANK, type Block } from './page.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { tableXml } from './table-xml.ts';
import type { Writing } from './writing.ts';

/** Blocks of the body, a cell or a note. `lead` is written at the head of the first paragraph. */
export function blocksXml(blocks: readonly Block[], writing: Writing, lead = ''): string {
  return closed(blocks)
    .map((block, i) =>
      block.kind === 'table' ? tableXml(block, writing) : paragraphXml(block, writing, i === 0 ? lead : ''),
    )
    .join('');
}

/**
 * Two tables that touch would become one, and the last paragraph's mark cannot be struck out: an empty paragraph, which
 * is in neither draft, stands between and at the end.
 */
function closed(blocks: readonly Block[]): readonly Block[] {
  const apart = blocks.flatMap((block, i) =>
    block.kind === 'table' && blocks[i - 1]?.kind === 'table' ? [BLANK, block] : [block],
  );
  const last = apart.at(-1);
  return last?.kind === 'paragraph' && last.mark === undefined ? apart : [...apart, BLANK];
}
