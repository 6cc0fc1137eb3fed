import { ok, type Result, refuse } from '#agreement/terms';
import type { XmlElement } from '../xml.ts';

/** An element of an Akoma Ntoso file, its prefixes resolved. */
export interface AknElement {
  /** The local name. */
  readonly name: string;
  /** Not of Akoma Ntoso's own namespace: MathML, SVG, a publisher's own. */
  readonly alien: boolean;
  /** Attributes without a prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes of our own namespace, which carry what Akoma Ntoso has no place for. */
  readonly own: Readonly<Record<string, string>>;
  /** White space stands as written here (`xml:space="preserve"`, inherited). */
  readonly verbatim: boolean;
  readonly children: readonly AknNode[];
}
/** An element, or words between elements. */
export type AknNode = AknElement | string;

/** The namespace of our own attributes; the writer in `formats/akn` uses the same. */
const OWN = 'urn:travaux:akn';
/** The standard's own, and that of the schema of its last committee draft, which we write. */
const CURRENT = /^http:\/\/docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0(?:\/WD17)?$/;
/** Drafts of the standard, and the versions before it. */
const LEGACY = /^http:\/\/(?:docs\.oasis-open\.org\/legaldocml\/ns\/akn\/|www\.akomantoso\.org\/)/;

/** Resolves the prefixes of a file. Refuses what is not Akoma Ntoso; says so where it is of an older version. */
export function resolveAkn(root: XmlElement): Result<{ readonly root: AknElement; readonly notes: readonly string[] }> {
  const [prefix, name] = split(root.name);
  const namespace = root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`];
  if (name !== 'akomaNtoso')
    return refuse(
      'akn',
      `The file is XML, but its outermost element is <${root.name}>, not <akomaNtoso>; it is not Akoma Ntoso.`,
    );
  if (namespace !== undefined && !CURRENT.test(namespace) && !LEGACY.test(namespace))
    return refuse('akn', `The file's namespace "${namespace}" is not one of Akoma Ntoso's.`);
  const notes =
    namespace === undefined
      ? ['The file names no namespace; it was read as Akoma Ntoso 3.0.']
      : CURRENT.test(namespace)
        ? []
        : [`The file is of another version of Akoma Ntoso (namespace "${namespace}"); it was read as 3.0.`];
  return ok({ root: resolve(root, { scope: { '': '' }, home: namespace ?? '', verbatim: false }), notes });
}

/** All words below an element, as they stand. */
export function wordsOf(node: AknNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('');
}

/** The elements among the children, of one name or of any. */
export function childElements(parent: AknElement, name?: string): readonly AknElement[] {
  return parent.children.filter(
    (node): node is AknElement =>
      typeof node !== 'string' && (name === undefined || (!node.alien && node.name === name)),
  );
}

interface Surroundings {
  readonly scope: Readonly<Record<string, string>>;
  readonly home: string;
  readonly verbatim: boolean;
}

function resolve(element: XmlElement, around: Surroundings): AknElement {
  const declared = Object.entries(element.attributes).filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  const scope =
    declared.length === 0
      ? around.scope
      : { ...around.scope, ...Object.fromEntries(declared.map(([key, uri]) => [key.slice('xmlns:'.length), uri])) };
  const space = element.attributes['xml:space'];
  const inner = { scope, home: around.home, verbatim: space === undefined ? around.verbatim : space === 'preserve' };
  const [prefix, name] = split(element.name);
  const attributes: Record<string, string> = {};
  const own: Record<string, string> = {};
  for (const [key, value] of Object.entries(element.attributes)) {
    const [attributePrefix, attributeName] = split(key);
    if (attributePrefix === '' && key !== 'xmlns') attributes[key] = value;
    else if (scope[attributePrefix] === OWN) own[attributeName] = value;
  }
  return {
    name,
    alien: (scope[prefix] ?? '') !== around.home,
    attributes,
    own,
    verbatim: inner.verbatim,
    children: element.children.map((child) => (typeof child === 'string' ? child : resolve(child, inner))),
  };
}

function split(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
