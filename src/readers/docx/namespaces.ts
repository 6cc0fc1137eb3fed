import type { XmlElement, XmlNode } from '../xml.ts';

/** The namespaces that are read, with the prefix that the reader uses for each: transitional, strict, and Word's own. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'urn:travaux:draft': 'travaux',
};

/** Extensions whose elements are understood, so that a choice which needs them can be taken. */
const UNDERSTOOD: ReadonlySet<string> = new Set(['wps', 'wpg', 'wpc', 'w14', 'w15', 'wp', 'a', 'pic', 'm', 'v', 'o']);

type Scope = Readonly<Record<string, string>>;

/**
 * Gives every name the prefix that this reader uses for its namespace, whatever prefix the file's writer chose, and
 * takes `mc:AlternateContent` apart: one choice only, so that nothing stands twice. Attributes without a prefix stay as
 * they are; names of unknown namespaces keep theirs behind a "?" so that none is mistaken for one of ours.
 */
export function canonical(root: XmlElement): XmlElement {
  const [only] = rename(root, {});
  return only ?? root;
}

function rename(element: XmlElement, outer: Scope): readonly XmlElement[] {
  const scope = scopeOf(element, outer);
  const name = nameIn(scope, element.name);
  if (name === 'mc:AlternateContent') return alternatives(element, scope);
  return [{ name, attributes: attributesIn(scope, element), children: childrenIn(scope, element.children) }];
}

function childrenIn(scope: Scope, children: readonly XmlNode[]): readonly XmlNode[] {
  return children.flatMap((child): readonly XmlNode[] => (typeof child === 'string' ? [child] : rename(child, scope)));
}

function scopeOf(element: XmlElement, outer: Scope): Scope {
  let declares = false;
  for (const key in element.attributes) declares ||= key.startsWith('xmlns');
  if (!declares) return outer;
  const declared = Object.entries(element.attributes).filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  return { ...outer, ...Object.fromEntries(declared.map(([key, uri]) => [key === 'xmlns' ? '' : key.slice(6), uri])) };
}

function nameIn(scope: Scope, name: string): string {
  const colon = name.indexOf(':');
  const prefix = prefixIn(scope, colon < 0 ? '' : name.slice(0, colon));
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function prefixIn(scope: Scope, prefix: string): string {
  if (prefix === 'xml') return 'xml';
  const uri = scope[prefix];
  if (uri === undefined) return prefix === '' ? '' : `?${prefix}`;
  return PREFIXES[uri] ?? `?${prefix}`;
}

/** Most elements have no attribute that counts; they share one empty record. */
const NONE: Record<string, string> = {};

/** All but the declarations of namespaces, and the marks by which Word tells its own sessions apart. */
function attributesIn(scope: Scope, element: XmlElement): Readonly<Record<string, string>> {
  let kept: Record<string, string> = NONE;
  for (const key in element.attributes) {
    if (key === 'xmlns' || key.startsWith('xmlns:') || key.startsWith('w:rsid')) continue;
    if (kept === NONE) kept = {};
    kept[key.includes(':') ? nameIn(scope, key) : key] = element.attributes[key] ?? '';
  }
  return kept;
}

/** The first choice whose extensions are all understood, else the fallback (ECMA-376 part 3, 9.3). */
function alternatives(element: XmlElement, scope: Scope): readonly XmlElement[] {
  const branches = element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const inner = scopeOf(child, scope);
    return [{ child, inner, name: nameIn(inner, child.name) }];
  });
  const taken =
    branches.find(
      ({ name, child, inner }) =>
        name === 'mc:Choice' &&
        (child.attributes.Requires ?? '').split(/\s+/).every((prefix) => UNDERSTOOD.has(prefixIn(inner, prefix))),
    ) ?? branches.find(({ name }) => name === 'mc:Fallback');
  if (taken === undefined) return [];
  return childrenIn(taken.inner, taken.child.children).filter((node): node is XmlElement => typeof node !== 'string');
}
