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

/** The footnotes of a page: the note that each call leads to, by the link that calls. */
export type NoteTargets = ReadonlyMap<HtmlElement, HtmlElement>;

/**
 * Finds the footnotes: what small raised links, links marked as note calls, and links that a later link answers lead
 * to within the page. A note is a block with its own id, or one that begins with an anchor, as Word and LibreOffice
 * write them.
 */
export function noteTargets(tree: HtmlTree): NoteTargets {
  const { links, places } = lookAround(tree);
  const calls = new Map<HtmlElement, HtmlElement>();
  for (const link of links) {
    const place = places.get(hrefOf(link.element) ?? '');
    if (place === undefined || place.order < link.order || isBackLink(link.element)) continue;
    const marked = link.raised || isMarked(link.element) || isAnswered(link.element, place.element);
    const note = marked ? noteAt(place.element) : undefined;
    if (note !== undefined) calls.set(link.element, note);
  }
  return calls;
}

interface Placed {
  readonly element: HtmlElement;
  readonly order: number;
  readonly raised: boolean;
}

/** The links of a page that lead to a place within it, and the places, by name, in document order. */
function lookAround(tree: HtmlTree) {
  const links: Placed[] = [];
  const places = new Map<string, Placed>();
  let order = 0;
  const walk = (node: HtmlNode | HtmlTree, raised: boolean) => {
    for (const element of childrenOf(node)) {
      if (!isElement(element)) continue;
      const placed = { element, order: order++, raised };
      for (const name of namesOf(element)) if (!places.has(name)) places.set(name, placed);
      if (hrefOf(element) !== undefined) links.push(placed);
      walk(element, raised || element.tagName === 'sup');
    }
  };
  walk(tree, false);
  return { links, places };
}

function namesOf(element: HtmlElement): readonly string[] {
  const names = [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : undefined];
  return names.filter((name) => name !== undefined);
}

/** The name of the place in this page that a link leads to. */
function hrefOf(element: HtmlElement): string | undefined {
  const href = attribute(element, 'href');
  return element.tagName === 'a' && href?.startsWith('#') && href.length > 1 ? href.slice(1) : undefined;
}

function isMarked(link: HtmlElement): boolean {
  return (
    attribute(link, 'role') === 'doc-noteref' || findBelow(link, (element) => element.tagName === 'sup') !== undefined
  );
}

function isAnswered(link: HtmlElement, place: HtmlElement): boolean {
  return namesOf(link).includes(hrefOf(place) ?? '');
}

const NOTE_TAGS = new Set(['li', 'p', 'div', 'aside', 'section', 'dd']);

/** The note at a place: the block itself, or the one that begins with the anchor, with all its paragraphs. */
function noteAt(place: HtmlElement): HtmlElement | undefined {
  if (NOTE_TAGS.has(place.tagName)) return place;
  const block = blockAround(place);
  if (block === undefined || wordsBelow(place).trim() === '' || !opens(block, place)) return undefined;
  const around = blockAround(block);
  const alone = (frame: HtmlElement) => findBelow(frame, (other) => other !== place && isAnchor(other)) === undefined;
  return around?.tagName === 'div' && namesOf(around).length > 0 && alone(around) ? around : block;
}

/** Whether a block's words begin with those of an element in it. */
function opens(block: HtmlElement, element: HtmlElement): boolean {
  const first = childrenOf(block).find((child) => wordsBelow(child).trim() !== '');
  return first === element || (first !== undefined && isElement(first) && opens(first, element));
}

function blockAround(element: HtmlElement): HtmlElement | undefined {
  const parent = element.parentNode;
  if (parent === null || !('tagName' in parent)) return undefined;
  return NOTE_TAGS.has(parent.tagName) ? parent : blockAround(parent);
}

function isAnchor(element: HtmlElement): boolean {
  return element.tagName === 'a' && namesOf(element).length > 0;
}

/** Whether a link leads from a note back to its call; it is no word of the note. */
export function isBackLink(element: HtmlElement): boolean {
  const arrow = /^(?:[↩↑⏎^\s]|\ufe0e)+$/u.test(wordsBelow(element));
  return element.tagName === 'a' && (attribute(element, 'role') === 'doc-backlink' || arrow);
}

/** The element at the head of a note that only repeats its label. */
export function labelIn(note: HtmlElement, label: string): HtmlElement | undefined {
  const bare = (words: string) => words.replace(/[\s[\].]+/g, '');
  const repeats = (element: HtmlElement) => !NOTE_TAGS.has(element.tagName) && bare(wordsBelow(element)) === label;
  return findBelow(note, repeats);
}
