import { element, escapeXml } from '../xml.ts';

/** The part that says what kind each part is of. `kinds` are the parts that are not plain XML, by path. */
export function contentTypesXml(kinds: Readonly<Record<string, string>>): string {
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...Object.entries(kinds).map(([path, kind]) => element('Override', { PartName: `/${path}`, ContentType: kind })),
  );
}

/** Where one part points to. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  /** The target is an address outside of the file. */
  readonly mode?: 'External';
}

/** The part that says where another part points to. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  const written = relationships.map(({ id, type, target, mode }) =>
    element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode }),
  );
  return element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...written);
}

/** What the file says of itself: title, maker, day. */
export function coreXml(title: string | undefined, author: string, date: string): string {
  const day = (name: string) => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, date);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    ...(title === undefined ? [] : [element('dc:title', {}, escapeXml(title))]),
    element('dc:creator', {}, escapeXml(author)),
    day('created'),
    day('modified'),
  );
}

/** The namespace of what holds for every package, whatever is in it. */
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
