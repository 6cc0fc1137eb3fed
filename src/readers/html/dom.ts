import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { ok, type Result, refuse } from '#agreement/terms';

/** A node of the parser's tree: an element, words, a comment. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element of the parser's tree. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;
/** A page, or a piece of one. */
export type HtmlTree = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.DocumentFragment;

/** Deeper than any page that people write; a parser's work on one level grows with the levels above it. */
const DEEPEST = 500;

/** Reads a page of HTML into a tree as browsers do. Refuses nesting beyond reason. */
export function parseHtml(source: string): Result<HtmlTree> {
  return bounded(source, (treeAdapter) => parse(source, { treeAdapter }));
}

/** The same for a piece of HTML that stands in another text. */
export function parseHtmlPiece(source: string): Result<HtmlTree> {
  return bounded(source, (treeAdapter) => parseFragment(source, { treeAdapter }));
}

/** More signs than any page has; each costs memory many times its length. */
const MOST_SIGNS = 1_000_000;

class TooDeep extends Error {}

function bounded(source: string, read: (adapter: typeof defaultTreeAdapter) => HtmlTree): Result<HtmlTree> {
  if (signsIn(source) > MOST_SIGNS)
    return refuse('too-long', `The HTML has more than ${MOST_SIGNS} signs; cut the page in parts and read each.`);
  let depth = 0;
  const adapter = {
    ...defaultTreeAdapter,
    onItemPush() {
      depth++;
      if (depth > DEEPEST) throw new TooDeep();
    },
    onItemPop() {
      depth--;
    },
  };
  try {
    return ok(read(adapter));
  } catch (error) {
    if (error instanceof TooDeep)
      return refuse(
        'html-depth',
        `The HTML is nested more than ${DEEPEST} levels deep; save the text as .docx or .txt.`,
      );
    throw error;
  }
}

function signsIn(source: string): number {
  let count = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) count++;
  return count;
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The nodes below another. */
export function childrenOf(node: HtmlNode | HtmlTree): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** An attribute's value; undefined where it is not given. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((a) => a.name === name)?.value;
}

/** The first element that fits, in document order. */
export function findBelow(node: HtmlNode | HtmlTree, fits: (element: HtmlElement) => boolean): HtmlElement | undefined {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    const found = fits(child) ? child : findBelow(child, fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All words below a node, as written. */
export function wordsBelow(node: HtmlNode | HtmlTree): string {
  return 'value' in node ? node.value : childrenOf(node).map(wordsBelow).join('');
}
