import { extractTextItems, getDocumentProxy } from 'unpdf';
import { ok, type Result, refuse } from '#agreement/terms';
import type { DraftReading } from '#agreement/text';
import { withLanguage } from '../language.ts';
import { structureOf, unitIds } from '../structure.ts';
import { linesOfParagraphs } from './headings.ts';
import { joinLines } from './paragraphs.ts';
import { linesOfPage, type PrintedLine } from './printed-line.ts';
import { withoutRunningHeads } from './running-heads.ts';

/**
 * Reads the words of a PDF: printed lines in the order of the file, running heads taken out, lines joined to
 * paragraphs, headings told by their size. A PDF says nothing of tables, notes or lists. Refuses what is locked,
 * damaged, or holds pictures of pages only; says where the order is doubtful.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<DraftReading>> {
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const printed = opened.value.map((items, page) => linesOfPage(items, page + 1));
  const empty = printed.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []));
  if (empty.length === printed.length)
    return refuse(
      'pdf-no-text',
      'The PDF holds pictures of pages and no words. Have its words recognised (OCR) first, and save them as .docx or .txt.',
    );
  const { pages, heads } = withoutRunningHeads(printed);
  const lines = linesOfParagraphs(joinLines(pages));
  return ok({ draft: withLanguage(structureOf(lines, unitIds())), notCarried: notesOn(printed, empty, heads) });
}

/** More pages than any draft has; a guard against files made to exhaust the reader. */
const MOST_PAGES = 5_000;

type Items = Awaited<ReturnType<typeof extractTextItems>>['items'];

async function open(bytes: Uint8Array): Promise<Result<Items>> {
  try {
    // The parser takes its bytes away from the caller, so it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { enableXfa: false, verbosity: 0 });
    if (document.numPages > MOST_PAGES)
      return refuse(
        'pdf-pages',
        `The PDF has ${document.numPages} pages; ${MOST_PAGES} are read at most. Cut it in parts.`,
      );
    const { items } = await extractTextItems(document);
    await document.loadingTask.destroy();
    return ok(items);
  } catch (error) {
    return refuseError(error);
  }
}

/** The parser names its errors; one that is not the file's fault is thrown on. */
function refuseError(error: unknown): Result<never> {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return refuse('encrypted', 'The PDF is locked with a password. Open it, save it without one, and try again.');
  if (/^(?:InvalidPDF|FormatError|MissingPDF|UnknownError|XRef|ResponseException)/.test(name))
    return refuse('broken-pdf', 'The PDF is damaged or cut off. Copy it again from where it came.');
  throw error;
}

function notesOn(
  pages: readonly (readonly PrintedLine[])[],
  empty: readonly number[],
  heads: readonly string[],
): string[] {
  const doubtful = pages.flatMap((lines, i) => (isDoubtful(lines) ? [i + 1] : []));
  return [
    'A PDF says where words are printed and not what they are: tables, notes, lists and bold words were not carried as such.',
    ...heads.map((words) => `The running head or foot "${words}" was taken out of the text.`),
    ...(empty.length === 0
      ? []
      : [`On page ${empty.join(', ')} there are no words, perhaps a picture; nothing was read there.`]),
    ...(doubtful.length === 0
      ? []
      : [
          `On page ${doubtful.join(', ')} the order of the lines is doubtful (columns, tables or right-to-left words): read it against the file.`,
        ]),
  ];
}

/** Lines that jump back up the page, or stand beside one another, may not be in reading order. */
function isDoubtful(lines: readonly PrintedLine[]): boolean {
  const jumps = lines.some((line, i) => {
    const last = lines[i - 1];
    return last !== undefined && line.y > last.y - line.size * 0.3;
  });
  return jumps || lines.some((line) => line.rightToLeft);
}
