import type { Comment } from '#agreement/text';
import { elements, type XmlElement } from '../xml.ts';
import { readBlocks } from './body.ts';
import type { Course } from './course.ts';
import { settle } from './settle.ts';
import { wordsOf } from './words.ts';

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
