import type { Comment } from '#agreement/text';
import { elements, type XmlElement } from '../xml.ts';
import type { DocxBlock } from './block.ts';
import { readBlocks } from './body.ts';
import type { Course } from './course.ts';
import { settle } from './settle.ts';

/** Reads `comments.xml`: by id, who wrote what and when. A comment's paragraphs are joined by line breaks. */
export function readComments(
  part: XmlElement | undefined,
  course: Course,
): ReadonlyMap<string, Omit<Comment, 'content' | 'kind'>> {
  const all = part === undefined ? [] : elements(part, 'w:comment');
  return new Map(
    all.map((comment) => {
      const { 'w:id': id = '', 'w:author': author = '', 'w:date': date } = comment.attributes;
      const words = wordsOf(settle(readBlocks(comment, course), 'accepted'));
      return [id, { author, ...(date === undefined ? {} : { date }), words }];
    }),
  );
}

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
