import { absurd, ok, type Result, refuse } from '#agreement/terms';
import type { Inline, Unit } from '#agreement/text';
import { fileKind } from '../file-kind.ts';
import type { Article } from './article.ts';

/** The kinds of matter that who-said-what is read from. */
export type ArticleKind = 'text' | 'html' | 'pdf';

/** Tells by its content, and its name second, how a file is to be read. Refuses what holds no plain words, and says how to save it. */
export function articleKind(name: string, bytes: Uint8Array): Result<ArticleKind> {
  const kind = fileKind(name, bytes);
  if (!kind.ok) return kind;
  if (kind.value === 'pdf' || kind.value === 'html') return ok(kind.value);
  if (kind.value === 'docx')
    return refuse(
      'not-readable',
      `${name} is a Word file; copy its words into a text file in UTF-8, or save it as PDF.`,
    );
  return ok('text');
}

/**
 * Reads an article, a transcript or a communiqué. Of a text file every character stays as it is, its byte order mark
 * and line ends too, so that spans count it to the letter; bytes that are no UTF-8 are refused with their place. Of a
 * web page the article alone is taken, a line a paragraph; of a PDF the paragraphs.
 */
export async function readArticle(matter: Uint8Array | string, kind: ArticleKind): Promise<Result<Article>> {
  switch (kind) {
    case 'text':
      return typeof matter === 'string' ? ok({ text: matter }) : decoded(matter);
    case 'html': {
      const source = typeof matter === 'string' ? ok({ text: matter }) : decoded(matter);
      return source.ok ? (await import('./page.ts')).articleOfPage(source.value.text) : source;
    }
    case 'pdf':
      return typeof matter === 'string'
        ? refuse('not-pdf', 'A PDF is bytes, not words; choose the file itself.')
        : articleOfPdf(matter);
    default:
      return absurd(kind);
  }
}

function decoded(bytes: Uint8Array): Result<Article> {
  try {
    return ok({ text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const at = firstInvalid(bytes);
    const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
    return refuse('not-utf8', `Byte ${at + 1}, in line ${line}, is no UTF-8. Save the file again as UTF-8.`);
  }
}

/** Where the bytes cease to be UTF-8: found by halving, since a beginning of valid bytes is valid but for a cut sign. */
function firstInvalid(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function articleOfPdf(bytes: Uint8Array): Promise<Result<Article>> {
  const { readPdf } = await import('../pdf/index.ts');
  const reading = await readPdf(bytes);
  if (!reading.ok) return reading;
  const { title, lang, units } = reading.value.draft;
  const lines = [...(title === undefined ? [] : [title]), ...units.flatMap(linesOf)];
  return ok({
    text: lines.join('\n'),
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
  });
}

function linesOf({ num, heading, content, units }: Unit): string[] {
  const own = [num ?? '', heading ?? '', content.map(wordsOfInline).join('')].filter((words) => words !== '').join(' ');
  return [...(own === '' ? [] : [own]), ...units.flatMap(linesOf)];
}

function wordsOfInline(node: Inline): string {
  if ('text' in node) return node.text;
  return 'content' in node ? node.content.map(wordsOfInline).join('') : '';
}
