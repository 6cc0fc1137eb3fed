import { findHeading } from './heading.ts';
import type { Block } from './line.ts';

/** Where the first heading of a text is its only one of the first rank and bears no number, it is the title, and not a division. */
export function withTitle(blocks: readonly Block[]): readonly Block[] {
  const levelOf = (b: Block) => (b.kind === 'line' ? b.level : undefined);
  const first = blocks.findIndex((b) => levelOf(b) !== undefined);
  const heading = blocks[first];
  const alone =
    heading?.kind === 'line' &&
    findHeading(heading)?.kind === 'heading' &&
    heading.level === 1 &&
    blocks.filter((b) => levelOf(b) === 1).length === 1;
  return alone ? blocks.map((b, at) => (at === first ? { ...b, level: 0 } : b)) : blocks;
}
