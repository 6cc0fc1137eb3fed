import type { Draft } from './draft.ts';
import type { Inline } from './inline.ts';
import { parseNotationLoosely } from './notation.ts';
import { flatten } from './text-unit.ts';

/** How far the words of a draft are agreed, in counts. */
export interface Convergence {
  /** Units that bear text. */
  readonly units: number;
  /** Runs of characters between spaces, the notation's own included. */
  readonly words: number;
  readonly brackets: number;
  /** Places with rival wordings; not how many rivals. */
  readonly alternatives: number;
  readonly placeholders: number;
  /** Units in which any of these stands. */
  readonly openUnits: number;
}

/** Counts what is not agreed in a draft, and how much there is in all. Nested ones count too. */
export function convergenceOf(draft: Draft): Convergence {
  const counts = { units: 0, words: 0, brackets: 0, alternatives: 0, placeholders: 0, openUnits: 0 };
  for (const { text } of flatten(draft).units) {
    const before = counts.brackets + counts.alternatives + counts.placeholders;
    countOpen(parseNotationLoosely(text), counts);
    counts.units++;
    counts.words += text.split(/\s+/).filter((word) => word !== '').length;
    if (counts.brackets + counts.alternatives + counts.placeholders > before) counts.openUnits++;
  }
  return counts;
}

type Open = { brackets: number; alternatives: number; placeholders: number };

function countOpen(content: readonly Inline[], counts: Open): void {
  for (const node of content) {
    if (node.kind === 'placeholder') counts.placeholders++;
    if (node.kind === 'bracket') counts.brackets++;
    if (node.kind === 'alternatives') {
      counts.alternatives++;
      for (const { content } of node.alternatives) countOpen(content, counts);
    }
    if ('content' in node) countOpen(node.content, counts);
  }
}
