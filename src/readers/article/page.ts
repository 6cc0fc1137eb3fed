import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { ok, type Result, refuse } from '#agreement/terms';
import {
  childrenOf,
  type HtmlNode,
  type HtmlTree,
  isElement,
  parseHtml,
  parseHtmlPiece,
  wordsBelow,
} from '../html/dom.ts';
import type { Article } from './article.ts';

/**
 * Takes the article out of a web page: what is menu, advertisement and footer is left out, nothing is run or fetched.
 * A page without an article in it is read whole. Refuses what is nested beyond reason and what holds no words.
 */
export function articleOfPage(source: string): Result<Article> {
  // The bounded parser goes first: it refuses what would exhaust the one that looks for the article.
  const whole = parseHtml(source);
  if (!whole.ok) return whole;
  const { document } = parseHTML(/<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`);
  const found = new Readability(document, { charThreshold: FEWEST }).parse();
  const piece = typeof found?.content === 'string' ? parseHtmlPiece(found.content) : whole;
  if (!piece.ok) return piece;
  const body = textOf(piece.value);
  if (body === '') return refuse('no-words', 'The page holds no words. Copy the article itself and paste it.');
  const title = found?.title?.trim() || undefined;
  return ok({
    text: title === undefined || body.startsWith(title) ? body : `${title}\n${body}`,
    ...known('title', title),
    ...known('published', found?.publishedTime),
    ...known('publisher', found?.siteName),
    ...known('lang', found?.lang),
  });
}

/** Fewer characters than these in the best part of a page: then the rest is tried too. */
const FEWEST = 120;

function known<Key extends string>(key: Key, value: string | null | undefined): { readonly [K in Key]?: string } {
  return (value == null || value === '' ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}

const BLOCKS = new Set(
  'address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const DROPPED = new Set(
  'script style template iframe object embed svg math video audio noscript head title'.split(' '),
);

/** The words of a tree, a line for each block. */
function textOf(tree: HtmlTree): string {
  const lines: string[] = [''];
  for (const node of childrenOf(tree)) gather(node, lines);
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function gather(node: HtmlNode, lines: string[]): void {
  if (!isElement(node)) {
    if (node.nodeName === '#text') lines[lines.length - 1] += wordsBelow(node);
    return;
  }
  if (DROPPED.has(node.tagName)) return;
  const block = BLOCKS.has(node.tagName);
  if (block) lines.push('');
  for (const child of childrenOf(node)) gather(child, lines);
  if (block) lines.push('');
}
