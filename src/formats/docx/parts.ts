import type { About } from '../about.ts';
import { element } from '../xml.ts';
import { blocksXml } from './blocks-xml.ts';
import { dateTime } from './change-xml.ts';
import { commentsXml } from './comments-xml.ts';
import { isRightToLeft } from './direction.ts';
import { footnotesXml, R } from './notes-xml.ts';
import { contentTypesXml, coreXml, PACKAGE, type Relationship, relationshipsXml } from './package-xml.ts';
import type { Block } from './page.ts';
import { FOOTER_XML, SETTINGS_XML, sectionXml } from './pages-xml.ts';
import { stylesXml, W } from './styles.ts';
import { beginWriting, type Writing } from './writing.ts';

/** What a Word file says of itself. */
export interface DocxMeta extends About {
  /** Who made the file, and in whose name its changes stand. */
  readonly author: string;
  /** YYYY-MM-DD, or an ISO date and time. Given, never asked of a clock, so that the same input gives the same bytes. */
  readonly date: string;
}

/** What is to stand in a Word file. */
export interface Contents extends DocxMeta {
  readonly title: string | undefined;
  /** BCP 47. */
  readonly lang: string | undefined;
  readonly blocks: readonly Block[];
  /** The part that our own reader restores drafts from, as XML; left out where there is nothing to restore. */
  readonly own?: string;
}

/** The parts of a Word file by path, as XML. */
export function partsOf({ title, lang, blocks, own, author, date }: Contents): Readonly<Record<string, string>> {
  const day = dateTime(date) ?? UNKNOWN_DAY;
  const writing = beginWriting(lang !== undefined && isRightToLeft(lang), day);
  return {
    '[Content_Types].xml': contentTypesXml({ ...KINDS, ...(own === undefined ? {} : OWN_KINDS) }),
    '_rels/.rels': relationshipsXml(PACKAGE_RELATIONSHIPS),
    'docProps/core.xml': coreXml(title, author, day),
    'word/document.xml': documentXml(blocks, writing),
    'word/_rels/document.xml.rels': relationshipsXml([
      ...DOCUMENT_RELATIONSHIPS,
      ...(own === undefined ? [] : [OWN_RELATIONSHIP]),
      ...linksOf(writing.links),
    ]),
    'word/styles.xml': stylesXml(lang),
    'word/settings.xml': SETTINGS_XML,
    'word/footnotes.xml': footnotesXml(writing),
    'word/_rels/footnotes.xml.rels': relationshipsXml(linksOf(writing.links)),
    'word/comments.xml': commentsXml(writing),
    'word/footer.xml': FOOTER_XML,
    ...(own === undefined ? {} : ownParts(own)),
  };
}

function documentXml(blocks: readonly Block[], writing: Writing): string {
  const body = element('w:body', {}, blocksXml(blocks, writing), sectionXml(writing.rtl));
  return element('w:document', { 'xmlns:w': W, 'xmlns:r': R }, body);
}

function linksOf(links: readonly string[]): readonly Relationship[] {
  return links.map((target, i) => ({ id: `link${i + 1}`, type: `${R}/hyperlink`, target, mode: 'External' }));
}

function ownParts(own: string): Readonly<Record<string, string>> {
  return {
    'customXml/item1.xml': own,
    'customXml/itemProps1.xml': OWN_PROPERTIES,
    'customXml/_rels/item1.xml.rels': relationshipsXml([
      { id: 'properties', type: `${R}/customXmlProps`, target: 'itemProps1.xml' },
    ]),
  };
}

/** Stands where the schema asks for a day and none is known. */
const UNKNOWN_DAY = '1970-01-01T00:00:00Z';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const KINDS = {
  'word/document.xml': `${WORD}.document.main+xml`,
  'word/styles.xml': `${WORD}.styles+xml`,
  'word/settings.xml': `${WORD}.settings+xml`,
  'word/footnotes.xml': `${WORD}.footnotes+xml`,
  'word/comments.xml': `${WORD}.comments+xml`,
  'word/footer.xml': `${WORD}.footer+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
};
const PACKAGE_RELATIONSHIPS: readonly Relationship[] = [
  { id: 'document', type: `${R}/officeDocument`, target: 'word/document.xml' },
  { id: 'core', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
];
const DOCUMENT_RELATIONSHIPS: readonly Relationship[] = ['styles', 'settings', 'footnotes', 'comments', 'footer'].map(
  (part) => ({ id: part, type: `${R}/${part}`, target: `${part}.xml` }),
);

const OWN_KINDS = {
  'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
};
const OWN_RELATIONSHIP: Relationship = { id: 'own', type: `${R}/customXml`, target: '../customXml/item1.xml' };
/** The id tells our part from others of the file; it is the same in every file. */
const OWN_PROPERTIES = element('ds:datastoreItem', {
  'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  'ds:itemID': '{5D0F6A0E-7A41-4E0B-9C1B-7B1B0E5C7A55}',
});
