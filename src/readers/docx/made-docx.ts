import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** The parts of a Word file that a test wants, as the inside of each part's root element. */
export interface MadeParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  /** Addresses of links, by relationship id. */
  readonly links?: Readonly<Record<string, string>>;
}

const ROOTS: Readonly<Record<Exclude<keyof MadeParts, 'body' | 'links'>, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  settings: 'settings',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
};

/** Makes a Word file of its parts, for tests. */
export function madeDocx(parts: MadeParts): Uint8Array {
  const root = (name: string, inside: string) => `<w:${name} ${NAMESPACES}>${inside}</w:${name}>`;
  const files: Record<string, string> = {
    'word/document.xml': root('document', `<w:body>${parts.body}<w:sectPr/></w:body>`),
  };
  for (const [part, name] of Object.entries(ROOTS)) {
    const inside = parts[part as keyof typeof ROOTS];
    if (inside !== undefined) files[`word/${part}.xml`] = root(name, inside);
  }
  return zippedDocx(files, parts.links);
}

/** Zips the parts of a Word file as they are, with the relationships that lead to them. */
export function zippedDocx(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const ofDocument = Object.keys(files).flatMap((path, i) => {
    const kind = /^word\/(\w+)\.xml$/.exec(path)?.[1];
    return kind === undefined || kind === 'document' ? [] : [relation(`p${i}`, kind, `${kind}.xml`)];
  });
  const ofLinks = Object.entries(links).map(([id, target]) => relation(id, 'hyperlink', target));
  const all: Record<string, string> = {
    '_rels/.rels': relations(relation('d', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations([...ofDocument, ...ofLinks].join('')),
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, words]) => [path, strToU8(words)])));
}

/** A paragraph of plain words, with properties and what else stands in it as XML. */
export function p(words: string, properties = '', rest = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${words === '' ? '' : r(words)}${rest}</w:p>`;
}

/** A run of words. */
export function r(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A run of words that were struck out. */
export function struck(words: string): string {
  return `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`;
}

/** What an author did on a day, as `w:ins`, `w:del`, `w:moveFrom` or `w:moveTo`. */
export function by(author: string, what: 'ins' | 'del' | 'moveFrom' | 'moveTo', inside = ''): string {
  return `<w:${what} w:id="1" w:author="${author}" w:date="2026-01-05T10:00:00Z">${inside}</w:${what}>`;
}

/** The numbering properties of a paragraph. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A level of a list. */
export function lvl(level: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** An abstract list of levels, and a `w:num` for each set of overrides; the first has the number of the list. */
export function list(
  id: number,
  levels: string,
  ...nums: readonly (readonly [number: number, overrides: string])[]
): string {
  const num = ([n, overrides]: readonly [number, string]) =>
    `<w:num w:numId="${n}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>${[[id, ''] as const, ...nums].map(num).join('')}`;
}
