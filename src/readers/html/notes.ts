import {
  attribute,
  childrenOf,
  findBelow,
  type HtmlElement,
  type HtmlNode,
  type HtmlTree,
  isElement,
  wordsBelow,
} from './dom.ts';

/** The footnotes of a page: the element that each call points to, by its id. */
export type NoteTargets = ReadonlyMap<string, HtmlElement>;

/** Finds the footnotes: what small raised links, or links marked as note calls, point to within the page. */
export function noteTargets(tree: HtmlTree): NoteTargets {
  const called = new Set<string>();
  const byId = new Map<string, HtmlElement>();
  const walk = (node: HtmlNode | HtmlTree, raised: boolean) => {
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue;
      const id = attribute(child, 'id');
      if (id !== undefined && NOTE_TAGS.has(child.tagName)) byId.set(id, child);
      const target = noteCall(child, raised);
      if (target !== undefined) called.add(target);
      walk(child, raised || child.tagName === 'sup');
    }
  };
  walk(tree, false);
  for (const id of byId.keys()) if (!called.has(id)) byId.delete(id);
  return byId;
}

const NOTE_TAGS = new Set(['li', 'p', 'div', 'aside', 'section', 'dd']);

/** The id that a note call points to, if the element is one. */
export function noteCall(element: HtmlElement, raised: boolean): string | undefined {
  const href = attribute(element, 'href');
  if (element.tagName !== 'a' || href === undefined || !href.startsWith('#') || href.length < 2) return undefined;
  const marked =
    raised ||
    attribute(element, 'role') === 'doc-noteref' ||
    findBelow(element, (e) => e.tagName === 'sup') !== undefined;
  return marked && !isBackLink(element) ? href.slice(1) : undefined;
}

/** Whether a link leads from a note back to its call; it is no word of the note. */
export function isBackLink(element: HtmlElement): boolean {
  const arrow = /^(?:[↩↑⏎^\s]|\ufe0e)+$/u.test(wordsBelow(element));
  return element.tagName === 'a' && (attribute(element, 'role') === 'doc-backlink' || arrow);
}
