import { findHeading, looksLikeTitle } from './heading.ts';
import { findItem } from './item-number.ts';
import { type Block, type Line, leadingWords } from './line.ts';

/**
 * Finds the title of a text: its first heading, where that is its only one of the first rank and bears no number; or,
 * where a text of articles marks no heading at all, its first line, if that looks like one.
 */
export function withTitle(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => levelOf(block) !== undefined);
  const title = first >= 0 ? aloneAt(blocks, first) : typedTitle(blocks);
  return title === undefined ? blocks : blocks.map((block) => (block === title ? { ...title, level: 0 } : block));
}

function levelOf(block: Block): number | undefined {
  return block.kind === 'line' ? block.level : undefined;
}

function aloneAt(blocks: readonly Block[], at: number): Line | undefined {
  const heading = blocks[at];
  if (heading?.kind !== 'line' || heading.level !== 1 || findHeading(heading)?.kind !== 'heading') return undefined;
  return blocks.filter((block) => levelOf(block) === 1).length === 1 ? heading : undefined;
}

function typedTitle(blocks: readonly Block[]): Line | undefined {
  const line = blocks.find((block) => block.kind === 'unit' || leadingWords(block.content).trim() !== '');
  if (line?.kind !== 'line' || line.num !== undefined || line.bullet || line.tracked !== undefined) return undefined;
  const words = leadingWords(line.content);
  if (!looksLikeTitle(words) || findHeading(line) !== undefined || findItem(words) !== undefined) return undefined;
  return blocks.some((block) => block.kind === 'line' && findHeading(block)?.kind === 'article') ? line : undefined;
}
