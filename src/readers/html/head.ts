import { attribute, findBelow, type HtmlTree, wordsBelow } from './dom.ts';

/** The page's language, as its first element says. */
export function langOf(tree: HtmlTree): string | undefined {
  const html = findBelow(tree, (e) => e.tagName === 'html');
  const lang = html === undefined ? undefined : attribute(html, 'lang')?.trim();
  return lang === '' ? undefined : lang;
}

/** The title in the page's head, for a page whose body has none. */
export function titleOfHead(tree: HtmlTree): string | undefined {
  const title = findBelow(tree, (e) => e.tagName === 'title');
  const words = title === undefined ? '' : wordsBelow(title).replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : words;
}
