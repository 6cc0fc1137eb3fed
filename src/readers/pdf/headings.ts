import { parseNotationLoosely } from '#agreement/text';
import { looksLikeTitle } from '../structure/heading.ts';
import { type Block, withTitle } from '../structure.ts';
import { bodySize, LARGER, type Paragraph } from './paragraphs.ts';

const DEEPEST_LEVEL = 6;

/** Makes lines of paragraphs: those set larger than most of the text are headings, the largest of the first rank. */
export function linesOfParagraphs(paragraphs: readonly Paragraph[]): readonly Block[] {
  const body = bodySize(paragraphs);
  const isHeading = (p: Paragraph) => p.size >= body * LARGER && looksLikeTitle(p.text);
  const sizes = [...new Set(paragraphs.filter(isHeading).map((p) => Math.round(p.size)))].sort((a, b) => b - a);
  return withTitle(
    paragraphs.map((p) => ({
      kind: 'line',
      content: parseNotationLoosely(p.text),
      ...(isHeading(p) ? { level: Math.min(sizes.indexOf(Math.round(p.size)) + 1, DEEPEST_LEVEL) } : {}),
    })),
  );
}
