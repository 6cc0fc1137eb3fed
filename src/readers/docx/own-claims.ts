import { bookmarksOf, type DocxBlock, type DocxNoteRef, type DocxParagraph, type Placed } from './block.ts';

import type { Layout } from './lines.ts';
import { settle } from './settle.ts';

/** A paragraph of the file, and which paragraph of the draft it is: its key, as `OwnSide` has it; none if somebody added it. */
export interface Found {
  readonly paragraph: DocxParagraph;
  readonly key: string | undefined;
  /** The call of the note that it stands in. */
  readonly note: DocxNoteRef | undefined;
}

/**
 * Finds the paragraphs of a draft among those of a file by their bookmarks. Where bookmarks were lost, a stretch of
 * paragraphs between two that were found is taken in its order, if there are as many as are missing there.
 */
export function claim(
  blocks: readonly DocxBlock[],
  places: ReadonlyMap<string, string>,
  layout: Layout,
): readonly Found[] {
  const paragraphs = paragraphsOf(blocks, undefined, layout).filter(({ paragraph }) => !isNotice(paragraph));
  const keyOf = new Map([...places].map(([key, name]) => [name, key]));
  const claimed = new Set<string>();
  const found = paragraphs.map(({ paragraph, note }): Found => {
    const keys = bookmarksOf(paragraph).flatMap((name) => keyOf.get(name) ?? []);
    const key = keys.find((k) => !claimed.has(k));
    if (key !== undefined) claimed.add(key);
    return { paragraph, note, key };
  });
  return fillGaps(found, [...places.keys()]);
}

/** The line that says what the file is belongs to no draft. */
function isNotice(paragraph: DocxParagraph): boolean {
  return bookmarksOf(paragraph).includes('_TvNotice');
}

/** All paragraphs in reading order; those of a note follow the paragraph that calls it. */
function paragraphsOf(
  blocks: readonly DocxBlock[],
  note: DocxNoteRef | undefined,
  layout: Layout,
): readonly Omit<Found, 'key'>[] {
  return blocks.flatMap((block): readonly Omit<Found, 'key'>[] => {
    if (block.kind === 'table')
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks, note, layout)));
    const calls = note === undefined ? block.runs.filter((run) => run.kind === 'note') : [];
    return [
      { paragraph: block, note },
      ...calls.flatMap((call) => paragraphsOf(noteBlocks(call, layout), call, layout)),
    ];
  });
}

function noteBlocks(call: DocxNoteRef & Placed, layout: Layout): readonly DocxBlock[] {
  layout.callNote(call);
  return layout.calls.waiting.splice(0).flatMap(({ blocks }) => settle(blocks, layout.view));
}

function fillGaps(found: readonly Found[], keys: readonly string[]): readonly Found[] {
  const filled: Found[] = [];
  const position = new Map(keys.map((key, i) => [key, i]));
  let [gap, before]: [Found[], number] = [[], -1];
  const close = (after: number) => {
    const worded = gap.filter(({ paragraph }) => !isBlank(paragraph));
    const missing = keys.slice(before + 1, after);
    const fits = worded.length === missing.length;
    filled.push(
      ...gap.map((one) => (fits && worded.includes(one) ? { ...one, key: missing[worded.indexOf(one)] } : one)),
    );
    gap = [];
  };
  for (const one of found) {
    const at = one.key === undefined ? undefined : position.get(one.key);
    if (at === undefined) {
      gap.push(one);
      continue;
    }
    close(at);
    filled.push(one);
    before = at;
  }
  close(keys.length);
  return filled;
}

/** Whether a paragraph holds nothing that anybody put there. */
export function isBlank(paragraph: DocxParagraph): boolean {
  return paragraph.runs.every((run) => run.kind === 'bookmark' || (run.kind === 'words' && run.text.trim() === ''));
}
