import { element } from '../xml.ts';
import { dateTime } from './change-xml.ts';
import { wordsXml } from './run-xml.ts';
import { W } from './styles.ts';
import type { Writing } from './writing.ts';

/** The part with all margin comments; a line of a comment is a paragraph. */
export function commentsXml(writing: Writing): string {
  const comments = writing.comments.map(({ author, date, words }, id) =>
    element(
      'w:comment',
      { 'w:id': id, 'w:author': author, 'w:date': dateTime(date), 'w:initials': initialsOf(author) },
      ...words.split('\n').map(lineXml),
    ),
  );
  return element('w:comments', { 'xmlns:w': W }, ...comments);
}

function lineXml(line: string): string {
  const style = element('w:pPr', {}, element('w:pStyle', { 'w:val': 'CommentText' }));
  return element('w:p', {}, style, element('w:r', {}, wordsXml(line, false)));
}

function initialsOf(author: string): string {
  return author
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('');
}
