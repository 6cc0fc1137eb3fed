import type { Block, Change, Paragraph, Setting } from './page.ts';

/**
 * Keeps a change at the end of a kept paragraph apart from the like change of the whole paragraphs after it.
 * LibreOffice takes the two for one, the break between them with it, and undoing it would join what was never one
 * paragraph. So the change is written as going on over the break, as it does when somebody types: the mark of the
 * kept paragraph came or went, and that of the last paragraph after it was there all along.
 */
export function endsApart(blocks: readonly Block[]): readonly Block[] {
  const written = [...blocks];
  blocks.forEach((block, i) => {
    const change = block.kind === 'paragraph' && block.mark === undefined ? block.runs.at(-1)?.change : undefined;
    if (block.kind !== 'paragraph' || change === undefined) return;
    const last = i + likeAfter(blocks.slice(i + 1), change.kind);
    const end = blocks[last];
    if (last === i || end?.kind !== 'paragraph') return;
    written[i] = firstOf(block, change);
    written[last] = lastOf(end, block, change);
  });
  return written;
}

/** How many paragraphs follow that came, or that went, as a whole. */
function likeAfter(blocks: readonly Block[], kind: Change['kind']): number {
  const other = blocks.findIndex((block) => !isWhollyOf(block, kind));
  return other < 0 ? blocks.length : other;
}

/** Not so the part of a split: its mark came, and words of it were there before. */
function isWhollyOf(block: Block, kind: Change['kind']): boolean {
  return (
    block.kind === 'paragraph' &&
    block.mark?.kind === kind &&
    block.runs.every((run) => run.text === '' || run.change?.kind === kind)
  );
}

/** A mark that came sets the paragraph as it is now, a mark that went as it was. */
function firstOf({ before, ...kept }: Paragraph, { moved: _, ...mark }: Change): Paragraph {
  return { ...kept, setting: mark.kind === 'inserted' ? kept.setting : wasSet(before, kept.setting), mark };
}

/** The mark that stays sets what is left of both: its own paragraph on the one side, the kept one on the other. */
function lastOf({ mark: _, ...end }: Paragraph, kept: Paragraph, { moved: __, ...change }: Change): Paragraph {
  const came = change.kind === 'inserted';
  return {
    ...end,
    setting: came ? end.setting : kept.setting,
    before: { setting: came ? wasSet(kept.before, kept.setting) : end.setting, change },
  };
}

function wasSet(before: Paragraph['before'], now: Setting): Setting {
  return before?.setting ?? now;
}
