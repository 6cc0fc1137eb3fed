import { SaxesParser } from 'saxes';
import { ok, type Refusal, type Result, refuse } from '#agreement/terms';

/** An element of an XML document. Names are as written (`w:p`); white space and comments are as the caller asked. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
/** An element, or words between elements. */
export type XmlNode = XmlElement | string;

/** Deeper than any document that people write. */
const DEEPEST = 1_000;
/** A third more than a redline of 300,000 words needs; each costs some two kilobytes until the file is read. */
const MOST_ELEMENTS = 500_000;

/** How many elements may still be read of one file, in all its parts together. */
export interface ElementBudget {
  left: number;
}

/** The budget of a file that nothing was read of. */
export function elementBudget(): ElementBudget {
  return { left: MOST_ELEMENTS };
}

/**
 * Reads XML into a tree. Refuses, in words, a document type declaration (the door to entity bombs and to files and
 * addresses outside), nesting beyond reason, more elements than the budget has left, and what is not well-formed,
 * naming line and column. `part` names the document in the sentence.
 */
export function parseXml(source: string, part: string, budget: ElementBudget): Result<XmlElement> {
  const parser = new SaxesParser({ position: true });
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  let refusal: Refusal | undefined;
  parser.on('doctype', () => {
    refusal ??= {
      code: 'xml-doctype',
      sentence: `${part} declares a document type, which can hold entity bombs or point outside; it was not read. Save it again without one.`,
    };
  });
  parser.on('error', (error) => {
    refusal ??= { code: 'xml', sentence: `${part} is not well-formed XML: ${error.message}.` };
  });
  parser.on('opentag', (tag) => {
    const element: Open = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
    if (--budget.left < 0)
      refusal ??= {
        code: 'xml-size',
        sentence: `The file has more than ${MOST_ELEMENTS} elements of XML, far more than any text needs; it was not read. Cut the document in parts and read each.`,
      };
    if (stack.length > DEEPEST)
      refusal ??= {
        code: 'xml-depth',
        sentence: `${part} is nested more than ${DEEPEST} levels deep; it was not read.`,
      };
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('text', (text) => {
    stack.at(-1)?.children.push(text);
  });
  parser.on('cdata', (text) => {
    stack.at(-1)?.children.push(text);
  });
  const CHUNK = 1 << 16;
  for (let at = 0; at < source.length && refusal === undefined; at += CHUNK) parser.write(source.slice(at, at + CHUNK));
  if (refusal === undefined) parser.close();
  if (refusal !== undefined) return { ok: false, refusal };
  const top = root.children.find((n) => typeof n !== 'string');
  return top === undefined || typeof top === 'string' ? refuse('xml', `${part} holds no XML element.`) : ok(top);
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

/** The elements among the children, of one name or of any. */
export function elements(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(
    (n): n is XmlElement => typeof n !== 'string' && (name === undefined || n.name === name),
  );
}

/** The first child element of that name. */
export function findElement(parent: XmlElement, name: string): XmlElement | undefined {
  return elements(parent, name)[0];
}

/** All words below an element. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
