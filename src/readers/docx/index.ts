import { ok, type Result } from '#agreement/terms';
import type { DraftReading } from '#agreement/text';
import type { Reader, View } from '../reading.ts';
import { structureOf, unitIds, withTitle } from '../structure.ts';
import { findElement } from '../xml.ts';
import type { DocxBlock } from './block.ts';
import { readBlocks } from './body.ts';
import { readComments } from './comments.ts';
import { beginCourse, type Course } from './course.ts';
import { languageOf } from './language.ts';
import { type Layout, linesOf } from './lines.ts';
import { lose, sentencesOf } from './losses.ts';
import { callNote, readNotes } from './notes.ts';
import { readLists } from './numbering.ts';
import { printedNumbers } from './numbers.ts';
import { restoreOwn } from './own.ts';
import { type DocxPackage, openPackage } from './package.ts';
import { settle } from './settle.ts';
import { readStyles } from './styles.ts';
import { wordsOf } from './words.ts';

/**
 * Reads a Word file in one of its three views: numbers as printed, headings, lists, tables, notes, comments and
 * tracked changes. Refuses, in words, what is hostile, encrypted, damaged or no Word file.
 */
export const readDocx: Reader = async (bytes, view) => {
  const opened = openPackage(bytes);
  return opened.ok ? readOpened(opened.value, view) : opened;
};

function readOpened(file: DocxPackage, view: View): Result<DraftReading> {
  const styles = readStyles(file.styles);
  const course = beginCourse(styles, file.links, new Map());
  const body = findElement(file.document, 'w:body');
  const blocks = settle(body === undefined ? [] : readBlocks(body, course), view);
  return ok(readingOf(file, blocks, course, view));
}

function readingOf(file: DocxPackage, blocks: readonly DocxBlock[], course: Course, view: View): DraftReading {
  const layout = layoutOf(file, blocks, course, view);
  const own = restoreOwn(blocks, file.custom, layout);
  if (own !== undefined) return { draft: own, notCarried: sentencesOf(course.losses) };
  const { title, units } = structureOf(withTitle(linesOf(blocks, layout)), layout.nextId);
  nameRunningHeads(file, course, view);
  const lang = languageOf(course.styles.lang, blocks);
  return {
    draft: { ...(title === undefined ? {} : { title }), ...(lang === undefined ? {} : { lang }), units },
    notCarried: sentencesOf(course.losses),
  };
}

function layoutOf(file: DocxPackage, blocks: readonly DocxBlock[], course: Course, view: View): Layout {
  const { styles, losses } = course;
  const nextId = unitIds();
  const notes = readNotes(file, course);
  const calls = { counted: { footnote: 0, endnote: 0 }, waiting: [] };
  return {
    view,
    losses,
    styles,
    nextId,
    calls,
    comments: readComments(file.comments, course),
    commented: new Map(),
    numbers: printedNumbers(blocks, readLists(file.numbering, styles), styles, view, losses),
    callNote: (run) => callNote(run, notes, calls, nextId),
  };
}

/** Page headers and footers are no part of the text; their words are named, so that none is lost in silence. */
function nameRunningHeads(file: DocxPackage, course: Course, view: View): void {
  for (const { part } of file.runningHeads) {
    const words = wordsOf(settle(readBlocks(part, course), view)).trim();
    if (words !== '') lose(course.losses, 'heads', words);
  }
}
